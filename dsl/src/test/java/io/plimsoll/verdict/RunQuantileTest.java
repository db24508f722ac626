package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quantiles of two runs are compared if they lie off the truth alike. */
class RunQuantileTest {

    private static final RunQuantile P99 = new RunQuantile(0.99);

    @ParameterizedTest
    @CsvSource({"100, 100", "300, 300", "1000, 1100", "1200, 1000", "10000, 20000"})
    void of_equally_or_very_many_samples_they_do(int samples, int other) {
        assertThat(P99.incomparable(samples, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 110", "300, 330", "330, 300", "1000, 2000"})
    void of_fewer_and_more_samples_they_do_not(int samples, int other) {
        assertThat(P99.incomparable(samples, other)).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TOO_FEW_SAMPLES);
            assertThat(doubt.explanation()).startsWith("the p99 of ").contains(" is not comparable with that of ");
            assertThat(doubt.remedy()).contains(String.format(Locale.ROOT, "%,d", Math.max(samples, other)));
        });
    }

    @Test
    void of_the_worst_sample_alone_nothing_is_said() {
        assertThat(P99.unresolved(99)).isPresent();
        assertThat(P99.unresolved(100)).isEmpty();
        assertThat(P99.incomparable(99, 99)).isEqualTo(P99.unresolved(99));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> P99.requireComparable(1_000, 20))
                .withMessage("the p99 of 20 samples is the worst of them, which says little of any other run; let each"
                        + " run give at least 100 samples, and all equally many");
    }
}
