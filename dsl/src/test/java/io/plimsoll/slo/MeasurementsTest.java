package io.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no measurement never gets as far as a verdict. */
class MeasurementsTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LowerIsBetter<Object, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, Object.class);

    @Test
    void values_are_kept_in_the_base_unit_and_in_order() {
        Measurements measured = Measurements.none().with(THROUGHPUT, 816e6).with(LOSS, 0);

        assertThat(measured.of(THROUGHPUT)).isEqualTo(816e6);
        assertThat(measured.asMap()).containsExactly(Map.entry("throughput", 816e6), Map.entry("loss", 0.0));
        assertThat(measured.asMap()).isUnmodifiable();
    }

    @Test
    void adding_a_value_leaves_the_measurements_before_as_they_were() {
        Measurements before = Measurements.none().with(LOSS, 1);

        before.with(THROUGHPUT, 816e6);

        assertThat(before.asMap()).containsOnlyKeys("loss");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
    void what_is_no_amount_is_refused(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(LOSS, number))
                .withMessage("loss cannot be " + number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0})
    void a_throughput_of_zero_is_refused(double zero) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(THROUGHPUT, zero))
                .withMessage("throughput was reported as zero: nothing was measured");
    }

    @Test
    void a_metric_without_a_value_is_refused_instead_of_being_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().of(LOSS))
                .withMessage("nothing was measured for loss, only for no metric at all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(THROUGHPUT, 1).of(LOSS))
                .withMessage("nothing was measured for loss, only for throughput");
    }

    @Test
    void a_value_that_is_withheld_is_missed_with_the_reason_and_has_no_other() {
        Measurements withheld = Measurements.none().withholding(LOSS, "it is of one datagram");

        assertThat(withheld.asMap()).isEmpty();
        assertThat(withheld.with(THROUGHPUT, 1).withheld()).containsExactly(Map.entry("loss", "it is of one datagram"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withheld.of(LOSS))
                .withMessage("nothing was measured for loss: it is of one datagram");
        assertThatIllegalArgumentException().isThrownBy(() -> withheld.with(LOSS, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(LOSS, 1).withholding(LOSS, "too late"));
    }

    @Test
    void a_second_value_for_a_metric_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurements.none().with(LOSS, 1).with(LOSS, 0))
                .withMessage("loss was measured twice in one repetition");
    }
}
