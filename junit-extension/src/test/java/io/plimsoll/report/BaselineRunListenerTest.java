package io.plimsoll.report;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.run.Invention;
import io.plimsoll.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineRunListenerTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_is_recorded_with_the_unit_of_each_metric_and_the_console_says_what_is_left_to_do() throws IOException {
        String told = told(this::recording, Invention.throughput(940).and("retransmits", 12.0), TWO_OBJECTIVES);

        assertThat(told.replaceAll("\\s+", " "))
                .contains("baseline recorded as session 1 of baseline 'v2.23' in ")
                .contains("review it and commit it");
        assertThat(recorded())
                .contains(
                        "\"setting\" : \"iperf3 TCP, 1 stream, first 1 s omitted, on one node to a ClusterIP, 10 s each\"")
                .contains("\"throughput\" : {\n          \"unit\" : \"bit/s\"")
                .contains("\"retransmits\" : {\n          \"unit\" : \"1/GiB\"");
    }

    @Test
    void what_is_refused_is_said_and_not_written() throws IOException {
        told(this::recording, Invention.throughput(870), ENCRYPTED_TRAFFIC);
        String before = recorded();

        assertThat(told(this::recording, Invention.throughput(900), ENCRYPTED_TRAFFIC))
                .contains("was not recorded for baseline 'v2.23'");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void a_run_that_cannot_be_trusted_is_not_recorded() {
        assertThat(told(this::recording, Invention.throughput(870).contradictedAt(3), ENCRYPTED_TRAFFIC))
                .contains("it is INVALID");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_recorded_unless_the_build_asks_for_it() {
        assertThat(told(Optional::empty, Invention.throughput(870), ENCRYPTED_TRAFFIC))
                .isEmpty();
    }

    private Optional<BaselineRecording> recording() {
        return Optional.of(BaselineRecording.into(folder, "v2.23"));
    }

    private String recorded() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    private static String told(
            Supplier<Optional<BaselineRecording>> recording, Invention invention, Scenario scenario) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConsoleOutput console = new ConsoleOutput(new PrintStream(printed, true, UTF_8), UTF_8, false);
        invention.run(scenario, List.of(new BaselineRunListener(recording, console)));
        return printed.toString(UTF_8);
    }
}
