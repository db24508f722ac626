package io.plimsoll.selftest;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;

/** Measures what is recorded for the self-test alone and is no gate: {@code ./gate -Dit.test=RecordedRuns}. */
class RecordedRuns {

    @PerformanceTest
    void requests_of_the_api(TargetCluster cluster) {
        assertThat(cluster.run(Sentences.REQUESTS_OF_THE_API)).meetsItsObjectives();
    }
}
