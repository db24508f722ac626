package io.plimsoll.selftest;

import static io.plimsoll.selftest.JsonOutput.times;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.CONFIG;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;

import java.util.List;

/** What a run is compared with is better, is another thing, or cannot be trusted. */
final class ReferenceMutants {

    private static final String CLIENT = "client iperf3";
    private static final String SERVER = "server iperf3";
    private static final String[] MOVED = {"bytes", "bits_per_second"};

    private ReferenceMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                                "half as fast as its control",
                                VIOLATED,
                                "✗ throughput regresses by at most 5 % compared to 'the-same-again' in the same run",
                                healthy -> healthy.besideItself()
                                        .withCandidate(CLIENT, times(0.5, MOVED))
                                        .withCandidate(SERVER, times(0.5, MOVED)))
                        .judgedBy(Sentences.NO_WORSE_THAN_ITS_CONTROL),
                inRawMaterial(
                                "a control that measured nothing",
                                INVALID,
                                "throughput was reported as zero",
                                healthy -> healthy.besideItself()
                                        .withControl(CLIENT, times(0, MOVED))
                                        .withControl(SERVER, times(0, MOVED)))
                        .judgedBy(Sentences.NO_WORSE_THAN_ITS_CONTROL),
                inRawMaterial(
                                "a control whose marker can be read on the wire",
                                INVALID,
                                "marker: the marker could be read 7 times on the wire between the nodes",
                                healthy -> healthy.besideItself()
                                        .withControl("server node after", set("capture.marker", "7")))
                        .judgedBy(Sentences.NO_WORSE_THAN_ITS_CONTROL),
                inRawMaterial(
                                "a control that is another scenario",
                                CONFIG,
                                "compares with another control than the sentence of today",
                                healthy -> healthy.besideItself().in("control: measured", "something else"))
                        .judgedBy(Sentences.NO_WORSE_THAN_ITS_CONTROL),
                inRawMaterial(
                                "half as fast as recorded",
                                VIOLATED,
                                "✗ throughput regresses by at most 5 % compared to 'self-test' as recorded",
                                healthy ->
                                        healthy.with(CLIENT, times(0.5, MOVED)).with(SERVER, times(0.5, MOVED)))
                        .judgedBy(Sentences.NO_WORSE_THAN_RECORDED),
                inRawMaterial(
                                "another MTU than recorded, in all repetitions",
                                INVALID,
                                "MTU: recorded pod 1420 B, underlay 1500 B, tunnel 1420 B, here pod 8920 B",
                                healthy -> healthy.in("pod MTU", "8920 B")
                                        .with("client facts", set("mtu", "8920"))
                                        .with("server facts", set("mtu", "8920")))
                        .judgedBy(Sentences.NO_WORSE_THAN_RECORDED),
                inRawMaterial(
                                "another kernel than recorded",
                                CONFIG,
                                "kernel: recorded ",
                                healthy -> healthy.in("kernel", "2.6.32"))
                        .judgedBy(Sentences.NO_WORSE_THAN_RECORDED));
    }
}
