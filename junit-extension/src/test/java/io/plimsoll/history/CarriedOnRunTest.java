package io.plimsoll.history;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.record.TakenOver;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.Invention;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run that carries on another one is no second observation of what that one measured. */
class CarriedOnRunTest {

    private static final RunRecord BEGUN =
            Invention.throughput(900).of(ENCRYPTED_TRAFFIC).record();
    private static final RunRecord CARRIED_ON = carriedOn();

    @Test
    void it_is_no_second_point_of_a_trend() {
        assertThat(points(BEGUN, CARRIED_ON)).isEqualTo(1);
    }

    @Test
    void it_is_the_point_of_its_session_if_the_run_that_began_it_is_none() {
        assertThat(points(as(BEGUN, Verdict.ABORTED), CARRIED_ON)).isEqualTo(1);
    }

    @Test
    void reports_say_what_was_taken_over() {
        ScenarioRun run = new ScenarioRun(ENCRYPTED_TRAFFIC.plan(), CARRIED_ON);

        assertThat(FailureText.of(run))
                .contains("taken over  repetitions 1 to 3 from run " + BEGUN.runId()
                        + " (begun.json), measured 2026-11-20 10:15 UTC")
                .contains("; the first 3 were taken over from an earlier run");
        assertThat(SummaryRow.of(run)).extracting(SummaryRow::repetitions).containsExactly("5 (3 taken over)");
    }

    private static int points(RunRecord... runs) {
        return Trends.of(new Series(BEGUN.scenario(), BEGUN.cluster()), List.of(runs)).all().stream()
                .mapToInt(trend -> trend.sessions().size())
                .sum();
    }

    private static RunRecord carriedOn() {
        return new RunRecord(
                BEGUN.schema(),
                "later",
                BEGUN.scenario(),
                BEGUN.sentence(),
                BEGUN.setting(),
                BEGUN.cluster(),
                BEGUN.startedAt().plus(Duration.ofHours(1)),
                BEGUN.tookSeconds(),
                BEGUN.environment(),
                BEGUN.objectives(),
                BEGUN.repetitions(),
                BEGUN.verdict(),
                BEGUN.failure(),
                BEGUN.cleanUp(),
                Optional.empty(),
                List.of(new TakenOver("begun.json", BEGUN.runId(), BEGUN.startedAt(), 4)));
    }

    private static RunRecord as(RunRecord run, Verdict verdict) {
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
                Optional.of("it was interrupted"),
                run.cleanUp());
    }
}
