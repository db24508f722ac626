package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pair in which a run was interrupted is measured anew, also the first, of which nothing recorded tells that it is one. */
class WholePairsTest {

    @Test
    void the_first_half_of_a_pair_is_not_carried_on() {
        assertThat(before(BESIDE_ITS_CONTROL, 1).judged()).isZero();
    }

    @Test
    void without_a_control_every_repetition_is() {
        assertThat(before(ENCRYPTED_TRAFFIC, 1).judged()).isEqualTo(1);
        assertThat(before(ENCRYPTED_TRAFFIC, 3).judged()).isEqualTo(3);
    }

    /** The repetitions are the candidate's alone. */
    private static Schedule.Before before(Scenario scenario, int judged) {
        RunRecord run =
                Invention.throughput(870, 871, 872, 873, 874).of(scenario).record();
        List<RepetitionRecord> first = run.judged().stream()
                .filter(each -> !each.isControl())
                .limit(judged)
                .toList();
        RunRecord interrupted = new RunRecord(
                run.schema(),
                run.runId(),
                run.scenario(),
                run.sentence(),
                run.setting(),
                run.cluster(),
                run.startedAt(),
                run.tookSeconds(),
                run.environment(),
                List.of(),
                first,
                Verdict.INFRA,
                Optional.of("the API server was away"),
                run.cleanUp());
        return new Resumption(
                        scenario.plan(),
                        new RecordedRun(Path.of("run.json"), interrupted),
                        new Listeners(List.of(), Redaction::standard))
                .before();
    }
}
