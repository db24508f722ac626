package io.plimsoll.slo;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p99;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many samples of one repetition; those that failed count as slower than everything. */
class SampleGroupTest {

    private static final List<Double> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();

    @Test
    void a_quantile_is_a_sample_by_nearest_rank() {
        assertThat(new SampleGroup(HUNDRED, 0).quantile(0.99)).isEqualTo(99);
        assertThat(new SampleGroup(HUNDRED, 0).quantile(0.5)).isEqualTo(50);
        assertThat(new SampleGroup(List.of(7.0), 0).quantile(0.5)).isEqualTo(7);
    }

    @Test
    void operations_that_failed_move_it_up_and_are_never_dropped() {
        SampleGroup one = new SampleGroup(HUNDRED, 1);

        assertThat(one.size()).isEqualTo(101);
        assertThat(one.quantile(0.99)).isEqualTo(100);
        assertThat(one.numbers()).endsWith(100, Double.POSITIVE_INFINITY);
        assertThat(new SampleGroup(HUNDRED, 2).quantile(0.99)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1})
    void what_is_no_sample_is_refused(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleGroup(List.of(number), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleGroup(List.of(), -1));
    }

    @Test
    void measurements_answer_for_each_quantile_of_what_was_sampled() {
        Measurements measured = Measurements.none().withSamples("latency", new SampleGroup(HUNDRED, 0));

        assertThat(measured.of(latency(p99()))).isEqualTo(99);
        assertThat(measured.of(latency(p50()))).isEqualTo(50);
        assertThat(measured.asMap()).isEmpty();
        assertThat(measured.samples()).containsOnlyKeys("latency");
    }

    @Test
    void measurements_refuse_no_sample_at_all_and_a_quantile_without_samples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().withSamples("latency", new SampleGroup(List.of(), 0)))
                .withMessage("latency has no sample: nothing was measured");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(latency(p99()), 1))
                .withMessage("latency p99 is a quantile of samples, and has no value of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none()
                        .withSamples("latency", new SampleGroup(HUNDRED, 0))
                        .withSamples("latency", new SampleGroup(HUNDRED, 0)))
                .withMessage("latency was measured twice in one repetition");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0})
    void a_sample_of_zero_never_gets_as_far_as_a_verdict(double zero) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().withSamples("latency", new SampleGroup(List.of(1.0, zero), 0)))
                .withMessage("a sample of latency was reported as zero: nothing was measured");
    }

    @Test
    void a_quantile_that_may_be_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LowerIsBetter<>("latency", Optional.of(p99()), Dimension.LATENCY, true, Object.class))
                .withMessageStartingWith("samples are above zero, so that no quantile of latency can be zero");
    }

    @ParameterizedTest
    @ValueSource(doubles = {99.9, 0, 100, 75, Double.NaN})
    void a_quantile_whose_error_rates_are_not_known_is_refused(double percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Percentile(percent))
                .withMessageStartingWith("only p50, p90, p95, p99 can be promised");
    }

    private static LowerIsBetter<Object, Duration> latency(Percentile quantile) {
        return new LowerIsBetter<>("latency", Optional.of(quantile), Dimension.LATENCY, false, Object.class);
    }
}
