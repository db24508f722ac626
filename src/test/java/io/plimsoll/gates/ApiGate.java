package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.CostScenarios;
import io.plimsoll.scenarios.KBenchApiScenarios;
import io.plimsoll.scenarios.KubernetesSloScenarios;
import org.junit.jupiter.api.Tag;

/** The API server of a release, and how soon it gets pods to run. Nothing here depends on encryption. */
@Tag("api")
class ApiGate {

    @PerformanceTest
    void the_api_answers_as_kubernetes_promises(TargetCluster cluster) {
        assertThat(cluster.run(KubernetesSloScenarios.API_ANSWERS_IN_TIME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void the_api_keeps_secrets_as_kubernetes_promises(TargetCluster cluster) {
        assertThat(cluster.run(KubernetesSloScenarios.SECRETS_ARE_KEPT_IN_TIME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void the_api_sustains_what_is_due(TargetCluster cluster) {
        assertThat(cluster.run(KubernetesSloScenarios.API_SUSTAINS_A_RATE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void pods_start_as_soon_as_kubernetes_promises(TargetCluster cluster) {
        assertThat(cluster.run(KubernetesSloScenarios.PODS_START_IN_TIME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void the_api_is_as_quick_with_pods_as_it_was(TargetCluster cluster) {
        assertThat(cluster.run(KBenchApiScenarios.PODS_IN_THE_API)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void the_api_is_as_quick_with_services_as_it_was(TargetCluster cluster) {
        assertThat(cluster.run(KBenchApiScenarios.SERVICES_IN_THE_API)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void the_api_is_as_quick_with_deployments_as_it_was(TargetCluster cluster) {
        assertThat(cluster.run(KBenchApiScenarios.DEPLOYMENTS_IN_THE_API)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    @Tag("cost")
    void requests_to_the_api_server_cost_the_nodes_no_more_than_a_quarter(TargetCluster cluster) {
        assertThat(cluster.run(CostScenarios.COST_OF_API_REQUESTS)).meetsItsObjectives();
    }
}
