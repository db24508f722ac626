package io.plimsoll.selftest;

import static io.plimsoll.selftest.JsonOutput.times;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.verdict.Verdict.CONFIG;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.WAIVED;

import java.util.List;

/** A waiver must not make a pass of anything. */
final class WaiverMutants {

    private static final String[] MOVED = {"bytes", "bits_per_second"};

    private WaiverMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                                "all values × 0.1, waived",
                                WAIVED,
                                "which somebody answers for; this is no pass",
                                healthy -> scaled(healthy, 0.1))
                        .waivedBy(waiver("throughput", "9999-12-31")),
                inRawMaterial(
                                "all values × 0.1, waived until yesterday",
                                CONFIG,
                                "expired on 2001-12-24",
                                healthy -> scaled(healthy, 0.1))
                        .waivedBy(waiver("throughput", "2001-12-24")),
                inRawMaterial(
                                "all values × 0.1, with a waiver of something else",
                                CONFIG,
                                "waives loss of 'encrypted-traffic-between-nodes' on local, which expects nothing of it",
                                healthy -> scaled(healthy, 0.1))
                        .waivedBy(waiver("loss", "9999-12-31")),
                inRawMaterial(
                                "all values zero, waived",
                                INVALID,
                                "throughput was reported as zero",
                                healthy -> scaled(healthy, 0))
                        .waivedBy(waiver("throughput", "9999-12-31")));
    }

    private static Recording scaled(Recording healthy, double factor) {
        return healthy.with("client iperf3", times(factor, MOVED)).with("server iperf3", times(factor, MOVED));
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
