package io.plimsoll.junit;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plimsoll.assertions.InvalidMeasurementError;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.Invention;
import io.plimsoll.run.Retold;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

class WaivedIsNoPassTest {

    @TempDir
    private Path project;

    @BeforeEach
    void nothing_opened_yet() {
        InventedLaunch.reset();
    }

    @Test
    void a_waived_miss_is_skipped_with_who_answers_for_it_until_when_and_counted_apart() {
        InventedLaunch.invention = Invention.throughput(300).waivedBy(waivers("throughput", "2026-12-24"));

        Events tests = tests();

        tests.assertStatistics(stats -> stats.aborted(1).succeeded(0).failed(0));
        tests.assertThatEvents()
                .haveExactly(
                        1,
                        event(abortedWithReason(message(said -> said.startsWith(
                                        "WAIVED: 'encrypted-traffic-between-nodes' on local did not meet 1 of 1 objectives,"
                                                + " which somebody answers for; this is no pass\n")
                                && said.contains(
                                        "waiver      WAIVED until 2026-12-24 by network team: driver 5.2 is slow")))));
        assertThat(InventedLaunch.PRINTED.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains(" 1 WAIVED in ")
                .contains("5 repetitions; WAIVED until 2026-12-24 by network team: driver 5.2 is slow")
                .contains("waiver throughput of 'encrypted-traffic-between-nodes' is WAIVED until 2026-12-24 by")
                .doesNotContain("PASS in")
                .doesNotContain("-Dit.test");
    }

    @Test
    void an_undecided_objective_can_be_waived_too() {
        ScenarioRun run = run(Invention.throughput(390, 420), "throughput", "2026-12-24");

        assertThat(run.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(run.record().objectives().get(0).judgement().verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void on_its_last_day_a_waiver_applies_and_a_miss_whose_run_ends_a_day_later_is_red() {
        assertThat(run(Invention.throughput(300), "throughput", "2026-11-20").verdict())
                .isEqualTo(Verdict.WAIVED);

        InventedLaunch.invention = Invention.throughput(300).waivedBy(waivers("throughput", "2026-11-19"));
        tests().assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(AssertionFailedError.class),
                                message(said -> said.startsWith("VIOLATED: ")
                                        && said.contains(
                                                "no longer waived, as it was until 2026-11-19 by network team")))));
    }

    @Test
    void a_number_that_cannot_be_trusted_is_never_waived() {
        InventedLaunch.invention =
                Invention.throughput(300).contradictedAt(5).waivedBy(waivers("throughput", "2026-12-24"));

        tests().assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(instanceOf(InvalidMeasurementError.class))));
    }

    @Test
    void a_miss_beside_a_waived_one_is_red() {
        Waivers waivers = waivers("plain-traffic-on-one-node", "throughput", "2026-12-24");
        Invention bothMissed =
                Invention.throughput(300).and("retransmits", 900.0).waivedBy(waivers);
        Invention oneMissed = Invention.throughput(300).and("retransmits", 1.0).waivedBy(waivers);

        assertThat(bothMissed.of(TWO_OBJECTIVES).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(oneMissed.of(TWO_OBJECTIVES).verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(FailureText.of(oneMissed.of(TWO_OBJECTIVES))).contains("did not meet 1 of 2 objectives");
    }

    @Test
    void a_waiver_that_is_not_needed_any_more_is_named_and_the_run_is_a_pass() {
        ScenarioRun run = run(Invention.throughput(870), "throughput", "2026-12-24");

        assertThat(run.verdict()).isEqualTo(Verdict.PASS);
        assertThat(notes(run, waivers("throughput", "2026-12-24")))
                .containsExactly(
                        "waiver    throughput of 'encrypted-traffic-between-nodes' is met, and its waiver can go,"
                                + " which was until 2026-12-24 by network team: driver 5.2 is slow");
    }

    @Test
    void a_waiver_that_meets_no_scenario_is_named() {
        ScenarioRun run = Invention.throughput(870).of(ENCRYPTED_TRAFFIC);

        assertThat(notes(run, waivers("encrypted-trafic", "throughput", "2026-12-24")))
                .containsExactly("waiver    waivers.yaml:2 waives throughput of 'encrypted-trafic' on all clusters,"
                        + " and no such scenario ran on local");
    }

    @Test
    void a_waiver_of_a_scenario_that_was_replayed_has_met_it() {
        Waivers waivers = waivers("throughput", "2026-12-24");
        ScenarioRun measured = Invention.throughput(300).waivedBy(waivers).of(ENCRYPTED_TRAFFIC);
        ScenarioRun replayed = new ScenarioRun(measured.plan(), replayed(measured.record()));

        assertThat(SummaryRow.of(replayed))
                .extracting(SummaryRow::label)
                .containsExactly("encrypted-traffic-between-nodes (replayed)");
        assertThat(notes(replayed, waivers))
                .containsExactly("waiver    throughput of 'encrypted-traffic-between-nodes' is WAIVED until 2026-12-24"
                        + " by network team: driver 5.2 is slow");
    }

    @Test
    void the_record_keeps_what_was_judged_and_who_waived_it() {
        ScenarioRun run = run(Invention.throughput(300), "throughput", "2026-12-24");

        RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());
        assertThat(RunRecordJson.read(json.write(run.record()))).isEqualTo(run.record());
        assertThat(json.write(run.record()))
                .contains("\"verdict\" : \"WAIVED\"", "\"verdict\" : \"VIOLATED\"", "\"expires\" : \"2026-12-24\"");
    }

    @Test
    void a_record_that_says_waived_and_shows_no_waiver_is_invalid() {
        ScenarioRun waived = run(Invention.throughput(300), "throughput", "2026-12-24");
        ObjectiveRecord missed = Invention.throughput(300)
                .of(ENCRYPTED_TRAFFIC)
                .record()
                .objectives()
                .get(0);
        ScenarioRun claimed = new ScenarioRun(
                waived.plan(),
                new Retold(waived.record()).expecting(List.of(missed)).record());

        assertThat(claimed.verdict()).isEqualTo(Verdict.INVALID);
    }

    private static RunRecord replayed(RunRecord run) {
        return new Retold(run)
                .replayedFrom(new Replay("run.json", run.runId(), run.startedAt()))
                .record();
    }

    private ScenarioRun run(Invention invention, String metric, String expires) {
        return invention.waivedBy(waivers(metric, expires)).of(ENCRYPTED_TRAFFIC);
    }

    private static List<String> notes(ScenarioRun run, Waivers waivers) {
        return WaiverNotes.on(
                List.of(new LaunchSummary.Entry(
                        new TestName("NetworkGate", "a"), run.verdict(), SummaryRow.of(run), "local", "clean")),
                waivers);
    }

    private Waivers waivers(String metric, String expires) {
        return waivers("encrypted-traffic-between-nodes", metric, expires);
    }

    private Waivers waivers(String scenario, String metric, String expires) {
        try {
            return Waivers.in(
                    Files.writeString(project.resolve("waivers.yaml"), """
                    waivers:
                      - scenario: %s
                        metric: %s
                        cluster: all
                        owner: network team
                        reason: driver 5.2 is slow
                        expires: %s
                    """.formatted(scenario, metric, expires)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Events tests() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(WaivedTestCase.class))
                .execute()
                .testEvents();
    }

    @ExtendWith(InventedLaunch.class)
    static class WaivedTestCase {

        @PerformanceTest
        void measures(TargetCluster cluster) {
            assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();
        }
    }
}
