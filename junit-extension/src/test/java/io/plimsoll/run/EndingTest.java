package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However a run ends, it says what became of it and why. */
class EndingTest {

    private static final Listeners NOBODY = new Listeners(List.of(), Redaction::standard);

    @Test
    void objectives_that_ran_out_of_repetitions_are_inconclusive_and_say_what_would_decide_them() {
        List<ObjectiveRecord> open = standingAfter(3);

        Ending ending = Ending.of("short", () -> {}, () -> open, NOBODY);

        assertThat(open.get(0).judgement().isDecided()).isFalse();
        assertThat(ending.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ending.objectives().get(0).judgement().doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TOO_FEW_REPETITIONS);
            assertThat(doubt.explanation()).startsWith("there are only 3 repetitions to judge");
            assertThat(doubt.repetitions()).isEqualTo(OptionalInt.of(5));
            assertThat(doubt.remedy())
                    .contains("2 more that keep the limit would show PASS")
                    .contains("more that miss it would show VIOLATED")
                    .contains("-Dplimsoll.resume=FILE");
        });
    }

    @Test
    void what_is_decided_stays_as_it_is() {
        List<ObjectiveRecord> passed = standingAfter(5);

        assertThat(Ending.of("long", () -> {}, () -> passed, NOBODY).objectives())
                .isEqualTo(passed);
    }

    @Test
    void a_run_is_judged_once() {
        AtomicInteger asked = new AtomicInteger();

        Ending.of(
                "once",
                () -> {},
                () -> {
                    asked.incrementAndGet();
                    return standingAfter(5);
                },
                NOBODY);

        assertThat(asked).hasValue(1);
    }

    @Test
    void what_ends_it_is_why_it_has_no_answer() {
        Ending ending = Ending.of(
                "wrong",
                () -> {
                    throw new InvalidException("the marker was readable");
                },
                () -> standingAfter(5),
                NOBODY);

        assertThat(ending.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(ending.failure()).contains("the marker was readable");
        assertThat(ending.objectives()).hasSize(1);
    }

    @Test
    void a_defect_in_its_judging_does_not_hide_what_ended_it() {
        Ending ending = Ending.of(
                "doubly-wrong",
                () -> {
                    throw new InvalidException("the marker was readable");
                },
                () -> {
                    throw new IllegalStateException("out of cheese");
                },
                NOBODY);

        assertThat(ending.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(ending.objectives()).isEmpty();
    }

    private static List<ObjectiveRecord> standingAfter(int repetitions) {
        List<RepetitionRecord> measured = Invention.throughput(900)
                .of(ENCRYPTED_TRAFFIC)
                .record()
                .judged()
                .subList(0, repetitions);
        return new Standings(ENCRYPTED_TRAFFIC.plan(), "local", References.NONE).after(measured);
    }
}
