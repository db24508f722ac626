package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.KBenchStorageScenarios;
import io.plimsoll.scenarios.KubernetesSloScenarios;
import io.plimsoll.scenarios.KubestrScenarios;
import org.junit.jupiter.api.Tag;

/** The volumes of a release and the disks of its nodes. They suit every cluster, whether it encrypts or not. */
@Tag("storage")
class StorageGate {

    @PerformanceTest
    void queued_reads_and_writes_on_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_READS_AND_WRITES_ON_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void queued_reads_from_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_READS_FROM_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void queued_writes_to_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_WRITES_TO_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_reads_and_writes_on_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_READS_AND_WRITES_ON_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_reads_from_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_READS_FROM_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_writes_to_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_WRITES_TO_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    void single_reads_from_a_volume_are_answered_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.SINGLE_READS_FROM_A_VOLUME))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void writes_to_a_node_are_completed_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KubernetesSloScenarios.WRITES_IN_TIME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void queued_reads_and_writes_on_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_READS_AND_WRITES_ON_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void queued_reads_from_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_READS_FROM_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void queued_writes_to_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.QUEUED_WRITES_TO_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_reads_and_writes_on_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_READS_AND_WRITES_ON_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_reads_from_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_READS_FROM_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void blocking_writes_to_a_node_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.BLOCKING_WRITES_TO_A_NODE))
                .meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void single_reads_from_a_node_are_answered_in_time(TargetCluster cluster) {
        assertThat(cluster.run(KBenchStorageScenarios.SINGLE_READS_FROM_A_NODE)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void small_reads_from_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KubestrScenarios.SMALL_READS_FROM_A_VOLUME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void small_writes_to_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KubestrScenarios.SMALL_WRITES_TO_A_VOLUME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void large_reads_from_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KubestrScenarios.LARGE_READS_FROM_A_VOLUME)).meetsItsObjectives();
    }

    @PerformanceTest
    @Tag("full")
    void large_writes_to_a_volume_keep_their_rate(TargetCluster cluster) {
        assertThat(cluster.run(KubestrScenarios.LARGE_WRITES_TO_A_VOLUME)).meetsItsObjectives();
    }
}
