package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run keeps a limit on its p99 if so few samples beyond it are no likelier than not, and misses it likewise. */
class PerRunQuantileTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final PerRunQuantile RULE =
            new PerRunQuantile(Limit.atMost(200), 0.99, RATES, atLeast(5).atMost(20));

    /** The largest c with P(Bin(m, 0.01) ≤ c) ≤ ½ and the smallest with P(Bin(m, 0.01) ≥ c) ≤ ½, by SciPy. */
    @ParameterizedTest
    @CsvSource({"69, 0, 2", "100, 0, 2", "300, 2, 4", "1000, 9, 11"})
    void a_run_votes_by_how_many_samples_are_beyond_the_limit(int samples, int mostToKeep, int fewestToMiss) {
        assertThat(five(samples, mostToKeep).verdict()).contains(Verdict.PASS);
        assertThat(five(samples, fewestToMiss).verdict()).contains(Verdict.VIOLATED);
        assertThat(five(samples, mostToKeep + 1).basis()).isEqualTo("0 of 5 runs keep the limit, 0 miss it");
    }

    @ParameterizedTest
    @CsvSource({"69, 0, 2", "100, 0, 2", "300, 2, 4", "1000, 9, 11"})
    void a_run_on_the_limit_votes_for_neither_side_oftener_than_not(int samples, int mostToKeep, int fewestToMiss) {
        BinomialDistribution onTheLimit = BinomialDistribution.of(samples, 0.01);

        assertThat(onTheLimit.cumulativeProbability(mostToKeep)).isLessThanOrEqualTo(0.5);
        assertThat(onTheLimit.survivalProbability(fewestToMiss - 1)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void a_run_with_too_few_samples_leaves_the_question_open_instead_of_failing() {
        List<double[]> runs = List.of(run(300, 0), run(300, 0), run(300, 0), run(300, 0), run(68, 0));

        Judgement judgement = RULE.judge(runs);

        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.repetitions()).isEqualTo(5);
        assertThat(judgement.basis())
                .isEqualTo("4 of 4 runs keep the limit, 0 miss it, and another has too few samples");
        assertThat(judgement.doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TOO_FEW_SAMPLES);
            assertThat(doubt.explanation())
                    .isEqualTo("a run of 68 samples does not say on which side of a limit its p99 lies");
            assertThat(doubt.remedy()).startsWith("let each run give at least 69 samples");
        });
        assertThat(five(68, 68).verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_run_with_too_few_samples_after_the_verdict_changes_nothing() {
        List<double[]> runs = new ArrayList<>(Collections.nCopies(5, run(300, 0)));
        runs.add(run(1, 0));

        assertThat(RULE.judge(runs)).isEqualTo(five(300, 0));
    }

    @Test
    void fewer_samples_than_can_speak_for_the_limit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerRunQuantile.requireResolvable(0.99, 68))
                .withMessage("a run of 68 samples does not say on which side of a limit its p99 lies; let each give at"
                        + " least 69");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerRunQuantile.requireResolvable(0.999, 692))
                .withMessageContaining("at least 693");
        PerRunQuantile.requireResolvable(0.999, 693);
    }

    @Test
    void failed_operations_are_beyond_any_limit() {
        double[] samples = run(300, 0);
        samples[7] = samples[100] = samples[200] = samples[299] = Double.POSITIVE_INFINITY;

        assertThat(RULE.judge(Collections.nCopies(5, samples)).verdict()).contains(Verdict.VIOLATED);
        assertThat(new PerRunQuantile(Limit.atLeast(50), 0.99, RATES, atLeast(5).atMost(20))
                        .judge(Collections.nCopies(5, samples))
                        .verdict())
                .contains(Verdict.VIOLATED);
    }

    @Test
    void where_more_is_better_low_samples_are_beyond_the_limit() {
        PerRunQuantile p1 =
                new PerRunQuantile(Limit.atLeast(100), 0.99, RATES, atLeast(5).atMost(20));

        assertThat(p1.judge(Collections.nCopies(5, run(300, 2))).verdict())
                .as("all but two of 100.1 to 130 are 300")
                .contains(Verdict.PASS);
        double[] threeBelow = IntStream.range(0, 300).mapToDouble(i -> 97 + i).toArray();
        assertThat(p1.judge(Collections.nCopies(5, threeBelow)).basis())
                .isEqualTo("0 of 5 runs keep the limit, 0 miss it");
    }

    @Test
    void the_interval_is_of_quantiles_of_runs() {
        assertThat(five(300, 2).interval()).hasValueSatisfying(interval -> {
            assertThat(interval.of()).isEqualTo("the p99 of a typical run");
            assertThat(interval.from()).isLessThan(interval.to());
            assertThat(interval.to()).isLessThanOrEqualTo(200);
        });
    }

    private static Judgement five(int samples, int beyond) {
        return RULE.judge(Collections.nCopies(5, run(samples, beyond)));
    }

    private static double[] run(int samples, int beyond) {
        return IntStream.range(0, samples)
                .mapToDouble(i -> i < beyond ? 300 : 100 + (i + 1) * 0.1)
                .toArray();
    }
}
