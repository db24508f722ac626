package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.KnbScenarios;
import org.junit.jupiter.api.Tag;

/** The network gate that Constellation runs today; from pod to service also in the clear, as on clusters that do not encrypt. */
@Tag("network")
@Tag("full")
class KnbGate {

    @PerformanceTest
    @Tag("encrypted")
    void tcp_from_pod_to_pod_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_POD_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    void tcp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_SERVICE_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    void udp_from_pod_to_pod_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_POD_UDP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    void udp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.POD_TO_SERVICE_UDP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    void plain_tcp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.PLAIN_POD_TO_SERVICE_TCP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    void plain_udp_from_pod_to_service_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KnbScenarios.PLAIN_POD_TO_SERVICE_UDP)).meetsItsObjectives();
    }
}
