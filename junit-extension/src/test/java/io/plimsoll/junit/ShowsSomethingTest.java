package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.Invention;
import io.plimsoll.run.TargetCluster;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

class ShowsSomethingTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @Test
    void a_test_that_ran_no_scenario_is_red() {
        requireRed("runs_nothing", "CONFIG: this performance test ran no scenario");
        requireRed("asks_for_no_cluster", "CONFIG: this performance test ran no scenario");
    }

    @Test
    void a_test_that_asserts_nothing_about_a_run_is_red() {
        requireRed("asserts_nothing", "CONFIG: this test ran encrypted-traffic-between-nodes and did not ask");
        requireRed(
                "asserts_about_one_of_two_runs", "CONFIG: this test ran encrypted-traffic-between-nodes and did not");
        requireRed("only_explores", "CONFIG: this test ran encrypted-traffic-between-nodes and did not ask");
    }

    @Test
    void a_test_that_asserts_about_each_run_is_green() {
        tests().assertThatEvents().haveExactly(1, event(test("asserts_about_both_runs"), finishedSuccessfully()));
    }

    @Test
    void a_violated_objective_stays_what_the_test_failed_with() {
        InventedLaunch.invention = Invention.throughput(300);

        tests().assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("asserts_about_both_runs"),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(said -> said.startsWith("VIOLATED: 'encrypted")))));
    }

    @Test
    void a_test_that_skips_itself_stays_skipped() {
        tests().assertThatEvents().haveExactly(1, event(test("skips_itself"), abortedWithReason()));
    }

    @Test
    void an_ordinary_test_in_a_class_that_measures_need_not_run_a_scenario() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MixedTestCase.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
    }

    private static void requireRed(String method, String beginning) {
        tests().assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(method + "("),
                                finishedWithFailure(
                                        instanceOf(ConfigurationError.class),
                                        message(said -> said.startsWith(beginning)))));
    }

    private static Events tests() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ShowsTestCase.class))
                .execute()
                .testEvents();
    }

    @ExtendWith(InventedLaunch.class)
    static class ShowsTestCase {

        @PerformanceTest
        void runs_nothing(TargetCluster cluster) {}

        @PerformanceTest
        void asks_for_no_cluster() {}

        @PerformanceTest
        void asserts_nothing(TargetCluster cluster) {
            cluster.run(ENCRYPTED_TRAFFIC);
        }

        @PerformanceTest
        void asserts_about_one_of_two_runs(TargetCluster cluster) {
            cluster.run(ENCRYPTED_TRAFFIC);
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }

        @PerformanceTest
        void only_explores(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).measured(throughput()).isAtLeast(mbps(1));
        }

        @PerformanceTest
        void asserts_about_both_runs(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }

        @PerformanceTest
        void skips_itself(TargetCluster cluster) {
            Assumptions.abort("not on this cluster");
        }
    }

    @Measures
    @ExtendWith(InventedLaunch.class)
    static class MixedTestCase {

        @Test
        void computes_something() {}
    }
}
