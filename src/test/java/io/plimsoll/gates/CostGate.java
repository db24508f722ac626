package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.CostScenarios;
import org.junit.jupiter.api.Tag;

/** What the network of a release costs beside what it carries, on nodes that do nothing else. */
@Tag("cost")
@Tag("encrypted")
@Tag("full")
class CostGate {

    @PerformanceTest
    void encrypted_traffic_costs_its_nodes_no_more_than_a_quarter(TargetCluster cluster) {
        assertThat(cluster.run(CostScenarios.COST_OF_ENCRYPTED_TRAFFIC)).meetsItsObjectives();
    }

    @PerformanceTest
    void requests_cost_their_pods_little(TargetCluster cluster) {
        assertThat(cluster.run(CostScenarios.COST_OF_REQUESTS)).meetsItsObjectives();
    }

    @PerformanceTest
    void requests_over_http_cost_their_nodes_no_more_than_a_quarter(TargetCluster cluster) {
        assertThat(cluster.run(CostScenarios.COST_OF_HTTP_REQUESTS)).meetsItsObjectives();
    }

    @PerformanceTest
    void values_of_a_store_cost_their_pods_little(TargetCluster cluster) {
        assertThat(cluster.run(CostScenarios.COST_OF_VALUES)).meetsItsObjectives();
    }
}
