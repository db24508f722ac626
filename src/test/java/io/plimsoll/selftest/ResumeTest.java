package io.plimsoll.selftest;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.ClusterSessionSource;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import io.plimsoll.workload.Iperf3Tcp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An undecided run is carried on, and what cannot be is refused before a cluster is asked for. The cluster of these tests
 * has no profile: a run that gets as far as that has taken everything over.
 */
class ResumeTest {

    private static final String NOWHERE = "nowhere";
    private static final String TAKEN_OVER = "there is no profile";
    private static final Scenario SENTENCE = sentence(atLeast(5).atMost(20));

    private final RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void ask_for_it() {
        file = folder.resolve("undecided.json");
        System.setProperty("cluster", NOWHERE);
        System.setProperty("plimsoll.resume", file.toString());
    }

    @AfterEach
    void ask_for_nothing() {
        System.clearProperty("cluster");
        System.clearProperty("plimsoll.resume");
        System.clearProperty("plimsoll.release");
    }

    @Test
    void the_repetitions_of_an_interrupted_run_are_read_again_and_taken_over() throws IOException {
        RunRecord interrupted = recorded(SENTENCE, 4, Verdict.ABORTED);

        RunRecord resumed = resume(interrupted, SENTENCE);

        assertThat(resumed.failure().orElse("")).contains(NOWHERE);
        assertThat(resumed.repetitions()).isEqualTo(interrupted.repetitions());
        assertThat(resumed.takenOver()).singleElement().satisfies(part -> {
            assertThat(part.file()).isEqualTo(file.toString());
            assertThat(part.runId()).isEqualTo(interrupted.runId());
            assertThat(part.repetitions()).isEqualTo(5);
        });
        assertThat(resumed.runId()).isNotEqualTo(interrupted.runId());
        assertThat(resumed.describeTakenOver().orElse(""))
                .startsWith("repetitions 1 to 4 from run " + interrupted.runId() + " (" + file + "), measured 20");
        assertThat(resumed.environment()).containsEntry("pod MTU", "1420 B");
    }

    @Test
    void a_record_of_it_is_written_and_can_be_carried_on_itself() throws IOException {
        RunRecord once = resume(recorded(SENTENCE, 4, Verdict.INFRA), SENTENCE);
        RunRecord failed = ended(once, Verdict.INFRA);

        RunRecord twice = resume(failed, SENTENCE);

        assertThat(RunRecordJson.read(json.write(once))).isEqualTo(once);
        assertThat(twice.repetitions()).isEqualTo(once.repetitions());
        assertThat(twice.takenOver()).isEqualTo(once.takenOver());
    }

    @Test
    void the_most_repetitions_may_be_raised() throws IOException {
        Scenario exactly = sentence(RepetitionRange.exactly(5));
        RunRecord resumed = resume(
                recorded(exactly, 4, Verdict.INCONCLUSIVE), sentence(atLeast(5).atMost(40)));

        assertThat(resumed.judgedTakenOver()).isEqualTo(4);
    }

    @Test
    void the_least_may_not() throws IOException {
        refused(resume(
                        recorded(SENTENCE, 4, Verdict.ABORTED),
                        sentence(atLeast(6).atMost(20))))
                .contains("it is of another sentence, and only its atMost(…) may be another one");
    }

    @Test
    void neither_may_the_limit_nor_how_sure_the_verdict_must_be() throws IOException {
        RunRecord undecided = recorded(SENTENCE, 4, Verdict.ABORTED);

        refused(resume(
                        undecided,
                        measured(atLeast(5).atMost(20)).expect(throughput().isAtLeast(mbps(900)))))
                .contains("it is of another sentence");
        refused(resume(
                        undecided,
                        measured(atLeast(5).atMost(20))
                                .expect(throughput().isAtLeast(mbps(800)).wrongPassAtMost(percent(4)))))
                .contains("it is of another sentence");
    }

    @Test
    void nor_the_limit_of_the_cluster() throws IOException {
        Scenario easier = measured(atLeast(5).atMost(20))
                .expect(throughput().isAtLeast(mbps(800)).on(NOWHERE, mbps(100)));

        refused(resume(recorded(SENTENCE, 4, Verdict.ABORTED), easier))
                .contains("on nowhere it promised throughput is at least 800 Mbit/s")
                .contains("the sentence of today promises throughput is at least 100 Mbit/s");
    }

    @Test
    void a_run_that_is_decided_is_not_measured_until_it_is_something_else() throws IOException {
        for (Verdict decided : List.of(Verdict.PASS, Verdict.VIOLATED, Verdict.WAIVED)) {
            refused(resume(recorded(SENTENCE, 5, decided), SENTENCE)).contains("it is decided: " + decided);
        }
    }

    @Test
    void numbers_that_cannot_be_trusted_are_not_carried_on() throws IOException {
        refused(resume(recorded(SENTENCE, 4, Verdict.INVALID), SENTENCE)).contains("it is INVALID");
        refused(resume(recorded(SENTENCE, 4, Verdict.CONFIG), SENTENCE)).contains("it is CONFIG");
    }

    @Test
    void a_run_without_a_judged_repetition_begins_anew() throws IOException {
        refused(resume(recorded(SENTENCE, 0, Verdict.ABORTED), SENTENCE))
                .contains("it has no judged repetition to take over");
    }

    @Test
    void what_would_stay_undecided_says_so() throws IOException {
        RunRecord all = recorded(SENTENCE, 5, Verdict.ABORTED);

        refused(resume(all, SENTENCE))
                .contains("leave nothing to measure for the sentence of today: throughput is decided");
    }

    @Test
    void rules_whose_looks_are_planned_ahead_are_refused() throws IOException {
        Scenario normal = measured(atLeast(5).atMost(20))
                .expect(throughput().isAtLeast(mbps(800)).assumeNormal());

        refused(resume(recorded(SENTENCE, 4, Verdict.ABORTED), normal)).contains("plans its looks ahead");
    }

    @Test
    void another_release_is_refused() throws IOException {
        System.setProperty("plimsoll.release", "v2.24");

        refused(resume(recorded(SENTENCE, 4, Verdict.ABORTED), SENTENCE))
                .contains("is of another release: release: recorded none, here v2.24");
    }

    @Test
    void raw_material_that_contradicts_the_sentence_makes_it_invalid() throws IOException {
        RunRecord undecided = recorded(SENTENCE, 4, Verdict.ABORTED);
        RunRecord tampered = new Recording(undecided)
                .withLast("server facts", facts -> facts.replace("mtu 1420", "mtu 8920"))
                .run();

        RunRecord resumed = resume(tampered, SENTENCE);

        assertThat(resumed.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(resumed.failure().orElse("")).contains("the two ends have different MTUs");
    }

    private static AbstractStringAssert<?> refused(RunRecord run) {
        assertThat(run.verdict()).isEqualTo(Verdict.CONFIG);
        return assertThat(run.failure().orElse("")).doesNotContain(TAKEN_OVER);
    }

    private RunRecord resume(RunRecord undecided, Scenario today) throws IOException {
        json.write(undecided, file);
        try (TargetClusterSession session = new ClusterSessionSource().open(List.of())) {
            ScenarioRun run = session.run(today);
            return run.record();
        }
    }

    /** The first repetitions of the recorded run, as if they had been measured by a sentence on that cluster. */
    private RunRecord recorded(Scenario sentence, int judged, Verdict verdict) throws IOException {
        RunRecord real = Recording.real().run();
        RunRecord some = with(
                real,
                sentence.plan().sentence(),
                real.environment(),
                List.of(),
                real.repetitions().subList(0, judged + 1),
                verdict);
        json.write(some, file);
        ScenarioRun replayed = new ReplaySource(file, Optional.of(NOWHERE), Waivers.none())
                .open(List.of())
                .run(sentence);
        return with(
                some, some.sentence(), some.environment(), replayed.record().objectives(), some.repetitions(), verdict);
    }

    private static RunRecord with(
            RunRecord run,
            String sentence,
            Map<String, String> environment,
            List<ObjectiveRecord> objectives,
            List<RepetitionRecord> repetitions,
            Verdict verdict) {
        return new RunRecord(
                run.schema(),
                run.runId(),
                run.scenario(),
                sentence,
                run.setting(),
                NOWHERE,
                run.startedAt(),
                run.tookSeconds(),
                new TreeMap<>(environment),
                objectives,
                new ArrayList<>(repetitions),
                verdict,
                verdict.compareTo(Verdict.VIOLATED) > 0 ? Optional.of("it ended") : Optional.empty(),
                run.cleanUp());
    }

    private static RunRecord ended(RunRecord run, Verdict verdict) {
        return new RunRecord(
                run.schema(),
                run.runId(),
                run.scenario(),
                run.sentence(),
                run.setting(),
                run.cluster(),
                run.startedAt(),
                run.tookSeconds(),
                run.environment(),
                run.objectives(),
                run.repetitions(),
                verdict,
                Optional.of("it ended"),
                run.cleanUp(),
                Optional.empty(),
                run.takenOver());
    }

    private static Scenario sentence(RepetitionRange repetitions) {
        return measured(repetitions).expect(throughput().isAtLeast(mbps(800)));
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measured(RepetitionRange repetitions) {
        return scenario("encrypted-traffic-between-nodes")
                .given(encryption(ON))
                .run(iperf3().tcp().streams(1))
                .betweenNodes()
                .lasting(seconds(10))
                .repeated(repetitions);
    }
}
