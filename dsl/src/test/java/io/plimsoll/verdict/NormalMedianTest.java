package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Logarithms against ln 100. The reference values are {@code (mean − ln 100)/(sd/√n)} and the points of Student's t at
 * 0.00885, computed with SciPy 1.17.
 */
class NormalMedianTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final NormalMedian RULE =
            new NormalMedian(Limit.atLeast(100), RATES, atLeast(3).atMost(20));

    @Test
    void it_passes_at_the_first_look_that_is_clear_enough() {
        // t = 5.0211 < 7.4163 after three, and 8.5358 ≥ 4.7505 after four
        Judgement three = RULE.judge(List.of(104.0, 106.0, 103.0));
        assertThat(three.isDecided()).isFalse();
        assertThat(three.moreToPass()).hasValue(1);

        Judgement four = RULE.judge(List.of(104.0, 106.0, 103.5, 105.0));
        assertThat(four.verdict()).contains(Verdict.PASS);
        assertThat(four.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.from()).isCloseTo(102.02333692413329, within(1e-9));
            assertThat(interval.to()).isCloseTo(107.28398644822828, within(1e-9));
            assertThat(interval.level()).isEqualTo(0.9);
        });
    }

    @Test
    void it_is_violated_as_soon() {
        Judgement judgement = RULE.judge(List.of(96.0, 97.0, 95.5));

        assertThat(judgement.verdict()).as("t = -8.54, beyond 7.42").contains(Verdict.VIOLATED);
        assertThat(judgement.violationP())
                .as("18 looks with p = 0.0067, but no more than all looks together")
                .isEqualTo(0.05);
        assertThat(judgement.interval())
                .hasValueSatisfying(interval -> assertThat(interval.to()).isCloseTo(99.48699311171528, within(1e-9)));
    }

    @Test
    void where_less_is_better_the_sides_are_exchanged() {
        NormalMedian latency =
                new NormalMedian(Limit.atMost(100), RATES, atLeast(3).atMost(20));

        assertThat(latency.judge(List.of(96.0, 97.0, 95.5)).verdict()).contains(Verdict.PASS);
        assertThat(latency.judge(List.of(104.0, 106.0, 103.5, 105.0)).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void values_without_any_spread_decide_nothing() {
        Judgement judgement = RULE.judge(Collections.nCopies(20, 150.0));

        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.explanation()).startsWith("all values are equal"));
    }

    @Test
    void the_most_repetitions_decide() {
        Judgement judgement = RULE.decide(Collections.nCopies(7, List.of(90.0, 100.0, 110.0)).stream()
                .flatMap(List::stream)
                .iterator()::next);

        assertThat(judgement.repetitions()).isEqualTo(20);
        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.doubt()).isPresent();
    }

    @Test
    void it_is_refused_where_it_is_not_calibrated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormalMedian(
                        Limit.atLeast(100),
                        new ErrorRates(0.01, 0.05),
                        atLeast(3).atMost(20)))
                .withMessageContaining("calibrated for error rates of 0.05 each");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new NormalMedian(Limit.atLeast(100), RATES, atLeast(3).atMost(21)))
                .withMessageContaining("calibrated for 3 to 20 repetitions");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new NormalMedian(Limit.atLeast(0), RATES, atLeast(3).atMost(20)))
                .withMessageContaining("its limit lies above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.judge(List.of(100.0, 0.0)))
                .withMessageContaining("a value lies above 0, but was 0.0");
    }
}
