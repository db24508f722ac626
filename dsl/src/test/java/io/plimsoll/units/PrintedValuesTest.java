package io.plimsoll.units;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report reads the same wherever it was made, also where a comma marks decimals or "i" has another capital. */
class PrintedValuesTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void network_rates_print_as_mbit_per_second(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(mbps(816)).hasToString("816 Mbit/s");
        assertThat(mbps(816.4)).hasToString("816 Mbit/s");
        assertThat(gbps(9.55)).hasToString("9,550 Mbit/s");
        assertThat(mbps(1_234_567)).hasToString("1,234,567 Mbit/s");
        assertThat(mbps(12.345)).hasToString("12.3 Mbit/s");
        assertThat(new DataRate(1_500)).hasToString("0.0015 Mbit/s");
        assertThat(mbps(0)).hasToString("0 Mbit/s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void shares_counts_and_sizes_print_with_their_unit(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(percent(25)).hasToString("25 %");
        assertThat(percent(0.125)).hasToString("0.125 %");
        assertThat(percent(130.4)).hasToString("130 %");
        assertThat(perGib(1.5)).hasToString("1.5 per GiB");
        assertThat(cpuSeconds(1.25)).hasToString("1.25 CPU s");
        assertThat(Dimension.CPU_PER_GIBIBYTE.print(1.25)).isEqualTo("1.25 CPU s");
        assertThat(Dimension.CPU_PER_THOUSAND.print(0.05)).isEqualTo("0.05 CPU s");
        assertThat(Dimension.MEMORY.print(1.5 * (1 << 30))).isEqualTo("1,536 MiB");
        assertThat(kib(256)).hasToString("256 KiB");
        assertThat(mib(1)).hasToString("1 MiB");
        assertThat(bytes(8_800)).hasToString("8800 B");
        assertThat(bytes(0)).hasToString("0 B");
        assertThat(bytes(1L << 50)).hasToString("1024 TiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void latencies_print_as_milliseconds_and_shorter_ones_as_microseconds(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(Dimension.LATENCY.print(0.0125)).isEqualTo("12.5 ms");
        assertThat(Dimension.LATENCY.print(0.000_004)).isEqualTo("4 µs");
        assertThat(Dimension.LATENCY.print(0.001)).isEqualTo("1 ms");
        assertThat(Dimension.LATENCY.print(0)).isEqualTo("0 ms");
    }

    @Test
    void numbers_in_a_row_share_the_unit_of_the_largest() {
        assertThat(Dimension.LATENCY.print(List.of(0.0009, 0.0012), ", ")).isEqualTo("0.9, 1.2 ms");
        assertThat(Dimension.LATENCY.print(List.of(0.0002, 0.0009), ", ")).isEqualTo("200, 900 µs");
        assertThat(Dimension.LATENCY.print(List.of(0.2, Double.POSITIVE_INFINITY), " to "))
                .isEqualTo("200 to ∞ ms");
    }

    @Test
    void what_is_no_number_prints_as_such() {
        assertThat(Dimension.NETWORK_RATE.print(Double.NaN)).isEqualTo("NaN Mbit/s");
    }

    @ParameterizedTest
    @ValueSource(doubles = {99.96, 99.94, 9.996, 0.9996, 1e-9})
    void three_digits_are_kept_and_a_value_above_zero_never_prints_as_zero(double number) {
        String printed = SignificantDigits.print(number);

        assertThat(Double.parseDouble(printed)).isCloseTo(number, withPercentage(0.5));
        assertThat(printed.replaceFirst("^0\\.0*", "").replace(".", "")).hasSizeLessThanOrEqualTo(3);
    }
}
