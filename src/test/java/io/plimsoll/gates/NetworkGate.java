package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.KBenchNodeScenarios;
import io.plimsoll.scenarios.KBenchScenarios;
import org.junit.jupiter.api.Tag;

/**
 * The pod network of a release. Without {@code -Dgroups} the gates run that are not {@code full}: they suit the local
 * cluster and every cluster that encrypts. A cluster is either: none can meet {@code encrypted} and {@code plain} gates
 * but one that Plimsoll may switch, which is the local one.
 */
@Tag("network")
class NetworkGate {

    @PerformanceTest
    @Tag("encrypted")
    void encrypted_traffic_between_nodes_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.ENCRYPTED_TRAFFIC_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    void traffic_within_a_node_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.TRAFFIC_WITHIN_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    void larger_segments_than_the_path_allows_cost_nothing(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.ENCRYPTED_JUMBO_SEGMENTS_BETWEEN_NODES))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    @Tag("full")
    void encrypted_datagrams_between_nodes_arrive(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.ENCRYPTED_DATAGRAMS_BETWEEN_NODES))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void plain_traffic_between_nodes_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.PLAIN_TRAFFIC_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void datagrams_within_a_node_arrive(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.DATAGRAMS_WITHIN_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void plain_datagrams_between_nodes_arrive(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.PLAIN_DATAGRAMS_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    @Tag("full")
    void encrypted_datagrams_in_fragments_arrive(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.ENCRYPTED_JUMBO_DATAGRAMS_BETWEEN_NODES))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void plain_datagrams_at_full_speed_fill_the_path(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.PLAIN_DATAGRAMS_AT_FULL_SPEED)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("encrypted")
    @Tag("full")
    void encrypted_datagrams_at_full_speed_fill_the_path(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.ENCRYPTED_DATAGRAMS_AT_FULL_SPEED))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_byte_crosses_between_nodes_over_tcp_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.TCP_LATENCY_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_datagram_crosses_between_nodes_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.UDP_LATENCY_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void another_tool_finds_the_throughput_too(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.TCP_BANDWIDTH_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void another_tool_fills_the_path_with_datagrams(TargetCluster cluster) {
        assertThat(cluster.run(KBenchScenarios.UDP_BANDWIDTH_BETWEEN_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void larger_segments_than_a_node_allows_cost_nothing(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.JUMBO_SEGMENTS_WITHIN_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void datagrams_in_fragments_within_a_node_arrive(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.JUMBO_DATAGRAMS_WITHIN_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_byte_crosses_within_a_node_over_tcp_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.TCP_LATENCY_WITHIN_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_datagram_crosses_within_a_node_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.UDP_LATENCY_WITHIN_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void another_tool_finds_the_throughput_within_a_node_too(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.TCP_BANDWIDTH_WITHIN_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void another_tool_fills_a_node_with_datagrams(TargetCluster cluster) {
        assertThat(cluster.run(KBenchNodeScenarios.UDP_BANDWIDTH_WITHIN_A_NODE)).meetsItsObjectives();
    }
}
