package com.example;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;

class EncryptedNetworkGate {

    @PerformanceTest
    void nodes_exchange_800_mbps_encrypted(TargetCluster cluster) {
        assertThat(cluster.run(scenario("encrypted-network").given(encryption(ON)).run(iperf3().tcp()).betweenNodes()
                        .expect(throughput().isAtLeast(mbps(800)).on("local", mbps(700)))))
                .meetsItsObjectives();
    }
}
