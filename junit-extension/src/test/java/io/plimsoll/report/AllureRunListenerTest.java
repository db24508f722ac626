package io.plimsoll.report;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Invention;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureRunListenerTest {

    @TempDir
    private Path results;

    @Test
    void a_run_is_a_step_with_its_stages_and_repetitions() throws IOException {
        JsonNode run = run(Invention.throughput(312)).at("/steps/0");

        assertThat(run.at("/name").asText()).isEqualTo("run encrypted-traffic-between-nodes on local");
        assertThat(run.at("/status").asText()).isEqualTo("failed");
        assertThat(names(run))
                .startsWith(
                        "preflight: 2 schedulable nodes, 14 rights",
                        "place: client on node-1, server on node-2",
                        "warm-up 1: throughput 312 Mbit/s",
                        "repetition 1: throughput 312 Mbit/s")
                .endsWith("VIOLATED: throughput is at least 400 Mbit/s");
        assertThat(run.at("/steps/3/parameters/0/value").asText()).isEqualTo("312 Mbit/s, misses ≥ 400 Mbit/s");
    }

    @Test
    void evidence_that_contradicts_is_red_in_a_repetition_that_is_broken() throws IOException {
        JsonNode run = run(Invention.throughput(870).contradictedAt(1)).at("/steps/0");
        JsonNode repetition = run.at("/steps/3");

        assertThat(run.at("/status").asText()).isEqualTo("broken");
        assertThat(repetition.at("/name").asText()).startsWith("repetition 1: INVALID, encryption");
        assertThat(repetition.at("/status").asText()).isEqualTo("broken");
        assertThat(repetition.at("/steps/0/status").asText()).isEqualTo("passed");
        assertThat(repetition.at("/steps/1/status").asText()).isEqualTo("failed");
        assertThat(run.at("/steps/4/status").asText()).as("the objective").isEqualTo("broken");
    }

    @Test
    void everything_as_it_was_said_is_attached() throws IOException {
        JsonNode run = run(Invention.throughput(870)).at("/steps/0");

        assertThat(run.at("/steps/3/attachments/0/name").asText()).isEqualTo("client iperf3.json");
        assertThat(run.at("/attachments").findValuesAsText("name"))
                .containsExactly("repetitions of throughput.svg", "verdict.txt", "run record.json");
        Path record = results.resolve(run.at("/attachments/2/source").asText());
        assertThat(RunRecordJson.read(Files.readString(record)).scenario())
                .isEqualTo("encrypted-traffic-between-nodes");
    }

    @Test
    void the_test_says_what_its_result_holds_for_without_splitting_its_history() throws IOException {
        JsonNode test = run(Invention.throughput(870));

        assertThat(test.at("/parameters").findValuesAsText("name"))
                .containsExactly("nodes", "Kubernetes", "kernel", "iperf3", "MTU", "limit of throughput");
        assertThat(test.at("/parameters").findValuesAsText("excluded")).containsOnly("true");
        assertThat(test.at("/labels").findValuesAsText("name")).contains("severity", "scenario", "cluster");
    }

    @Test
    void a_repetition_that_was_broken_off_is_no_pass() throws IOException {
        AllureRunListener listener = listener();
        start();
        listener.runStarted(ENCRYPTED_TRAFFIC.plan(), "local", "run");
        listener.repetitionStarted("repetition 1");
        listener.stageStarted("measure", "");
        listener.runEnded(Invention.throughput(870)
                .failingWith(new InfraException("the API server is gone"))
                .of(ENCRYPTED_TRAFFIC)
                .record());

        JsonNode run = stop().at("/steps/0");
        assertThat(run.at("/steps/0/status").asText()).isEqualTo("broken");
        assertThat(run.at("/steps/0/steps/0/status").asText()).isEqualTo("broken");
        assertThat(run.at("/status").asText()).isEqualTo("broken");
    }

    @Test
    void without_a_test_of_allure_nothing_is_written() throws IOException {
        Invention.throughput(870).run(ENCRYPTED_TRAFFIC, List.of(listener()));

        assertThat(results).isEmptyDirectory();
    }

    private AllureLifecycle lifecycle = new AllureLifecycle();

    private AllureRunListener listener() {
        lifecycle = new AllureLifecycle(new FileSystemResultsWriter(results));
        return new AllureRunListener(lifecycle, Redaction.standard());
    }

    private void start() {
        lifecycle.scheduleTestCase(new TestResult().setUuid("test").setName("test"));
        lifecycle.startTestCase("test");
    }

    private JsonNode stop() throws IOException {
        lifecycle.stopTestCase("test");
        lifecycle.writeTestCase("test");
        try (Stream<Path> files = Files.list(results)) {
            Path result = files.filter(file -> file.toString().endsWith("-result.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(result.toFile());
        }
    }

    private JsonNode run(Invention invention) throws IOException {
        AllureRunListener listener = listener();
        start();
        invention.run(ENCRYPTED_TRAFFIC, List.of(listener));
        return stop();
    }

    private static List<String> names(JsonNode step) {
        List<String> names = new ArrayList<>();
        step.at("/steps").forEach(child -> names.add(child.at("/name").asText()));
        return names;
    }
}
