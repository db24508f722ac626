package io.plimsoll.driver;

import static io.plimsoll.units.Units.seconds;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InvalidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTimeTest {

    @ParameterizedTest
    @CsvSource({"10, 9.01, 0", "10, 12.4, 0", "10, 17.4, 5", "1, 0.8, 0", "1, 1.99, 0", "4, 3.51, 0", "4, 4.99, 0"})
    void a_timer_that_waits_for_a_processor_does_no_harm(int asked, double measured, double ending) {
        assertThatCode(() -> MeasuredTime.require("a tool", measured, seconds(asked), ending))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"10, 9, 0", "10, 12.5, 0", "10, 17.5, 5", "1, 0.75, 0", "1, 2, 0", "4, 3.5, 0", "10, NaN, 0"})
    void another_time_is_another_measurement(int asked, double measured, double ending) {
        assertThatThrownBy(() -> MeasuredTime.require("a tool", measured, seconds(asked), ending))
                .isInstanceOf(InvalidException.class)
                .hasMessageStartingWith("a tool measured for ")
                .hasMessageEndingWith("instead of " + asked + " s");
    }
}
