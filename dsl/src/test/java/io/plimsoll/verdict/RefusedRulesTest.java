package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRulesTest {

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 20", "6, 5", "5, 1001"})
    void a_range_that_is_none_is_refused(int least, int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atLeast(least).atMost(most))
                .withMessage("repetitions are at least 1, at most 1,000, and their least is not above their most,"
                        + " but were at least " + least + " and at most " + most);
    }

    @Test
    void a_range_prints_as_it_is_read() {
        assertThat(atLeast(5).atMost(20)).hasToString("5 to 20");
        assertThat(exactly(7)).hasToString("7").isEqualTo(atLeast(7).atMost(7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.05, 0.5, 1, 5, Double.NaN})
    void an_error_rate_that_is_none_is_refused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErrorRates(rate, 0.05))
                .withMessage("the probability of a wrong PASS lies between 0 and 0.5, but was " + rate);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErrorRates(0.05, rate))
                .withMessage("the probability of a wrong VIOLATED lies between 0 and 0.5, but was " + rate);
    }
}
