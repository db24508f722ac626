package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate may be worse than its control by 5 %. */
class PairedRatioTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);

    @Test
    void where_more_is_better_the_ratio_is_at_least_95_percent() {
        assertThat(judge(true, 0.96, 0.97, 0.951, 1.1, 0.99).verdict()).contains(Verdict.PASS);
        assertThat(judge(true, 0.94, 0.93, 0.949, 0.9, 0.8).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void where_less_is_better_it_is_at_most_105_percent() {
        assertThat(judge(false, 1.04, 1.03, 1.049, 0.5, 1).verdict()).contains(Verdict.PASS);
        assertThat(judge(false, 1.06, 1.07, 1.051, 2, 1.1).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void a_drift_of_both_arms_changes_nothing() {
        PairedRatio rule = rule(true);
        List<Pair> drifting = DoubleStream.of(1000, 800, 500, 200, 50)
                .mapToObj(level -> new Pair(0.97 * level, level))
                .toList();

        Judgement judgement = rule.judge(drifting);

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.basis()).isEqualTo("5 of 5 pairs keep the limit, 0 miss it");
        assertThat(judgement.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.of()).isEqualTo("the median ratio to the control");
            assertThat(interval.from()).isEqualTo(0.97);
        });
        assertThat(judgement.caveats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_arm_without_a_value_above_0_is_refused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pair(value, 1))
                .withMessage("a pair that is to be compared has finite values above 0, but its candidate is " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pair(1, value))
                .withMessage("a pair that is to be compared has finite values above 0, but its control is " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, Double.NaN})
    void a_regression_that_is_none_is_refused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.ofRegression(true, share))
                .withMessageStartingWith("an allowed regression is at least 0 % and below 100 %");
    }

    private static PairedRatio rule(boolean moreIsBetter) {
        return new PairedRatio(
                Limit.ofRegression(moreIsBetter, 0.05), RATES, atLeast(5).atMost(20));
    }

    private static Judgement judge(boolean moreIsBetter, double... ratios) {
        return rule(moreIsBetter)
                .judge(DoubleStream.of(ratios)
                        .mapToObj(ratio -> new Pair(ratio * 640, 640))
                        .toList());
    }
}
