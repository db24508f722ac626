package io.plimsoll.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure counts if other figures of the same output give it too. */
class AgreementTest {

    private final Agreement quarter = new Agreement(1.25);

    @ParameterizedTest
    @CsvSource({"100, 100", "100, 80", "80, 100", "0, 0"})
    void what_agrees_is_returned(double reported, double computed) {
        assertThat(quarter.require("iperf3", "its rate", reported, computed)).isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({"100, 79", "79, 100", "0, 1", "1, 0", "-1, 1", "NaN, 1", "1, NaN", "Infinity, 1", "1, Infinity"})
    void what_does_not_agree_is_refused(double reported, double computed) {
        assertThatThrownBy(() -> quarter.require("iperf3", "its rate", reported, computed))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("contradicts itself");
    }

    @Test
    void both_figures_are_told_as_somebody_would_write_them() {
        assertThatThrownBy(() -> quarter.require("iperf3", "its rate", 19163770570.8, 0.000012345678))
                .hasMessage("iperf3 contradicts itself in its rate: it reports 19163800000, but its other figures give"
                        + " 0.0000123457");
    }
}
