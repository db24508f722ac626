package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A median between 90 and 110: PASS takes both limits, VIOLATED one of them, with half of β. */
class WithinRangeTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final WithinRange RULE = new WithinRange(
            Limit.atLeast(90), Limit.atMost(110), RATES, atLeast(5).atMost(20));

    @Test
    void five_values_inside_pass() {
        Judgement judgement = judge(5, 100);

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.repetitions()).isEqualTo(5);
        assertThat(judgement.basis())
                .isEqualTo("lower limit: 5 of 5 repetitions keep the limit, 0 miss it;"
                        + " upper limit: 5 of 5 repetitions keep the limit, 0 miss it");
        assertThat(judgement.interval()).contains(new Interval("the median", 100, 100, 1 - 0.05 - 0.05));
    }

    @Test
    void six_values_on_one_side_violate() {
        assertThat(judge(5, 111).isDecided()).as("E(5,0) = 21.2 < 2/β").isFalse();
        assertThat(judge(6, 111).verdict()).contains(Verdict.VIOLATED);
        assertThat(judge(6, 89).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void a_violation_is_twice_as_probable_as_that_of_one_limit() {
        // E(6,0) = ½·2⁶ + ½·1.6⁶ = 40.388608
        assertThat(judge(6, 89).violationP()).isEqualTo(2 / 40.388608, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void values_on_both_sides_pass_nothing() {
        List<Double> both = List.of(80.0, 120.0, 80.0, 120.0, 80.0, 120.0, 80.0, 120.0, 80.0, 120.0, 80.0);

        assertThat(RULE.judge(both).verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(RULE.judge(both).doubt()).isPresent();
    }

    @Test
    void what_is_decided_stays_so() {
        List<Double> longer = new java.util.ArrayList<>(Collections.nCopies(5, 100.0));
        longer.addAll(Collections.nCopies(15, 200.0));

        assertThat(RULE.judge(longer)).isEqualTo(judge(5, 100));
    }

    @Test
    void a_range_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WithinRange(
                        Limit.atLeast(110), Limit.atMost(90), RATES, atLeast(5).atMost(20)))
                .withMessageContaining("a limit that values must reach, and above it one that they must not exceed");
    }

    private static Judgement judge(int times, double value) {
        return RULE.judge(Collections.nCopies(times, value));
    }
}
