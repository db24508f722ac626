package io.plimsoll.selftest;

import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.scenarios.KBenchScenarios.ENCRYPTED_TRAFFIC_BETWEEN_NODES;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.units.DataRate;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import io.plimsoll.workload.Iperf3Tcp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded run can be judged again at any time, with the sentence of today, and without a cluster. */
class ReplayTest {

    private static final RunRecord RECORDED = Recording.real().run();

    private final RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write_the_recorded_run() throws IOException {
        file = folder.resolve("recorded.json");
        json.write(RECORDED, file);
    }

    @Test
    void the_same_samples_give_the_same_numbers_bit_by_bit() {
        RunRecord replayed = replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES).record();

        assertThat(replayed.repetitions())
                .extracting(RepetitionRecord::label, RepetitionRecord::measurements, RepetitionRecord::startedAt)
                .containsExactlyElementsOf(RECORDED.repetitions().stream()
                        .map(each -> tuple(each.label(), each.measurements(), each.startedAt()))
                        .toList());
    }

    @Test
    void the_same_objectives_are_judged_the_same_bit_by_bit() throws IOException {
        RunRecord once = asMeasured(replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES).record());
        json.write(once, file);

        RunRecord twice = replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES).record();

        assertThat(twice.verdict()).isEqualTo(RECORDED.verdict()).isEqualTo(Verdict.PASS);
        assertThat(twice.objectives()).isEqualTo(once.objectives());
        assertThat(twice.repetitions()).isEqualTo(once.repetitions());
    }

    @Test
    void nothing_that_was_read_from_the_raw_material_before_is_believed() throws IOException {
        List<RepetitionRecord> forged = RECORDED.repetitions().stream()
                .map(each -> new RepetitionRecord(
                        each.number(),
                        each.arm(),
                        each.warmUp(),
                        each.startedAt(),
                        each.tookSeconds(),
                        Map.of("throughput", 1.0),
                        each.samples(),
                        List.of(),
                        each.raw()))
                .toList();
        json.write(new Retold(RECORDED).measuring(forged).run(), file);

        assertThat(asMeasured(replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES).record()).repetitions())
                .isEqualTo(RECORDED.repetitions());
    }

    @Test
    void it_is_judged_by_the_objectives_of_today() {
        assertThat(replay(asking(mbps(440))).verdict()).isEqualTo(Verdict.PASS);
        assertThat(replay(asking(gbps(5))).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void a_miss_that_is_waived_today_is_waived() throws IOException {
        ScenarioRun replayed = replay(asking(gbps(5)), waiver("throughput", "9999-12-31"));

        assertThat(replayed.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(replayed.record().objectives().get(0).judgement().verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void a_waiver_that_has_expired_by_today_is_refused() throws IOException {
        ScenarioRun replayed = replay(asking(mbps(440)), waiver("throughput", "2001-12-24"));

        assertThat(replayed.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(replayed.failure().orElse("")).contains("expired on 2001-12-24");
    }

    @Test
    void a_waiver_of_what_the_sentence_does_not_expect_is_refused() throws IOException {
        ScenarioRun replayed = replay(asking(gbps(5)), waiver("thruput", "9999-12-31"));

        assertThat(replayed.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(replayed.failure().orElse("")).startsWith("waivers.yaml:2: waives thruput of ");
    }

    @Test
    void a_record_with_too_few_repetitions_for_today_decides_nothing() {
        Scenario asksForMore = measuredAsRecorded()
                .repeated(RepetitionRange.atLeast(RECORDED.judged().size() + 1).atMost(20))
                .expect(throughput().isAtLeast(mbps(440)));

        assertThat(replay(asksForMore).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_run_that_had_ended_without_an_answer_has_none_now_either() throws IOException {
        json.write(
                new Retold(RECORDED)
                        .ended(Verdict.INFRA, Optional.of("the node went away"))
                        .run(),
                file);

        ScenarioRun replayed = replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES);

        assertThat(replayed.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(replayed.failure()).contains("the node went away");
    }

    @Test
    void every_report_says_that_it_was_replayed_and_from_where() {
        List<String> stages = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void stageStarted(String stage, String detail) {
                stages.add(stage + " " + detail);
            }
        };
        ScenarioRun replayed = new ReplaySource(file, Optional.empty(), Waivers.none())
                .open(List.of(listener))
                .run(ENCRYPTED_TRAFFIC_BETWEEN_NODES);
        String said = "replayed from " + file + ", measured 20";

        assertThat(FailureText.of(replayed)).startsWith("PASS: 'encrypted-traffic-between-nodes' on local (" + said);
        assertThat(replayed.record().environment().get("replayed")).startsWith(said);
        assertThat(SummaryRow.of(replayed))
                .extracting(SummaryRow::label)
                .containsExactly("encrypted-traffic-between-nodes (replayed)");
        assertThat(stages).singleElement().asString().startsWith("replay " + said);
        assertThat(replayed.record().runId()).startsWith("replay-").isNotEqualTo(RECORDED.runId());
        assertThat(RunRecordJson.read(json.write(replayed.record())).replay())
                .hasValueSatisfying(replay -> assertThat(replay.runId()).isEqualTo(RECORDED.runId()));
    }

    @Test
    void a_folder_is_searched_and_what_was_itself_replayed_is_passed_over() throws IOException {
        json.write(replay(ENCRYPTED_TRAFFIC_BETWEEN_NODES).record(), folder.resolve("replay-1/again.json"));

        ScenarioRun replayed = new ReplaySource(folder, Optional.of("local"), Waivers.none())
                .open(List.of())
                .run(ENCRYPTED_TRAFFIC_BETWEEN_NODES);

        assertThat(replayed.record().replay())
                .hasValueSatisfying(replay -> assertThat(replay.file()).isEqualTo(file.toString()));
    }

    @Test
    void which_of_two_records_is_meant_must_be_said() throws IOException {
        Files.copy(file, folder.resolve("other.json"));

        refused(folder, Optional.empty(), ENCRYPTED_TRAFFIC_BETWEEN_NODES)
                .withMessageContaining("has 2 records of 'encrypted-traffic-between-nodes'")
                .withMessageContaining("other.json");
    }

    @Test
    void a_scenario_without_a_record_says_which_have_one() {
        Scenario other = scenario("another")
                .run(iperf3().tcp())
                .onOneNode()
                .expect(throughput().isAtLeast(mbps(1)));

        refused(file, Optional.empty(), other)
                .withMessageContaining("has no record of 'another'; it has encrypted-traffic-between-nodes on local");
    }

    @Test
    void a_record_of_another_cluster_is_refused() {
        refused(file, Optional.of("aks"), ENCRYPTED_TRAFFIC_BETWEEN_NODES)
                .withMessageContaining("has no record of 'encrypted-traffic-between-nodes' on aks");
    }

    @Test
    void what_is_no_record_is_refused() throws IOException {
        Files.writeString(file, "{}");

        refused(file, Optional.empty(), ENCRYPTED_TRAFFIC_BETWEEN_NODES)
                .withMessageContaining("cannot be read as a record: this is no record of a run");
        refused(folder.resolve("typo.json"), Optional.empty(), ENCRYPTED_TRAFFIC_BETWEEN_NODES)
                .withMessageContaining("typo.json cannot be read");
    }

    @Test
    void a_sentence_that_measures_something_else_is_refused() {
        Scenario plain = scenario(RECORDED.scenario())
                .given(encryption(OFF))
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(440)));

        ScenarioRun replayed = replay(plain);

        assertThat(replayed.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(replayed.failure().orElse("")).contains("is of another measurement than the sentence of today");
    }

    @Test
    void a_limit_for_a_cluster_that_nobody_knows_is_refused() {
        ScenarioRun misspelt = replay(
                measuredAsRecorded().expect(throughput().isAtLeast(mbps(800)).on("locl", mbps(440))));

        assertThat(misspelt.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(misspelt.failure())
                .contains(
                        "scenario 'encrypted-traffic-between-nodes' says .on(\"locl\", …) of throughput, but there is no"
                                + " cluster of that name; known: aks, constellation-azure, constellation-gcp, gke, local. Correct"
                                + " it, or describe the cluster in clusters/locl.yaml");
    }

    @Test
    void a_limit_and_a_range_of_one_metric_are_judged_each_and_told_apart() throws IOException {
        Scenario both = measuredAsRecorded()
                .expect(throughput().isAtLeast(gbps(5)))
                .expect(throughput().isBetween(mbps(440), gbps(20)));

        ScenarioRun missed = replay(both);
        ScenarioRun waived = replay(both, waiver("throughput\n    promise: limit", "9999-12-31"));

        assertThat(SummaryRow.of(missed))
                .extracting(SummaryRow::objective, SummaryRow::verdict)
                .containsExactly(tuple("throughput limit", Verdict.VIOLATED), tuple("throughput range", Verdict.PASS));
        assertThat(waived.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(FailureText.of(waived))
                .contains(
                        "✗ throughput is at least 5,000 Mbit/s",
                        "✓ throughput is between 440 Mbit/s and 20,000 Mbit/s");
    }

    private ScenarioRun replay(Scenario scenario) {
        return replay(scenario, Waivers.none());
    }

    private ScenarioRun replay(Scenario scenario, Waivers waivers) {
        return new ReplaySource(file, Optional.of("local"), waivers)
                .open(List.of())
                .run(scenario);
    }

    private Waivers waiver(String metric, String expires) throws IOException {
        return Waivers.in(
                Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                  - scenario: %s
                    metric: %s
                    cluster: local
                    owner: network team
                    reason: driver 5.2 is slow
                    expires: %s
                """.formatted(RECORDED.scenario(), metric, expires)));
    }

    private static ThrowableAssertAlternative<ConfigException> refused(
            Path from, Optional<String> cluster, Scenario scenario) {
        return assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new ReplaySource(from, cluster, Waivers.none())
                        .open(List.of())
                        .run(scenario));
    }

    private static Scenario asking(DataRate atLeast) {
        return measuredAsRecorded().expect(throughput().isAtLeast(atLeast));
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measuredAsRecorded() {
        return scenario(RECORDED.scenario())
                .given(encryption(Encryption.ON))
                .run(iperf3().tcp())
                .betweenNodes();
    }

    private static RunRecord asMeasured(RunRecord replayed) {
        return new Retold(replayed).asMeasured().run();
    }
}
