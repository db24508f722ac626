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
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LowerIsBetter<Object, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, Object.class);

    @Test
    void more_throughput_is_better_and_less_loss() {
        assertThat(THROUGHPUT.moreIsBetter()).isTrue();
        assertThat(LOSS.moreIsBetter()).isFalse();
    }

    @Test
    void the_promise_is_said_in_the_direction_of_the_metric() {
        assertThat(THROUGHPUT.isAtLeast(Units.mbps(800)).describe()).isEqualTo("throughput is at least 800 Mbit/s");
        assertThat(THROUGHPUT.boundSign()).isEqualTo("≥");
        assertThat(LOSS.isAtMost(Units.percent(1)).describe()).isEqualTo("loss is at most 1 %");
        assertThat(LOSS.boundSign()).isEqualTo("≤");
    }
}
