package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCorrelationTest {

    /** The values are of SciPy's adaptive quadrature over ±10, and for p = ½ of (2/π)·arcsin ρ. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.01, 0.00935890591382818",
        "0.5, 0.01, 0.12059842608733916",
        "0.95, 0.01, 0.6666127829438641",
        "0.3, 0.1, 0.12907200395319476",
        "0.2, 0.5, 0.12818843369794988",
        "0.95, 0.5, 0.7978347517914802"
    })
    void being_beyond_a_limit_is_correlated_less_than_the_samples(double ofLogs, double beyond, double correlation) {
        assertThat(RunCorrelation.ofExceeding(ofLogs, beyond)).isCloseTo(correlation, within(1e-8));
    }

    @Test
    void runs_alike_are_not_correlated() {
        assertThat(RunCorrelation.ofLogs(Collections.nCopies(5, new RunSummary(100, 0, 0, 3, 0.5))))
                .isZero();
    }

    @Test
    void runs_further_apart_than_their_samples_are() {
        // MSB = 100·Var(1,2,3) = 100, MSW = 1: (100 − 1)/(100 + 99·1)
        assertThat(RunCorrelation.ofLogs(List.of(
                        new RunSummary(100, 0, 0, 1, 1),
                        new RunSummary(100, 0, 0, 2, 1),
                        new RunSummary(100, 0, 0, 3, 1))))
                .isCloseTo(99.0 / 199, within(1e-12));
    }

    @Test
    void samples_that_are_all_equal_do_not_show_that_runs_are_alike() {
        assertThat(RunCorrelation.ofLogs(Collections.nCopies(5, new RunSummary(100, 0, 0, 3, 0))))
                .isEqualTo(0.95);
    }
}
