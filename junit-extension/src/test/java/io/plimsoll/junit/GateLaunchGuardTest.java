package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.Invention;
import io.plimsoll.run.TargetCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class GateLaunchGuardTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @AfterEach
    void undecided_is_red_again() {
        System.clearProperty("plimsoll.inconclusive");
    }

    @Test
    void a_launch_of_gates_that_selects_no_performance_test_is_red() {
        assertThatThrownBy(() -> launch(true, "typo", GateTestCase.class))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith("CONFIG: no performance test ran a scenario");
    }

    @Test
    void a_launch_of_gates_with_other_tests_only_is_red() {
        assertThatThrownBy(() -> launch(true, "ordinary", GateTestCase.class)).isInstanceOf(ConfigurationError.class);
    }

    @Test
    void a_launch_of_gates_that_all_skip_themselves_is_red() {
        assertThatThrownBy(() -> launch(true, "performance", SkippedTestCase.class))
                .isInstanceOf(ConfigurationError.class);
    }

    @Test
    void a_launch_of_gates_with_a_test_of_their_tag_that_measures_nothing_is_red() {
        assertThatThrownBy(() -> launch(true, "performance", TaggedTestCase.class))
                .isInstanceOf(ConfigurationError.class);
    }

    @Test
    void a_launch_of_gates_with_an_ordinary_test_in_a_class_that_measures_is_red() {
        assertThatThrownBy(() -> launch(true, "performance", InheritedTagTestCase.class))
                .isInstanceOf(ConfigurationError.class);
    }

    @Test
    void a_launch_of_gates_whose_test_only_says_that_it_is_undecided_is_red() {
        assertThatThrownBy(() -> launch(true, "performance", PretendingTestCase.class))
                .isInstanceOf(ConfigurationError.class);
    }

    @Test
    void a_launch_with_a_performance_test_is_left_alone() {
        assertThatCode(() -> launch(true, "performance", GateTestCase.class)).doesNotThrowAnyException();
    }

    @Test
    void an_undecided_test_that_may_be_skipped_was_executed() {
        InventedLaunch.invention = Invention.throughput(390, 420);
        System.setProperty("plimsoll.inconclusive", "skip");

        assertThat(launch(true, "performance", GateTestCase.class).getTestsAbortedCount())
                .isEqualTo(1);
    }

    @Test
    void a_test_that_skipped_itself_by_what_was_measured_before_it_was_executed() {
        assertThat(launch(true, "performance", SkippedByARunTestCase.class).getTestsAbortedCount())
                .isEqualTo(1);
    }

    @Test
    void a_test_that_failed_before_it_ran_anything_is_red_by_itself() {
        assertThatCode(() -> launch(true, "performance", FailedTestCase.class)).doesNotThrowAnyException();
    }

    @Test
    void an_ordinary_launch_is_left_alone() {
        assertThatCode(() -> launch(false, "typo", GateTestCase.class)).doesNotThrowAnyException();
    }

    private static TestExecutionSummary launch(boolean isGate, String tag, Class<?> type) {
        LauncherConfig onlyTheGuard = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new GateLaunchGuard(isGate))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession(onlyTheGuard)) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(type))
                                    .filters(TagFilter.includeTags(tag))
                                    .build(),
                            listener);
        }
        return listener.getSummary();
    }

    @ExtendWith(InventedLaunch.class)
    static class GateTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }

        @Test
        @Tag("ordinary")
        void computes() {}
    }

    @ExtendWith(InventedLaunch.class)
    static class SkippedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            Assumptions.abort("not on this cluster");
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class SkippedByARunTestCase {

        @BeforeEach
        void is_fast_enough(TargetCluster cluster) {
            cluster.run(ENCRYPTED_TRAFFIC);
            Assumptions.abort("not today");
        }

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class FailedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            throw new IllegalStateException("no such file");
        }
    }

    static class TaggedTestCase {

        @Test
        @Tag("performance")
        void computes() {}
    }

    @Measures
    @ExtendWith(InventedLaunch.class)
    static class InheritedTagTestCase {

        @Test
        void computes() {}
    }

    @ExtendWith(InventedLaunch.class)
    static class PretendingTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            Assumptions.abort("INCONCLUSIVE: the repetitions do not decide");
        }
    }
}
