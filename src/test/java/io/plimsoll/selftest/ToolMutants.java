package io.plimsoll.selftest;

import static io.plimsoll.selftest.JsonOutput.renamed;
import static io.plimsoll.selftest.JsonOutput.times;
import static io.plimsoll.selftest.JsonOutput.without;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.count;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.INCONCLUSIVE;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;

import java.util.List;

/** What the tool says is wrong: its numbers, their units, or that it is the tool at all. */
final class ToolMutants {

    private static final String CLIENT = "client iperf3";
    private static final String SERVER = "server iperf3";
    private static final String[] MOVED = {"bytes", "bits_per_second"};
    private static final long MORE_THAN_ENOUGH = 1_000_000_000_000L;

    private ToolMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                        "all values × 0.1",
                        VIOLATED,
                        "✗ throughput is at least 440 Mbit/s",
                        healthy -> healthy.with(CLIENT, times(0.1, MOVED)).with(SERVER, times(0.1, MOVED))),
                inRawMaterial(
                        "all values zero",
                        INVALID,
                        "throughput was reported as zero",
                        healthy -> healthy.with(CLIENT, times(0, MOVED)).with(SERVER, times(0, MOVED))),
                inRawMaterial(
                        "only the rate × 20",
                        INVALID,
                        "iperf3 contradicts itself in sum_received",
                        healthy -> healthy.with(CLIENT, times(20, "bits_per_second"))),
                inRawMaterial(
                        "all that the tool says × 20",
                        INVALID,
                        "transport: the payload's bytes did not go through the encrypted transport",
                        healthy -> healthy.with(CLIENT, times(20, MOVED)).with(SERVER, times(20, MOVED))),
                // Five repetitions show no range to be missed: red all the same.
                inRawMaterial(
                                "all that anybody says × 20, for a range",
                                INCONCLUSIVE,
                                "upper limit: 0 of ",
                                healthy -> twentyTimes(healthy).with("ceilings", set("network", "none")))
                        .judgedBy(Sentences.TOO_GOOD_TO_BE_TRUE_IS_NO_PASS),
                inRawMaterial(
                        "all that anybody says × 20",
                        INVALID,
                        "above what the machine of 'local' can carry",
                        ToolMutants::twentyTimes),
                inRawMaterial(
                        "all that anybody says × 20, above the NIC",
                        INVALID,
                        "above what the NIC of 'local' can carry",
                        healthy -> twentyTimes(healthy)
                                .with("ceilings", set("network", "12.5E9").andThen(set("carrier", "NIC"))::apply)),
                inRawMaterial(
                        "the metric is missing",
                        INVALID,
                        "the iperf3 client left out end.sum_received.bits_per_second",
                        healthy -> healthy.with(CLIENT, without("bits_per_second"))),
                inRawMaterial(
                        "the rate in kbit/s, and called so",
                        INVALID,
                        "the iperf3 client left out end.sum_received.bits_per_second",
                        healthy -> healthy.with(CLIENT, times(1e-3, "bits_per_second"))
                                .with(CLIENT, renamed("bits_per_second", "kbits_per_second"))),
                inRawMaterial(
                        "the rate in kbit/s, and not called so",
                        INVALID,
                        "iperf3 contradicts itself in sum_received",
                        healthy -> healthy.with(CLIENT, times(1e-3, "bits_per_second"))),
                inRawMaterial(
                        "another version of the tool",
                        INVALID,
                        "the output of 'iperf 3.99' is not known",
                        healthy -> healthy.with(CLIENT, said -> said.replace("iperf 3.18", "iperf 3.99"))
                                .with(SERVER, said -> said.replace("iperf 3.18", "iperf 3.99"))),
                inRawMaterial(
                        "a repetition cut in the middle of its JSON",
                        INVALID,
                        "the iperf3 client did not say one JSON document",
                        healthy -> healthy.withLast(CLIENT, said -> said.substring(0, said.length() / 2))),
                inRawMaterial(
                        "a tool that says nothing",
                        INVALID,
                        "the iperf3 client said nothing",
                        healthy -> healthy.withLast(CLIENT, said -> "")),
                inRawMaterial(
                        "the same output twice",
                        INVALID,
                        "continuity: what its client iperf3 said is that of repetition",
                        healthy -> healthy.repeatingTheLastButOne(CLIENT)
                                .repeatingTheLastButOne(SERVER)
                                .with("client node after", count("tunnel.sent", sent -> sent + MORE_THAN_ENOUGH))
                                .with("server node after", count("tunnel.received", sent -> sent + MORE_THAN_ENOUGH))));
    }

    private static Recording twentyTimes(Recording healthy) {
        return healthy.with(CLIENT, times(20, MOVED))
                .with(SERVER, times(20, MOVED))
                .with("client node before", ToolMutants::twentyTimesCounted)
                .with("client node after", ToolMutants::twentyTimesCounted)
                .with("server node before", ToolMutants::twentyTimesCounted)
                .with("server node after", ToolMutants::twentyTimesCounted);
    }

    private static String twentyTimesCounted(String said) {
        return count("tunnel.sent", sent -> 20 * sent)
                .andThen(count("tunnel.received", received -> 20 * received))
                .apply(said);
    }
}
