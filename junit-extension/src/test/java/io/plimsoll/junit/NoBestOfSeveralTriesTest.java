package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.TargetCluster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineTestKit;

class NoBestOfSeveralTriesTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"surefire.rerunFailingTestsCount", "failsafe.rerunFailingTestsCount"})
    void a_rerun_that_is_configured_is_red_even_if_nothing_fails(String property) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter(property, "2")
                .selectors(selectClass(GreenTestCase.class))
                .execute()
                .testEvents()
                .failed()
                .assertEventsMatchExactly(event(finishedWithFailure(
                        instanceOf(ConfigurationError.class),
                        message(said -> said.startsWith("CONFIG: " + property + " is 2: the best of several tries")))));
        assertThat(InventedLaunch.RAN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void no_rerun_is_no_mistake(String count) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("failsafe.rerunFailingTestsCount", count)
                .selectors(selectClass(GreenTestCase.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
    }

    @Test
    void a_second_run_in_the_same_launch_is_red_whatever_configured_it() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(GreenTestCase.class))
                .build();
        List<String> results = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.add(result.getThrowable().map(Throwable::getMessage).orElse("green"));
                }
            }
        };

        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, listener);
            session.getLauncher().execute(request, listener);
        }

        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isEqualTo("green");
        assertThat(results.get(1)).startsWith("CONFIG: this test has run in this launch before: ");
    }

    @ExtendWith(InventedLaunch.class)
    static class GreenTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }
}
