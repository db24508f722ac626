package io.plimsoll.slo;

import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeObjectiveTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final RangeObjective<Object, DataRate> RANGE = THROUGHPUT.isBetween(mbps(800), gbps(40));

    @Test
    void it_has_two_ends_in_the_unit_of_the_metric() {
        assertThat(RANGE.boundsOn("aks")).containsExactly(new Bound(true, 800e6), new Bound(false, 40e9));
        assertThat(RANGE.describe()).isEqualTo("throughput is between 800 Mbit/s and 40,000 Mbit/s");
        assertThat(RANGE.describeBoundsOn("aks")).isEqualTo("≥ 800 Mbit/s and ≤ 40,000 Mbit/s");
    }

    @Test
    void it_may_be_another_one_on_some_clusters_but_only_once() {
        RangeObjective<Object, DataRate> other = RANGE.on("local", mbps(400), mbps(900));

        assertThat(other.clusters()).containsExactly("local");
        assertThat(other.describeOn("local")).isEqualTo("throughput is between 400 Mbit/s and 900 Mbit/s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.on("local", mbps(1), mbps(2)))
                .withMessage("the range of throughput on 'local' is given twice");
    }

    @Test
    void one_that_has_nothing_in_it_or_no_lower_end_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THROUGHPUT.isBetween(mbps(800), mbps(800)))
                .withMessage("a range begins above zero and ends above its beginning, but throughput was to be between"
                        + " 800 Mbit/s and 800 Mbit/s");
        assertThatIllegalArgumentException().isThrownBy(() -> THROUGHPUT.isBetween(mbps(0), mbps(800)));
        assertThatIllegalArgumentException().isThrownBy(() -> RANGE.on("local", mbps(2), mbps(1)));
    }

    @Test
    void one_of_a_quantile_is_refused() {
        LowerIsBetter<Object, Duration> latency =
                new LowerIsBetter<>("latency", Optional.of(p99()), Dimension.LATENCY, false, Object.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> latency.isBetween(millis(1), millis(2)))
                .withMessageContaining("say isAtMost");
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 1, assumeNormal()", "PER_RUN, 1, perRun()", "SIGNS, 2, block(2)"})
    void a_way_of_judging_that_would_be_ignored_is_refused(Judging.Method method, int block, String word) {
        Judging other = new Judging(percent(0), Optional.empty(), method, block);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANGE.judgedBy(other))
                .withMessage("a range has one way of judging; leave out " + word);
    }
}
