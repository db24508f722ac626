package io.plimsoll.selftest;

import static io.plimsoll.selftest.JsonOutput.times;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.verdict.Verdict.CONFIG;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.WAIVED;

import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;

/** A waiver must not make a pass of anything. */
final class WaiverMutants {

    private static final String[] MOVED = {"bytes", "bits_per_second"};

    private WaiverMutants() {}

    static List<Mutant> all() {
        return List.of(
                scaled(
                        0.1,
                        "all values × 0.1, waived",
                        waiver("throughput", "9999-12-31"),
                        WAIVED,
                        "which somebody answers for; this is no pass"),
                scaled(
                        0.1,
                        "all values × 0.1, waived until yesterday",
                        waiver("throughput", "2001-12-24"),
                        CONFIG,
                        "expired on 2001-12-24"),
                scaled(
                        0.1,
                        "all values × 0.1, with a waiver of something else",
                        waiver("loss", "9999-12-31"),
                        CONFIG,
                        "waives loss of 'encrypted-traffic-between-nodes' on local, which expects nothing of it"),
                scaled(
                        0,
                        "all values zero, waived",
                        waiver("throughput", "9999-12-31"),
                        INVALID,
                        "throughput was reported as zero"));
    }

    private static Mutant scaled(double factor, String what, String waiver, Verdict verdict, String says) {
        UnaryOperator<String> moved = times(factor, MOVED);
        return inRawMaterial(
                        what,
                        verdict,
                        says,
                        healthy -> healthy.with("client iperf3", moved).with("server iperf3", moved))
                .waivedBy(waiver);
    }

    private static String waiver(String metric, String expires) {
        return """
                waivers:
                  - scenario: encrypted-traffic-between-nodes
                    metric: %s
                    cluster: local
                    owner: network team
                    reason: driver 5.2 is slow
                    expires: %s
                """.formatted(metric, expires);
    }
}
