package io.plimsoll.selftest;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Median;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of a candidate that were recorded are judged together, the one that is replayed among them once. */
class SeveralSessionsTest {

    private static final RunRecord RECORDED = Recording.real().run();
    private static final double MEDIAN = Median.of(RECORDED.judged().stream()
            .map(each -> each.measurements().get("throughput"))
            .toList());
    private static final Scenario NO_SLOWER = scenario(RECORDED.scenario())
            .given(encryption(ON))
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v1")));

    private final RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());

    @TempDir
    private Path folder;

    @BeforeEach
    void record_a_baseline_and_a_session_of_the_candidate() throws IOException {
        json.write(RECORDED, folder.resolve("recorded.json"));
        System.setProperty("plimsoll.baselines", folder.resolve("baselines").toString());
        session("v1", "base1", 0.98 / 1.005);
        session("v1", "base2", 1 / 1.005);
        session("v1", "base3", 1.02 / 1.005);
        session("v2", "earlier1", 1);
        session("v2", "earlier2", 1);
    }

    @AfterEach
    void forget_the_properties() {
        System.clearProperty("plimsoll.baselines");
        System.clearProperty("plimsoll.baseline.candidate");
    }

    @Test
    void what_one_session_leaves_open_three_decide() {
        ScenarioRun alone = replay();
        System.setProperty("plimsoll.baseline.candidate", "v2");
        ScenarioRun together = replay();

        assertThat(alone.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(together.verdict()).isEqualTo(Verdict.PASS);
        assertThat(basis(together)).endsWith(", taken over 3 sessions of the candidate");
        assertThat(together.record().environment().get("earlier sessions"))
                .startsWith("2 sessions in baselines/v2/local/");
    }

    @Test
    void a_replay_says_what_it_was_compared_with_and_not_what_the_recorded_run_was() throws IOException {
        System.setProperty("plimsoll.baseline.candidate", "v2");
        String judgedTogether = json.write(replay().record());
        System.clearProperty("plimsoll.baseline.candidate");
        RunRecord once =
                RunRecordJson.read(judgedTogether.replaceFirst("(?s)\"replay\" : \\{.*\\}", "\"replay\" : null\n}"));
        json.write(once, folder.resolve("recorded.json"));

        assertThat(once.environment()).containsKeys("baseline v1", "earlier sessions");
        assertThat(replay().record().environment()).containsKey("baseline v1").doesNotContainKey("earlier sessions");
    }

    @Test
    void a_session_that_was_recorded_counts_once_when_it_is_replayed() {
        session("v2", RECORDED.runId(), 1);
        System.setProperty("plimsoll.baseline.candidate", "v2");

        assertThat(basis(replay())).endsWith(", taken over 3 sessions of the candidate");
    }

    @Test
    void without_the_sessions_that_are_named_nothing_is_judged() {
        System.setProperty("plimsoll.baseline.candidate", "v3");

        assertThat(replay().verdict()).isEqualTo(Verdict.CONFIG);
    }

    private static String basis(ScenarioRun run) {
        return run.record().objectives().get(0).judgement().basis();
    }

    private ScenarioRun replay() {
        return new ReplaySource(folder.resolve("recorded.json"), Optional.of("local"), Waivers.none())
                .open(List.of())
                .run(NO_SLOWER);
    }

    private void session(String name, String runId, double share) {
        RunRecord run = RunRecordJson.read(json.write(RECORDED).replace(RECORDED.runId(), runId));
        MeasuredValues values = new MeasuredValues("bit/s", Collections.nCopies(5, share * MEDIAN));
        BaselineRecording.into(folder.resolve("baselines"), name)
                .record(run, NO_SLOWER.plan().comparableSetting(), new TreeMap<>(Map.of("throughput", values)));
    }
}
