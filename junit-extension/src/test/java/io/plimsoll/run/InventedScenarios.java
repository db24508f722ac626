package io.plimsoll.run;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.scenario.Scenario;

/** Sentences for tests. */
public final class InventedScenarios {

    public static final Scenario ENCRYPTED_TRAFFIC = scenario("encrypted-traffic-between-nodes")
            .given(encryption(ON))
            .run(iperf3().tcp().streams(4))
            .betweenNodes()
            .lasting(seconds(30))
            .repeated(atLeast(5).atMost(20))
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(400))
                    .because("replication needs 800 Mbit/s per pair of nodes"));

    public static final Scenario TWO_OBJECTIVES = scenario("plain-traffic-on-one-node")
            .run(iperf3().tcp())
            .onOneNode()
            .toClusterIp()
            .expect(throughput().isAtLeast(mbps(900)))
            .expect(retransmits().isAtMost(perGib(100)).because("more of them mean a path that drops"));

    private InventedScenarios() {}
}
