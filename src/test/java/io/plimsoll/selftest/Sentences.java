package io.plimsoll.selftest;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.workload.Iperf3Tcp;

/** What recorded runs are judged by: measured like the main scenario of the catalogue, so that its recording answers. */
final class Sentences {

    static final Scenario LIKE_THE_GATE = measured()
            .expect(throughput().isAtLeast(mbps(800)).on("local", mbps(440)))
            .expect(retransmits().isAtMost(perGib(10_000)));

    static final Scenario TOO_GOOD_TO_BE_TRUE_IS_NO_PASS =
            measured().expect(throughput().isBetween(mbps(440), gbps(20)));

    private Sentences() {}

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measured() {
        return scenario("encrypted-traffic-between-nodes")
                .given(encryption(ON))
                .run(iperf3().tcp().streams(1))
                .betweenNodes()
                .lasting(seconds(10));
    }
}
