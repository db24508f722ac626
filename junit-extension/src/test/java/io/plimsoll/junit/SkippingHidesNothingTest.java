package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.Invention;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

class SkippingHidesNothingTest {

    @TempDir
    private Path project;

    @BeforeEach
    void the_first_scenario_is_waived_and_the_second_is_not() throws IOException {
        InventedLaunch.reset();
        Waivers ofTheFirst = Waivers.in(Files.writeString(project.resolve("waivers.yaml"), """
                waivers:
                  - scenario: encrypted-traffic-between-nodes
                    metric: throughput
                    cluster: all
                    owner: network team
                    reason: driver 5.2 is slow
                    expires: 2026-12-24
                """));
        InventedLaunch.invention =
                Invention.throughput(300).and("retransmits", 1.0).waivedBy(ofTheFirst);
    }

    @Test
    void a_miss_after_a_waived_one_is_red() {
        tests(TwoScenariosTestCase.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(AssertionFailedError.class),
                                message(said -> said.startsWith("VIOLATED: 'plain-traffic-on-one-node'")))));
        assertThat(InventedLaunch.RAN).containsExactly("encrypted-traffic-between-nodes", "plain-traffic-on-one-node");
    }

    @Test
    void a_run_of_which_nothing_is_asserted_is_red_beside_a_waived_one() {
        tests(OneNotAssertedTestCase.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(ConfigurationError.class),
                                message(said -> said.contains(
                                        "ran plain-traffic-on-one-node and did not ask whether it meets")))));
    }

    @Test
    void an_assumption_hides_no_run_before_it() {
        tests(AbortingAfterItsRunTestCase.class)
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(instanceOf(ConfigurationError.class))));
    }

    @Test
    void an_assumption_before_anything_ran_skips_the_test() {
        tests(AbortingBeforeItsRunTestCase.class)
                .assertThatEvents()
                .haveExactly(1, event(abortedWithReason(message("not on this cluster"))));
    }

    private static Events tests(Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .execute()
                .testEvents();
    }

    @ExtendWith(InventedLaunch.class)
    static class TwoScenariosTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
            assertThat(cluster.run(TWO_OBJECTIVES)).meetsItsObjectives();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class OneNotAssertedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            cluster.run(TWO_OBJECTIVES);
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class AbortingAfterItsRunTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            cluster.run(TWO_OBJECTIVES);
            abort("enough");
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class AbortingBeforeItsRunTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            abort("not on this cluster");
            cluster.run(TWO_OBJECTIVES);
        }
    }
}
