package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of a run are spread evenly over 100·e^±1, and runs lie apart by a step of their logarithm. */
class ClusteredQuantileTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final RepetitionRange RANGE = atLeast(5).atMost(20);

    /**
     * The design effect, the effective size, and the p-value of missing the limit at the first look of three, computed
     * from the formulas with SciPy 1.17 (stats.beta, stats.t and quadrature for Φ₂).
     */
    @ParameterizedTest
    @CsvSource({
        "200, 0.1, 250, 0.99, 54, 14.407642314619059, 30.95930675921724, 0.07636590109229673",
        "200, 0.1, 320, 0.99, 4, 4.0160642570281135, 111.06660390574714, 0.8841579000892935",
        "400, 0, 265, 0.99, 25, 1, 892.1012361907403, 0.26801918550372805",
        "200, 0.1, 120, 0.5, 410, 9.252488461983672, 48.20871919247331, 0.9186507562534925",
        "200, 0.02, 270, 0.99, 9, 2.6348245318981944, 169.29044522521733, 0.6581622777833225",
        "400, 0, 275, 0.99, 0, 1, 892.1012361907403, 1"
    })
    void a_look_agrees_with_the_formulas(
            int size, double step, double limit, double share, int beyond, double effect, double effective, double p) {
        LookLevel level = LookLevel.of(0.05, 3, 5);
        List<RunSummary> runs = runs(5, size, step).stream()
                .map(samples -> RunSummary.of(samples, Limit.atMost(limit)))
                .toList();

        PooledLook look = PooledLook.of(runs, new Quantile(share), Limit.atMost(limit), level, level);

        assertThat(look.ofLimit().beyond()).isEqualTo(beyond);
        assertThat(look.ofLimit().designEffect()).isCloseTo(effect, within(1e-6));
        assertThat(look.ofLimit().effective(level)).isCloseTo(effective, within(1e-4));
        assertThat(look.violationP()).isCloseTo(p, within(1e-6));
    }

    @Test
    void samples_within_the_limit_pass_and_say_what_they_do_not_exclude() {
        Judgement judgement = p99(275).judge(runs(5, 400, 0));

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.basis())
                .isEqualTo("0 of 2,000 samples are beyond the limit (0.00 %; 1 % may be);"
                        + " 5 runs of samples that resemble each other count as 892 independent ones");
        assertThat(judgement.caveats())
                .containsExactly(
                        "not excluded: if 45 % of all runs are bad ones, 5 runs miss them all with a probability of 5 %");
        assertThat(judgement.violationP()).isEqualTo(1);
    }

    /** How far the bulk reaches at the first look of three, computed from the formula with SciPy 1.17. */
    @Test
    void the_reach_of_the_bulk_agrees_with_the_formula() {
        List<RunSummary> runs = runs(5, 400, 0.1).stream()
                .map(samples -> RunSummary.of(samples, Limit.atMost(1e4)))
                .toList();

        assertThat(Bulk.of(runs).reach(0.001, false, LookLevel.of(0.05, 3, 5)))
                .isCloseTo(1770.542026685397, within(1e-6));
        assertThat(Bulk.of(runs).reach(0.001, true, LookLevel.of(0.05, 3, 5)))
                .isCloseTo(1e4 / 1770.542026685397, within(1e-6));
    }

    @Test
    void a_limit_far_beyond_all_samples_is_kept_however_much_those_of_a_run_resemble_each_other() {
        Judgement judgement = p99(1e6).judge(runs(10, 100, 0.5));

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.basis())
                .isEqualTo("0 of 1,000 samples are beyond the limit (0.00 %; 1 % may be); at the worst that 10 runs"
                        + " allow, the bulk of them stays 27.1 times below it, so that hardly any but strays miss it: for"
                        + " these they count as 719 independent ones");
        assertThat(judgement.caveats())
                .containsExactly(
                        "not excluded: if 26 % of all runs are bad ones, 10 runs miss them all with a probability of 5 %",
                        "assumed: the others are log-normal, and strays come one by one; where a stall makes ten of them at"
                                + " once, samples count for a tenth");
        assertThat(p99(800).judge(runs(10, 100, 0.5)).verdict())
                .as("the largest sample is 732, but runs like these may reach farther")
                .isEmpty();
    }

    @Test
    void the_interval_of_a_limit_that_is_far_away_ends_where_a_limit_would_no_longer_be() {
        List<double[]> runs = runs(10, 100, 0.5);
        Interval interval = p99(1e6).judge(runs).interval().orElseThrow();

        assertThat(p99(interval.to() * 1.001).judge(runs).verdict()).contains(Verdict.PASS);
        assertThat(p99(interval.to() * 0.999).judge(runs).verdict()).isEmpty();
    }

    @Test
    void strays_beyond_a_limit_that_is_far_away_are_counted() {
        List<double[]> runs = runs(20, 100, 0.2);
        for (int i = 0; i < 3; i++) {
            runs.get(i * 5)[50] = 1e6;
        }
        assertThat(p99(1e5).judge(runs.subList(0, 10)).verdict()).isEmpty();
        assertThat(p99(1e5).judge(runs).verdict()).contains(Verdict.PASS);

        runs.forEach(samples -> samples[51] = 1e6);
        assertThat(p99(1e5).judge(runs).verdict()).as("23 of 2,000").contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void where_more_is_better_the_bulk_stays_above_a_limit_far_below() {
        ClusteredQuantile p1 = new ClusteredQuantile(Limit.atLeast(0.01), 0.99, RATES, RANGE);
        Judgement judgement = p1.judge(runs(10, 100, 0.5));

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.interval())
                .hasValueSatisfying(interval -> assertThat(interval.from()).isBetween(0.01, 10.0));
    }

    @Test
    void few_samples_far_within_the_limit_say_how_many_would_decide() {
        Judgement judgement =
                new ClusteredQuantile(Limit.atMost(1e6), 0.99, RATES, exactly(5)).judge(runs(5, 100, 0.5));

        // ln 0.05 / ln 0.991 = 331.4; 500 samples · (1.645/2.132)² = 297.7
        assertThat(judgement.basis())
                .endsWith("hardly any but strays miss it: for these they count as 298 independent ones");
        Doubt doubt = judgement.doubt().orElseThrow();
        assertThat(doubt.explanation())
                .isEqualTo(
                        "for strays, the 500 samples of 5 runs count as 298 independent ones; a PASS needs 331 even if"
                                + " all keep the limit");
        assertThat(doubt.remedy()).contains("; or as many runs with about 200 samples each");
    }

    @Test
    void a_limit_that_more_runs_would_show_to_be_far_away_says_so() {
        Doubt doubt = new ClusteredQuantile(Limit.atMost(20_000), 0.99, RATES, exactly(5))
                .judge(runs(5, 300, 0.5))
                .doubt()
                .orElseThrow();

        assertThat(doubt.explanation()).startsWith("as samples of a run resemble each other");
        assertThat(doubt.repetitions().orElseThrow()).isBetween(8, 20);
    }

    @Test
    void samples_beyond_it_violate() {
        Judgement judgement = p99(250).judge(runs(5, 400, 0));

        assertThat(judgement.verdict()).contains(Verdict.VIOLATED);
        assertThat(judgement.violationP()).isLessThan(0.05);
    }

    @Test
    void a_tolerance_moves_the_limit_for_a_pass() {
        assertThat(p99(255).judge(runs(20, 400, 0)).verdict()).contains(Verdict.VIOLATED);
        assertThat(new ClusteredQuantile(Limit.atMost(255).withTolerance(0.06), 0.99, RATES, RANGE)
                        .judge(runs(20, 400, 0))
                        .verdict())
                .as("255 ms · 1.06 = 270.3 ms; 3.2 % are beyond 255 ms, 0.3 % beyond 270.3 ms")
                .contains(Verdict.PASS);
    }

    @Test
    void it_looks_after_5_10_and_20_runs() {
        Judgement six = p99(268).judge(runs(6, 200, 0));
        assertThat(six.isDecided()).isFalse();
        assertThat(six.repetitions()).isEqualTo(6);
        assertThat(six.moreToPass()).hasValue(4);

        assertThat(p99(268).judge(runs(20, 200, 0)).isDecided()).isTrue();
        assertThat(p99(275).judge(runs(20, 400, 0)).repetitions())
                .as("what five decide stays")
                .isEqualTo(5);
        assertThat(Looks.of(atLeast(8).atMost(40)).at()).containsExactly(8, 16, 32, 40);
        assertThat(Looks.of(exactly(7)).at()).containsExactly(7);
    }

    @Test
    void failed_operations_are_beyond_any_limit() {
        List<double[]> runs = runs(5, 400, 0);
        runs.forEach(samples -> Arrays.fill(samples, 0, 20, Double.POSITIVE_INFINITY));

        Judgement judgement = p99(1e9).judge(runs);

        assertThat(judgement.verdict()).contains(Verdict.VIOLATED);
        assertThat(judgement.basis()).startsWith("100 of 2,000 samples are beyond the limit (5.00 %; 1 % may be)");
        assertThat(judgement.interval()).as("more than 1 % failed").isEmpty();
        assertThat(judgement.caveats()).hasSize(1);
    }

    @Test
    void a_run_in_which_everything_failed_can_be_judged() {
        double[] outage = new double[400];
        Arrays.fill(outage, Double.POSITIVE_INFINITY);

        assertThat(p99(275).judge(Collections.nCopies(5, outage)).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void one_bad_run_of_five_leaves_it_open() {
        List<double[]> runs = runs(5, 400, 0);
        Arrays.fill(runs.get(2), 0, 40, 500);

        assertThat(p99(275).judge(runs).isDecided())
                .as("40 of 2,000 are 2 %, but of one run")
                .isFalse();
    }

    @Test
    void samples_that_are_all_equal_pass_nothing() {
        double[] equal = new double[400];
        Arrays.fill(equal, 7);

        Judgement judgement = p99(275).judge(Collections.nCopies(20, equal));

        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TOO_FEW_SAMPLES));
    }

    @Test
    void where_more_is_better_a_low_quantile_is_judged() {
        ClusteredQuantile p1 = new ClusteredQuantile(Limit.atLeast(36), 0.99, RATES, RANGE);

        Judgement judgement = p1.judge(runs(5, 400, 0));

        assertThat(judgement.verdict()).as("all lie above 36.8").contains(Verdict.PASS);
        assertThat(judgement.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.of()).isEqualTo("the p1");
            assertThat(interval.from()).isLessThan(interval.to()).isGreaterThan(36);
        });
    }

    @Test
    void the_interval_agrees_with_the_verdict() {
        List<double[]> runs = runs(5, 400, 0);
        Interval interval = p99(275).judge(runs).interval().orElseThrow();

        assertThat(interval.of()).isEqualTo("the p99");
        assertThat(interval.level()).isCloseTo(0.9, within(1e-9));
        assertThat(p99(interval.to() * 1.001).judge(runs).verdict()).contains(Verdict.PASS);
        assertThat(p99(interval.to() * 0.99).judge(runs).verdict()).isEmpty();
        assertThat(p99(interval.from() * 0.99).judge(runs).verdict()).contains(Verdict.VIOLATED);
        assertThat(p99(interval.from() * 1.01).judge(runs).verdict()).isEmpty();
    }

    @Test
    void too_few_samples_say_how_many_runs_or_samples_would_decide() {
        Doubt doubt = new ClusteredQuantile(Limit.atMost(275), 0.99, RATES, exactly(5))
                .judge(runs(5, 100, 0))
                .doubt()
                .orElseThrow();

        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TOO_FEW_SAMPLES);
        // ln 0.05 / ln 0.99 = 298.07; 500 samples · (1.645/2.132)² = 297.7
        assertThat(doubt.explanation())
                .isEqualTo("as samples of a run resemble each other, the 500 samples of 5 runs count as 298 independent"
                        + " ones; a PASS needs 298 even if all keep the limit");
        assertThat(doubt.repetitions().orElseThrow()).isBetween(6, 10);
        assertThat(doubt.remedy()).contains("; or as many runs with about 200 samples each");
    }

    @Test
    void samples_close_to_the_limit_are_noise() {
        Doubt doubt = new ClusteredQuantile(Limit.atMost(269.5), 0.99, RATES, exactly(5))
                .judge(runs(5, 400, 0.1))
                .doubt()
                .orElseThrow();

        assertThat(doubt.remedy()).contains("runs like these would decide it");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
    void a_sample_that_is_not_above_0_is_refused(double sample) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> p99(275).judge(List.of(new double[] {1, sample})))
                .withMessage("a sample is above 0, and infinite if its operation failed, but was " + sample);
    }

    @Test
    void a_run_without_samples_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> p99(275).judge(List.of(new double[0])))
                .withMessage("a repetition without samples cannot be judged");
    }

    @Test
    void quantiles_whose_error_rates_are_not_known_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(Limit.atMost(275), 0.999, RATES, RANGE))
                .withMessage("the error rates of a quantile over pooled runs are known for the p50 to the p99, not for"
                        + " the p99.9; limit the p99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(Limit.atMost(275), 0.4, RATES, RANGE))
                .withMessageContaining("is at least 0.5 and below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(
                        Limit.atMost(275), 0.99, RATES, atLeast(4).atMost(20)))
                .withMessageContaining("needs at least 5 of them, but 4 were to suffice");
    }

    @Test
    void error_rates_and_numbers_of_runs_that_were_not_simulated_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(
                        Limit.atMost(275), 0.99, RATES, atLeast(5).atMost(41)))
                .withMessage(
                        "the error rates of a quantile over pooled runs are known for up to 40 of them, but up to 41"
                                + " were allowed; let each give more samples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(Limit.atMost(275), 0.99, new ErrorRates(0.005, 0.05), RANGE))
                .withMessage("over pooled runs a wrong PASS is known to come in no more cases than promised if that is"
                        + " 0.01 to 0.1, but was to be 0.005; perRun() takes any, and speaks of a typical run");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusteredQuantile(Limit.atMost(275), 0.99, new ErrorRates(0.05, 0.2), RANGE))
                .withMessageStartingWith("over pooled runs a wrong VIOLATED");
        assertThat(new ClusteredQuantile(
                                Limit.atMost(275),
                                0.99,
                                new ErrorRates(0.01, 0.1),
                                atLeast(5).atMost(40))
                        .most())
                .isEqualTo(40);
    }

    @Test
    void no_more_runs_are_advised_than_can_be_allowed() {
        // 269.1 and 263.8 are the largest samples of each: one of a hundred is beyond, as may be.
        Doubt doubt = new ClusteredQuantile(Limit.atMost(266), 0.99, RATES, exactly(5))
                .judge(runs(5, 100, 0))
                .doubt()
                .orElseThrow();

        assertThat(doubt.repetitions()).isEmpty();
        assertThat(doubt.remedy())
                .startsWith("no more than 40 runs like these are judged, and they would not decide it; ");
    }

    @Test
    void samples_that_cannot_resolve_the_quantile_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredQuantile.requireResolvable(0.99, 99, RATES, RANGE))
                .withMessage(
                        "20 runs of 99 samples can never show the p99 to be kept with an error rate of at most 0.05;"
                                + " let each give at least 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredQuantile.requireResolvable(0.99, 100, RATES, exactly(5)))
                .withMessageContaining("let each give at least 101");
        ClusteredQuantile.requireResolvable(0.99, 100, RATES, RANGE);
    }

    private static ClusteredQuantile p99(double limit) {
        return new ClusteredQuantile(Limit.atMost(limit), 0.99, RATES, RANGE);
    }

    /** Sample i of run r is 100·exp(step·(r mod 5 − 2) + 2·((37·i mod m) + ½ − m/2)/m). */
    private static List<double[]> runs(int runs, int size, double step) {
        return IntStream.range(0, runs)
                .mapToObj(run -> IntStream.range(0, size)
                        .mapToDouble(i ->
                                100 * Math.exp(step * (run % 5 - 2) + (i * 37 % size + 0.5 - size / 2.0) / size * 2))
                        .toArray())
                .toList();
    }
}
