package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.ComputeScenarios;
import org.junit.jupiter.api.Tag;

/**
 * What the nodes of a release compute. Gates tagged {@code compared} need a cluster to compare with, which {@code
 * -Dcontrol=NAME} names; without it they are CONFIG.
 */
@Tag("compute")
class ComputeGate {

    @PerformanceTest
    void prime_numbers_are_found_in_time(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.PRIME_NUMBERS)).meetsItsObjectives();
    }

    @PerformanceTest
    void context_is_switched_in_time(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.CONTEXT_SWITCHES)).meetsItsObjectives();
    }

    @PerformanceTest
    void data_is_encrypted_in_time(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.AES_256_GCM)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void memory_is_written_in_time(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.MEMORY_WRITES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("compared")
    @Tag("full")
    void prime_numbers_cost_little_more_than_on_the_control_cluster(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.COST_FOR_PRIME_NUMBERS)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("compared")
    @Tag("full")
    void memory_costs_little_more_than_on_the_control_cluster(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.COST_FOR_MEMORY_WRITES)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("compared")
    @Tag("full")
    void page_faults_cost_little_more_than_on_the_control_cluster(TargetCluster cluster) {
        assertThat(cluster.run(ComputeScenarios.COST_FOR_PAGE_FAULTS)).meetsItsObjectives();
    }
}
