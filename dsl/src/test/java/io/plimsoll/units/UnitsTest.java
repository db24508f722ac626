package io.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void bits_are_decimal() {
        assertThat(Units.mbps(800).bitsPerSecond()).isEqualTo(800_000_000);
        assertThat(Units.gbps(1.5)).isEqualTo(Units.mbps(1_500));
    }

    @Test
    void bytes_are_binary() {
        assertThat(Units.kib(1)).isEqualTo(Units.bytes(1_024));
        assertThat(Units.mib(1)).isEqualTo(Units.kib(1_024));
    }

    @Test
    void times_are_durations() {
        assertThat(Units.seconds(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Units.millis(1_000)).isEqualTo(Units.seconds(1));
        assertThat(Units.micros(1_000)).isEqualTo(Units.millis(1));
    }

    @Test
    void amounts_compare_by_size_however_they_were_written() {
        assertThat(Units.gbps(1)).isGreaterThan(Units.mbps(999)).isEqualByComparingTo(Units.mbps(1_000));
        assertThat(Units.kib(1)).isLessThan(Units.mib(1));
        assertThat(Units.percent(0.5)).isLessThan(Units.percent(1));
        assertThat(Units.cpuSeconds(2)).isGreaterThan(Units.cpuSeconds(1.9));
        assertThat(Units.perGib(2)).isGreaterThan(Units.perGib(1));
    }

    @Test
    void every_dimension_turns_a_value_into_its_number_and_back() {
        assertThatRoundTrip(Dimension.NETWORK_RATE, Units.mbps(816), 816e6, "bit/s");
        assertThatRoundTrip(Dimension.PERCENTAGE, Units.percent(0.1), 0.1, "%");
        assertThatRoundTrip(Dimension.COUNT_PER_GIBIBYTE, Units.perGib(12), 12, "1/GiB");
        assertThatRoundTrip(Dimension.CPU_PER_GIBIBYTE, Units.cpuSeconds(1.5), 1.5, "s/GiB");
        assertThatRoundTrip(Dimension.CPU_PER_THOUSAND, Units.cpuSeconds(0.05), 0.05, "s/1000");
        assertThatRoundTrip(Dimension.MEMORY, Units.mib(600), 600 * 1024 * 1024, "B");
        assertThatRoundTrip(Dimension.LATENCY, Units.micros(250), 0.00025, "s");
    }

    private static <Q> void assertThatRoundTrip(Dimension<Q> dimension, Q value, double number, String baseUnit) {
        assertThat(dimension.number(value)).isEqualTo(number);
        assertThat(dimension.value(number)).isEqualTo(value);
        assertThat(dimension.baseUnit()).isEqualTo(baseUnit);
    }
}
