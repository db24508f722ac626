package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row of values makes one suspect. It is said, and changes nothing. */
class OdditiesTest {

    @Test
    void values_that_only_fall_have_a_trend() {
        assertThat(Oddities.of(new double[] {105, 104, 103, 102, 101}))
                .containsExactly("the values fall from repetition to repetition (Mann-Kendall test, p < 5 %);"
                        + " find out what drifts");
        assertThat(Oddities.of(new double[] {101, 103, 102, 104, 105}))
                .as("S = 8, p = 0.083")
                .isEmpty();
    }

    @Test
    void the_trend_has_the_statistic_of_mann_and_kendall() {
        // S = 13, Var = 6·5·17/18 = 28.33: (13 − 1)/√28.33 = 2.2545; exactly p = 0.0167
        assertThat(Oddities.trend(new double[] {1, 2, 4, 3, 5, 6})).isCloseTo(2.2545, within(0.0001));
        // S = 5, Var = (4·3·13 − 2·1·9)/18 = 7.667: (5 − 1)/√7.667 = 1.4446
        assertThat(Oddities.trend(new double[] {1, 2, 2, 3})).isCloseTo(1.4446, within(0.0001));
        assertThat(Oddities.trend(new double[] {2, 2, 2, 2})).isZero();
    }

    @Test
    void values_that_resemble_their_neighbours_are_not_independent() {
        double[] waves = {100, 101, 102, 101, 100, 99, 98, 99, 100, 101, 102, 101};

        // Σ(x−x̄)² = 16.6667, Σ(xᵢ₊₁−xᵢ)² = 11: 1 − 11/16.6667/2
        assertThat(Oddities.lagOne(waves)).isCloseTo(0.67, within(0.01));
        assertThat(Oddities.of(waves)).singleElement().asString().startsWith("successive repetitions are alike");
    }

    @Test
    void a_value_far_from_the_others_is_named_and_counts() {
        assertThat(Oddities.of(new double[] {100, 101, 60, 102, 99}))
                .containsExactly("repetition 3 lies more than 3 interquartile ranges outside the middle half;"
                        + " they count like any other");
        assertThat(Oddities.of(new double[] {100, 104, 97, 102, 99})).isEmpty();
    }

    @Test
    void two_groups_are_told_apart() {
        assertThat(Oddities.of(new double[] {100, 201, 102, 199, 101, 200, 202, 99, 103, 198}))
                .containsExactly(
                        "the values fall into two groups, 5 low and 5 high; find out what differs between them");
    }

    @Test
    void equal_values_are_not_odd() {
        assertThat(Oddities.of(new double[12])).isEmpty();
    }

    @Test
    void they_are_caveats_of_a_verdict_and_change_nothing_else() {
        SignEProcess rule =
                new SignEProcess(Limit.atLeast(100), new ErrorRates(0.05, 0.05), RepetitionRange.exactly(5));

        Judgement drifting = rule.judge(List.of(105.0, 104.0, 103.0, 102.0, 101.0));

        assertThat(drifting.caveats()).hasSize(1);
        assertThat(drifting.verdict()).contains(Verdict.PASS);
        assertThat(rule.judge(List.of(105.0, 104.0, 103.0)).caveats()).isEmpty();
    }
}
