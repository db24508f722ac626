package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tolerance lets a PASS be shown a little beyond the limit, and never turns a kept limit into a VIOLATED. */
class ToleranceTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);

    @ParameterizedTest
    @ValueSource(doubles = {100, 99, 97})
    void values_within_the_tolerance_pass(double value) {
        SignEProcess rule = new SignEProcess(Limit.atLeast(100).withTolerance(0.03), RATES, RANGE);

        assertThat(rule.judge(five(value)).verdict()).contains(Verdict.PASS);
    }

    @Test
    void values_beyond_it_miss() {
        SignEProcess rule = new SignEProcess(Limit.atLeast(100).withTolerance(0.03), RATES, RANGE);

        assertThat(rule.judge(five(96.9)).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void where_less_is_better_it_lies_above_the_limit() {
        SignEProcess rule = new SignEProcess(Limit.atMost(100).withTolerance(0.03), RATES, RANGE);

        assertThat(rule.judge(five(103)).verdict()).contains(Verdict.PASS);
        assertThat(rule.judge(five(103.1)).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void the_basis_tells_what_speaks_for_which_verdict() {
        SignEProcess rule = new SignEProcess(Limit.atLeast(100).withTolerance(0.03), RATES, RANGE);

        assertThat(rule.judge(List.of(101.0, 98.0, 90.0)).basis())
                .isEqualTo("2 of 3 repetitions keep the limit or lie within its tolerance, 2 miss it");
    }

    @Test
    void only_a_share_of_the_limit_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.atLeast(100).withTolerance(1))
                .withMessage("a tolerance is at least 0 % and below 100 %, but was 100.0 %");
    }

    private static List<Double> five(double value) {
        return Collections.nCopies(5, value);
    }
}
