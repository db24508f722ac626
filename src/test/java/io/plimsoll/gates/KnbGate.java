package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.KnbScenarios;
import org.junit.jupiter.api.Tag;

/** The network gate that Constellation runs today. */
@Tag("network")
@Tag("encrypted")
@Tag("full")
class KnbGate {

    @PerformanceTest
    void tcp_from_pod_to_pod_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_POD_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    void tcp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_SERVICE_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    void udp_from_pod_to_pod_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_POD_UDP)).meetsItsObjectives();
    }

    @PerformanceTest
    void udp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_SERVICE_UDP)).meetsItsObjectives();
    }
}
