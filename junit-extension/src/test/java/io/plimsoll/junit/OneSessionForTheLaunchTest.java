package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.run.TargetCluster;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class OneSessionForTheLaunchTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @Test
    void all_classes_share_a_session_that_is_closed_after_the_last() {
        tests(FirstTestCase.class, SecondTestCase.class).assertStatistics(stats -> stats.succeeded(4));

        assertThat(InventedLaunch.OPENED).hasValue(1);
        assertThat(InventedLaunch.CLOSED).hasValue(1);
        assertThat(InventedLaunch.RAN).hasSize(4);
    }

    @Test
    void without_a_scenario_no_session_is_opened() {
        tests(RunsNothingTestCase.class);

        assertThat(InventedLaunch.OPENED).hasValue(0);
    }

    @Test
    void a_cluster_that_cannot_be_had_is_asked_for_once_and_each_test_says_why() {
        InventedLaunch.refusal = Optional.of(new ConfigException("no cluster is called 'typo'; known: local"));

        tests(FirstTestCase.class)
                .failed()
                .assertThatEvents()
                .hasSize(1)
                .allSatisfy(each -> assertThat(each)
                        .is(event(finishedWithFailure(
                                instanceOf(ConfigurationError.class),
                                message("CONFIG: no cluster is called 'typo'; known: local")))));
        tests(SecondTestCase.class).assertStatistics(stats -> stats.failed(3));
        assertThat(InventedLaunch.OPENED).hasValue(2);
        assertThat(InventedLaunch.CLOSED).hasValue(0);
    }

    @Test
    void what_its_end_leaves_is_in_the_summary() {
        InventedLaunch.invention = Invention.throughput(870).leaving(RunRecord.WITH_THE_SESSION);
        InventedLaunch.left = Optional.of(new InfraException("left in the cluster: 1 pod"));

        tests(FirstTestCase.class);

        assertThat(InventedLaunch.PRINTED.toString(UTF_8)).contains("clean-up  left in the cluster: 1 pod\n");
    }

    @Test
    void an_end_by_a_defect_is_not_called_clean() {
        InventedLaunch.invention = Invention.throughput(870).leaving(RunRecord.WITH_THE_SESSION);
        InventedLaunch.left = Optional.of(new IllegalStateException("out of cheese"));

        tests(FirstTestCase.class);

        assertThat(InventedLaunch.PRINTED.toString(UTF_8))
                .contains("clean-up  not known, as it ended by java.lang.IllegalStateException: out of cheese\n");
    }

    @Test
    void what_runs_before_all_tests_gets_no_cluster_as_no_test_would_answer_for_its_runs() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(BeforeAllTestCase.class))
                .execute()
                .containerEvents()
                .failed()
                .assertEventsMatchExactly(event(finishedWithFailure(
                        message(said -> said.startsWith("only a test method, or what runs before each")))));
    }

    private static Events tests(Class<?>... types) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(types)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents();
    }

    @ExtendWith(InventedLaunch.class)
    static class FirstTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class SecondTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }

        @Measures
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void measures_with_parameters(int number, TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class RunsNothingTestCase {

        @PerformanceTest
        void runs_nothing(TargetCluster cluster) {}
    }

    @Measures
    static class BeforeAllTestCase {

        @BeforeAll
        static void too_early(TargetCluster cluster) {}

        @Test
        void measures() {}
    }
}
