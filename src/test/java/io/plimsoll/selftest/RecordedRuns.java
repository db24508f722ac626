package io.plimsoll.selftest;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.units.Units.cpuSeconds;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;

/** Measures what is recorded for the self-test alone and is no gate: {@code ./gate -Dit.test=RecordedRuns}. */
class RecordedRuns {

    @PerformanceTest
    void requests_of_the_api(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.REQUESTS_OF_THE_API)).meetsItsObjectives();
    }

    @PerformanceTest
    void requests_at_a_rate(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.REQUESTS_AT_A_RATE)).meetsItsObjectives();
    }

    @PerformanceTest
    void costs_of_the_api(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.costsOfTheApi(cpuSeconds(1_000)))).meetsItsObjectives();
    }

    @PerformanceTest
    void a_pod_that_reaches_itself(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.HAIRPIN)).meetsItsObjectives();
    }

    /** Needs nodes whose labels {@code topology.kubernetes.io/zone} name two zones. */
    @PerformanceTest
    void traffic_between_zones(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.BETWEEN_ZONES)).meetsItsObjectives();
    }
}
