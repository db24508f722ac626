package io.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedValuesTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, -Double.MIN_VALUE})
    void a_number_that_is_no_amount_is_refused_in_words(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataRate(number))
                .withMessage("a data rate is a finite number that is not negative, but was " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Percentage(number))
                .withMessage("a percentage is a finite number that is not negative, but was " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountPerGibibyte(number))
                .withMessage("a count per GiB is a finite number that is not negative, but was " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuTime(number))
                .withMessage("a time of CPU is a finite number that is not negative, but was " + number);
    }

    @Test
    void a_size_below_zero_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.bytes(-1))
                .withMessage("a data size is not negative, but was -1 bytes");
    }

    @Test
    void an_amount_that_does_not_fit_is_refused_instead_of_wrapping_around() {
        assertThatThrownBy(() -> Units.kib(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Units.mib(1L << 43)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Units.micros(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Units.gbps(Double.MAX_VALUE));
    }

    @Test
    void minus_zero_is_zero() {
        assertThat(new DataRate(-0.0)).isEqualTo(new DataRate(0)).hasToString("0 Mbit/s");
        assertThat(new Percentage(-0.0)).isEqualTo(new Percentage(0));
        assertThat(new CountPerGibibyte(-0.0)).isEqualTo(new CountPerGibibyte(0));
    }
}
