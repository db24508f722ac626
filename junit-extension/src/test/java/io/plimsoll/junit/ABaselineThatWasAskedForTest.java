package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.TargetCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ABaselineThatWasAskedForTest {

    @TempDir
    private Path project;

    @BeforeEach
    void ask_for_one() {
        InventedLaunch.reset();
        System.setProperty("plimsoll.baseline.record", "v2.23");
        System.setProperty("plimsoll.baselines", project.resolve("baselines").toString());
    }

    @AfterEach
    void ask_for_nothing() {
        System.clearProperty("plimsoll.baseline.record");
        System.clearProperty("plimsoll.baselines");
    }

    @Test
    void a_launch_that_records_it_is_green() {
        EngineExecutionResults launch = launch();

        launch.testEvents().assertStatistics(stats -> stats.succeeded(1));
        launch.containerEvents().assertStatistics(stats -> stats.failed(0));
    }

    @Test
    void a_launch_whose_run_was_refused_is_red_though_its_test_was_not() {
        launch();

        red("1 of the runs could not be recorded: 'encrypted-traffic-between-nodes' was not recorded for baseline"
                + " 'v2.23': run 20261120-101530-a1b2 is in baselines/v2.23/local/");
    }

    @Test
    void a_launch_whose_baseline_cannot_be_written_is_red_though_its_test_was_not() throws IOException {
        Files.writeString(project.resolve("baselines"), "no folder");

        red("'encrypted-traffic-between-nodes' was not recorded: baseline baselines/v2.23/local/");
    }

    private static void red(String why) {
        EngineExecutionResults launch = launch();

        launch.testEvents().assertStatistics(stats -> stats.succeeded(1));
        launch.containerEvents()
                .failed()
                .assertEventsMatchExactly(event(finishedWithFailure(
                        instanceOf(ConfigurationError.class),
                        message(said ->
                                said.startsWith("CONFIG: -Dplimsoll.baseline.record asked") && said.contains(why)))));
    }

    private static EngineExecutionResults launch() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(RecordedTestCase.class))
                .execute();
    }

    @ExtendWith(InventedLaunch.class)
    static class RecordedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }
}
