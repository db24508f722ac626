package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenario.Scenario;

class NetworkGate {

    static final Scenario ENCRYPTED_TRAFFIC_BETWEEN_NODES = scenario("encrypted-traffic-between-nodes")
            .given(encryption(ON))
            .run(iperf3().tcp().streams(1))
            .betweenNodes()
            .lasting(seconds(30))
            .repeated(atLeast(5).atMost(20))
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(400))
                    .because("Constellation 2.0 measured 816 Mbit/s on Azure"));

    @PerformanceTest
    void encrypted_traffic_between_nodes_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(ENCRYPTED_TRAFFIC_BETWEEN_NODES)).meetsItsObjectives();
    }
}
