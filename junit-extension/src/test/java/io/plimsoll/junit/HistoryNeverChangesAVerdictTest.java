package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.plimsoll.history.HistoryRunListener;
import io.plimsoll.history.HistorySettings;
import io.plimsoll.run.TargetCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

class HistoryNeverChangesAVerdictTest {

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @AfterEach
    void and_no_history_for_others() {
        InventedLaunch.reset();
    }

    @Test
    void a_run_is_added_to_the_history_and_the_summary_says_to_which(@TempDir Path folder) throws IOException {
        String printed = printedByALaunchWithItsHistoryIn(folder);

        assertThat(printed).contains("history   " + folder);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_test_is_green_if_its_run_cannot_be_stored_and_the_summary_says_so(@TempDir Path folder) throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");

        String printed = printedByALaunchWithItsHistoryIn(noFolder);

        assertThat(printed).contains("history   NOT STORED: 1 of 1 runs are missing in ");
        assertThat(printed).contains("1 PASS in ");
    }

    private static String printedByALaunchWithItsHistoryIn(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("plimsoll.history", folder.toString());
        InventedLaunch.history = HistorySettings.history(properties, Map.of()).map(HistoryRunListener::new);
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MeasuresTestCase.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
        InventedLaunch.history = Optional.empty();
        return InventedLaunch.PRINTED.toString(UTF_8);
    }

    @ExtendWith(InventedLaunch.class)
    static class MeasuresTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }
}
