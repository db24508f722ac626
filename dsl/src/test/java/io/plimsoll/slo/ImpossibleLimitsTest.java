package io.plimsoll.slo;

import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A promise that every value keeps proves nothing, and one that no value keeps is a mistake. */
class ImpossibleLimitsTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LowerIsBetter<Object, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, Object.class);
    private static final LowerIsBetter<Object, Duration> ROUND_TRIP =
            new LowerIsBetter<>("round trip", Dimension.LATENCY, false, Object.class);

    @Test
    void a_throughput_of_at_least_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THROUGHPUT.isAtLeast(mbps(0)))
                .withMessage("every value keeps the promise that throughput is at least 0 Mbit/s;"
                        + " give a limit above zero");
    }

    @Test
    void it_is_refused_on_a_single_cluster_too() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THROUGHPUT.isAtLeast(mbps(800)).on("local", mbps(0)))
                .withMessageContaining("every value keeps the promise");
    }

    @Test
    void a_time_of_at_most_less_than_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROUND_TRIP.isAtMost(millis(-1)))
                .withMessage("no value keeps the promise that round trip is at most -1 ms; give a limit above zero");
    }

    @Test
    void at_most_zero_is_refused_where_zero_is_never_a_true_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROUND_TRIP.isAtMost(millis(0)))
                .withMessage("no value keeps the promise that round trip is at most 0 ms; give a limit above zero");
    }

    @Test
    void no_loss_at_all_may_be_promised() {
        assertThat(LOSS.isAtMost(percent(0)).describe()).isEqualTo("loss is at most 0 %");
    }
}
