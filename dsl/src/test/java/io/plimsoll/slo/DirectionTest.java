package io.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import io.plimsoll.units.Units;
import org.junit.jupiter.api.Test;

/** The metric knows which direction is better; nobody configures it. */
class DirectionTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE);
    private static final LowerIsBetter<Object, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true);

    @Test
    void more_throughput_keeps_the_limit_and_less_misses_it() {
        assertThat(THROUGHPUT.keeps(801, 800)).isTrue();
        assertThat(THROUGHPUT.keeps(799, 800)).isFalse();
    }

    @Test
    void less_loss_keeps_the_limit_and_more_misses_it() {
        assertThat(LOSS.keeps(0.9, 1)).isTrue();
        assertThat(LOSS.keeps(1.1, 1)).isFalse();
    }

    @Test
    void a_value_exactly_on_the_limit_keeps_it() {
        assertThat(THROUGHPUT.keeps(800, 800)).isTrue();
        assertThat(LOSS.keeps(1, 1)).isTrue();
    }

    @Test
    void no_number_never_keeps_a_limit() {
        assertThat(THROUGHPUT.keeps(Double.NaN, 800)).isFalse();
        assertThat(LOSS.keeps(Double.NaN, 1)).isFalse();
    }

    @Test
    void the_promise_is_said_in_the_direction_of_the_metric() {
        assertThat(THROUGHPUT.isAtLeast(Units.mbps(800)).describe()).isEqualTo("throughput is at least 800 Mbit/s");
        assertThat(THROUGHPUT.boundSign()).isEqualTo("≥");
        assertThat(LOSS.isAtMost(Units.percent(1)).describe()).isEqualTo("loss is at most 1 %");
        assertThat(LOSS.boundSign()).isEqualTo("≤");
    }
}
