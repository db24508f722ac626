package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.CniScenarios;
import io.plimsoll.scenarios.K8sNetperfScenarios;
import org.junit.jupiter.api.Tag;

/**
 * The pod network of a release beside its nodes, and its services beside their pods. Those that compare with nodes are
 * {@code plain}: they need a cluster that does not encrypt.
 */
@Tag("network")
class CniGate {

    @PerformanceTest
    void a_message_reaches_a_pod_in_time(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.LATENCY_TO_A_POD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_datagram_reaches_a_pod_in_time(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.DATAGRAM_LATENCY_TO_A_POD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void a_pod_network_adds_little_to_the_latency_between_its_nodes(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.LATENCY_BESIDE_THE_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_adds_little_to_the_latency_of_a_pod(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.LATENCY_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    void a_pod_answers_its_requests_in_time(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.REQUESTS_TO_A_POD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_pod_answers_itself_in_time(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.REQUESTS_TO_ITSELF)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void a_pod_network_leaves_most_of_the_requests_between_its_nodes(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.REQUESTS_BESIDE_THE_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_leaves_most_of_the_requests_to_a_pod(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.REQUESTS_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void a_pod_network_leaves_most_of_one_stream_between_its_nodes(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.ONE_STREAM_BESIDE_THE_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void a_pod_network_leaves_most_of_two_streams_between_its_nodes(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.TWO_STREAMS_BESIDE_THE_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("plain")
    @Tag("full")
    void a_pod_network_leaves_most_of_four_streams_between_its_nodes(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.FOUR_STREAMS_BESIDE_THE_NODES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_leaves_most_of_one_stream_to_a_pod(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.ONE_STREAM_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_leaves_most_of_two_streams_to_a_pod(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.TWO_STREAMS_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_leaves_most_of_four_streams_to_a_pod(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.FOUR_STREAMS_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void hardly_a_datagram_is_late_or_lost(TargetCluster cluster) {
        assertThat(cluster.run(CniScenarios.LATENCY_UNDER_LOAD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_cluster_ip_takes_connections_in_time(TargetCluster cluster) {
        assertThat(cluster.run(K8sNetperfScenarios.CONNECTIONS_TO_A_CLUSTER_IP)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_pod_answers_datagrams_in_time(TargetCluster cluster) {
        assertThat(cluster.run(K8sNetperfScenarios.DATAGRAM_REQUESTS_TO_A_POD)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void a_pod_takes_a_stream_at_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(K8sNetperfScenarios.STREAM_TO_A_POD)).meetsItsObjectives();
    }
}
