package io.plimsoll.record;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Invention;
import io.plimsoll.slo.SampleGroup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecordJsonTest {

    private static final RunRecord RUN = Invention.throughput(940, 951, 938, 960, 944)
            .and("retransmits", 310.0, 120.0, 98.0, 402.0, 333.0)
            .contradictedAt(4)
            .of(TWO_OBJECTIVES)
            .record();

    private final RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());

    @Test
    void a_run_that_was_written_reads_back_as_the_same_run() {
        assertThat(RunRecordJson.read(json.write(RUN))).isEqualTo(RUN);
    }

    @Test
    void samples_and_values_beyond_all_numbers_survive_and_no_infinity_is_written() throws IOException {
        RunRecord sampled = Invention.latency(new SampleGroup(Collections.nCopies(400, 0.1), 40))
                .of(REQUESTS)
                .record();

        assertThat(sampled.objectives().get(0).values()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(sampled.objectives().get(0).pooled())
                .contains(new PooledQuantile("p99", 2_200, Double.POSITIVE_INFINITY));
        assertThat(RunRecordJson.read(json.write(sampled))).isEqualTo(sampled);
        assertThat(json.write(sampled)).doesNotContain("Infinity").contains("\"failed\" : 40");
        assertThat(schema().validate(json.write(sampled), InputFormat.JSON)).isEmpty();
    }

    @Test
    void both_arms_of_a_comparison_survive() throws IOException {
        RunRecord compared =
                Invention.throughput(970).against(1_000).of(BESIDE_ITS_CONTROL).record();

        assertThat(RunRecordJson.read(json.write(compared))).isEqualTo(compared);
        assertThat(json.write(compared)).contains("\"arm\" : \"control\"");
        assertThat(schema().validate(json.write(compared), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_same_run_gives_the_same_bytes_in_the_order_of_the_record() {
        assertThat(json.write(RUN))
                .isEqualTo(json.write(RunRecordJson.read(json.write(RUN))))
                .startsWith("{\n  \"schema\" : \"plimsoll-run/1\",\n  \"runId\" : ")
                .endsWith("\"cleanUp\" : \"clean\",\n  \"replay\" : null,\n  \"takenOver\" : [ ]\n}\n");
    }

    @Test
    void what_is_written_is_valid_by_the_schema() throws IOException {
        assertThat(schema().validate(json.write(RUN), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_replay_reads_back_and_is_valid_by_the_schema() throws IOException {
        RunRecord replayed = new RunRecord(
                RUN.schema(),
                RUN.runId(),
                RUN.scenario(),
                RUN.sentence(),
                RUN.setting(),
                RUN.cluster(),
                RUN.startedAt(),
                RUN.tookSeconds(),
                RUN.environment(),
                RUN.objectives(),
                RUN.repetitions(),
                RUN.verdict(),
                RUN.failure(),
                RUN.cleanUp(),
                Optional.of(new Replay("run.json", "a1b2", Instant.parse("2026-11-20T10:15:30Z"))),
                List.of());

        assertThat(RunRecordJson.read(json.write(replayed))).isEqualTo(replayed);
        assertThat(schema().validate(json.write(replayed), InputFormat.JSON)).isEmpty();
        assertThat(replayed.replay().orElseThrow().describe())
                .isEqualTo("replayed from run.json, measured 2026-11-20 10:15 UTC");
    }

    @Test
    void a_record_of_an_earlier_version_lacks_what_came_later_and_is_read_and_valid_all_the_same() throws IOException {
        String earlier = json.write(RUN)
                .replaceAll(" *\"pooled\" : null,\n", "")
                .replaceFirst("  \"setting\" : \"[^\"]*\",\n", "")
                .replaceFirst(",\n  \"takenOver\" : \\[ \\]", "");

        assertThat(earlier).doesNotContain("\"setting\"", "takenOver", "pooled");
        assertThat(RunRecordJson.read(earlier).takenOver()).isEmpty();
        assertThat(RunRecordJson.read(earlier).setting()).isEmpty();
        assertThat(RunRecordJson.read(earlier).objectives()).isEqualTo(RUN.objectives());
        assertThat(RunRecordJson.read(earlier).sentence()).isEqualTo(RUN.sentence());
        assertThat(RunRecordJson.read(json.write(RUN)).setting())
                .contains("iperf3 TCP, 1 stream, first 1 s omitted, on one node to a ClusterIP, 10 s each");
        assertThat(schema().validate(earlier, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(json.write(RUN), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_no_run() throws IOException {
        assertThat(schema().validate(json.write(RUN).replace("\"warmUp\"", "\"warmup\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"runId\"                | \"runID\"",
                "\"setting\" : \"         | \"setting\" : 7, \"x\" : \"",
                "\"failure\"              | \"fail\"",
                "\"number\" : 1           | \"number\" : 1.5",
                "\"arm\" : \"candidate\"   | \"arm\" : \"other\"",
                "\"warmUp\" : true        | \"warmUp\" : \"true\"",
                "\"number\" : 1           | \"number\" : null",
                "\"tookSeconds\" : 12.3   | \"tookSeconds\" : \"NaN\"",
                "\"tookSeconds\" : 12.3   | \"tookSeconds\" : NaN",
                "\"tookSeconds\" : 12.3   | \"tookSeconds\" : 1e999",
                "\"number\" : 100.0       | \"number\" : \"100.0\"",
                "\"verdict\" : \"INVALID\" | \"verdict\" : \"FINE\"",
                "\"verdict\" : \"INVALID\" | \"verdict\" : 0",
                "plimsoll-run/1           | plimsoll-run/2",
                "\"holds\" : true         | \"holds\" : true, \"holds\" : false",
            })
    void what_is_not_exactly_a_run_is_refused(String written, String instead) {
        assertThat(json.write(RUN)).contains(written);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRecordJson.read(json.write(RUN).replace(written, instead)));
    }

    @Test
    void text_after_the_end_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRecordJson.read(json.write(RUN) + "{}"))
                .withMessageStartingWith("this is no record of a run: ");
    }

    @Test
    void a_record_cut_anywhere_is_refused() {
        String whole = json.write(RUN).stripTrailing();

        for (int length = 0; length < whole.length(); length += 97) {
            String cut = whole.substring(0, length);
            assertThatIllegalArgumentException().isThrownBy(() -> RunRecordJson.read(cut));
        }
    }

    @Test
    void a_number_that_is_none_is_never_written() {
        RunRecord wrong = new RunRecord(
                RUN.schema(),
                RUN.runId(),
                RUN.scenario(),
                RUN.sentence(),
                RUN.setting(),
                RUN.cluster(),
                RUN.startedAt(),
                Double.NaN,
                RUN.environment(),
                RUN.objectives(),
                RUN.repetitions(),
                RUN.verdict(),
                RUN.failure(),
                RUN.cleanUp());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.write(wrong))
                .withMessage("a record of a run has finite numbers, but /tookSeconds is NaN");
    }

    @Test
    void a_secret_does_not_reach_the_file_as_name_or_as_text() {
        String secret = RUN.environment().get("kernel");
        RunRecordJson hiding = RunRecordJson.redactedBy(Redaction.standard().hiding(List.of(secret, "tunnel bytes")));

        assertThat(hiding.write(RUN))
                .doesNotContain(secret)
                .doesNotContain("tunnel bytes")
                .contains("<secret>");
    }

    @Test
    void a_file_has_the_whole_run_and_nothing_is_left_beside_it(@TempDir Path folder) throws IOException {
        Path runs = folder.resolve("runs");
        Path file = runs.resolve("run.json");
        json.write(RUN, file);
        json.write(RUN, file);

        assertThat(Files.readString(file)).isEqualTo(json.write(RUN));
        assertThat(runs.toFile().list()).containsExactly("run.json");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = RunRecordJson.class.getResourceAsStream("plimsoll-run-1.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }
}
