package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.TargetCluster;
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

class GateLaunchGuardTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @Test
    void a_launch_of_gates_that_selects_no_performance_test_is_red() {
        assertThatThrownBy(() -> launch(true, "typo", GateTestCase.class))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith("CONFIG: no performance test was executed");
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
    void a_launch_with_a_performance_test_is_left_alone() {
        assertThatCode(() -> launch(true, "performance", GateTestCase.class)).doesNotThrowAnyException();
    }

    @Test
    void an_undecided_test_that_may_be_skipped_was_executed() {
        assertThatCode(() -> launch(true, "performance", UndecidedTestCase.class))
                .doesNotThrowAnyException();
    }

    @Test
    void an_ordinary_launch_is_left_alone() {
        assertThatCode(() -> launch(false, "typo", GateTestCase.class)).doesNotThrowAnyException();
    }

    private static void launch(boolean isGate, String tag, Class<?> type) {
        LauncherConfig onlyTheGuard = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new GateLaunchGuard(isGate))
                .build();
        try (LauncherSession session = LauncherFactory.openSession(onlyTheGuard)) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(type))
                            .filters(TagFilter.includeTags(tag))
                            .build());
        }
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
    static class UndecidedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            Assumptions.abort("INCONCLUSIVE: the repetitions do not decide");
        }
    }
}
