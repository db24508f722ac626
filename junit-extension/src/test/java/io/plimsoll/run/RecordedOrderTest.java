package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.TakenOver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A verdict rests on the first repetitions that decide, so that a record is judged in the order it was measured in or not at all. */
class RecordedOrderTest {

    private static final String CANDIDATE = RepetitionRecord.CANDIDATE;
    private static final String CONTROL = RepetitionRecord.CONTROL;

    private int seconds;

    @Test
    void warm_ups_and_then_numbers_from_one_are_whole() {
        accepted(List.of(), warmUp(1), judged(1), judged(2), judged(3));
        accepted(List.of());
    }

    @Test
    void a_number_that_is_left_out_twice_there_or_moved_is_refused() {
        refused("there is repetition 3 where repetition 2 is due", warmUp(1), judged(1), judged(3));
        refused("there is repetition 1 where repetition 2 is due", warmUp(1), judged(1), judged(1));
        refused("there is repetition 2 where repetition 1 is due", warmUp(1), judged(2), judged(1));
    }

    @Test
    void a_repetition_that_warms_up_beyond_the_sentence_is_refused_and_so_is_one_that_does_not() {
        refused("there is warm-up 2 where repetition 1 is due", warmUp(1), warmUp(2), judged(1));
        refused("there is repetition 1 where warm-up 1 is due", judged(1), judged(2));
    }

    @Test
    void pairs_hold_both_arms_and_the_last_may_be_half() {
        accepted(
                List.of(),
                of(CONTROL, true, 1),
                of(CANDIDATE, true, 1),
                of(CANDIDATE, false, 1),
                of(CONTROL, false, 1),
                of(CONTROL, false, 2));
    }

    @Test
    void a_pair_of_one_arm_is_refused() {
        refused(
                "there is warm-up 1 where warm-up 1 of one of the arms is due",
                of(CANDIDATE, true, 1),
                of(CANDIDATE, true, 1),
                of(CONTROL, false, 1));
    }

    @Test
    void a_later_session_warms_up_again_and_its_numbers_go_on() {
        accepted(List.of(3), warmUp(1), judged(1), judged(2), warmUp(2), judged(3), judged(4));
    }

    @Test
    void one_that_was_interrupted_while_it_warmed_up_is_followed_by_another() {
        accepted(List.of(2, 1), warmUp(1), judged(1), warmUp(2), warmUp(3), judged(2));
    }

    @Test
    void a_later_session_that_is_not_marked_as_one_is_refused() {
        refused("there is warm-up 2 where repetition 3 is due", warmUp(1), judged(1), judged(2), warmUp(2), judged(3));
    }

    @Test
    void more_taken_over_than_there_is_is_refused() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> order(List.of(4), warmUp(1), judged(1)).require())
                .withMessageContaining("says that 4 of its repetitions were taken over, but has 2");
    }

    @Test
    void one_that_began_before_its_predecessor_is_refused() {
        RepetitionRecord later = judged(1);
        seconds = -100;

        refused("repetition 2 began before the one that precedes it", warmUpAt(-50), later, judged(2));
    }

    private void accepted(List<Integer> takenOver, RepetitionRecord... repetitions) {
        assertThatCode(() -> order(takenOver, repetitions).require()).doesNotThrowAnyException();
    }

    private void refused(String why, RepetitionRecord... repetitions) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> order(List.of(), repetitions).require())
                .withMessageStartingWith("in the record run.json ")
                .withMessageContaining(why)
                .withMessageContaining("as it was written");
    }

    private static RecordedOrder order(List<Integer> takenOver, RepetitionRecord... repetitions) {
        RunRecord whole = Invention.throughput(900).of(ENCRYPTED_TRAFFIC).record();
        RunRecord record = new RunRecord(
                whole.schema(),
                whole.runId(),
                whole.scenario(),
                whole.sentence(),
                whole.setting(),
                whole.cluster(),
                whole.startedAt(),
                whole.tookSeconds(),
                whole.environment(),
                whole.objectives(),
                List.of(repetitions),
                whole.verdict(),
                whole.failure(),
                whole.cleanUp(),
                Optional.empty(),
                takenOver.stream()
                        .map(each -> new TakenOver("earlier.json", "a1", Instant.EPOCH, each))
                        .toList());
        return new RecordedOrder(new RecordedRun(Path.of("run.json"), record), 1);
    }

    private RepetitionRecord warmUpAt(int second) {
        seconds = second;
        RepetitionRecord warmUp = warmUp(1);
        seconds = -100;
        return warmUp;
    }

    private RepetitionRecord warmUp(int number) {
        return of(CANDIDATE, true, number);
    }

    private RepetitionRecord judged(int number) {
        return of(CANDIDATE, false, number);
    }

    private RepetitionRecord of(String arm, boolean warmUp, int number) {
        seconds++;
        return new RepetitionRecord(
                number, arm, warmUp, Instant.EPOCH.plusSeconds(seconds), 1, Map.of(), Map.of(), List.of(), List.of());
    }
}
