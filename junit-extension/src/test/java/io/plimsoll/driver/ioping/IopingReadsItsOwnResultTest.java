package io.plimsoll.driver.ioping;

import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.MeasuresLatency.LATENCY;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.IopingRequests;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IopingReadsItsOwnResultTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void each_read_gives_its_latency_but_the_first() {
        SampleGroup requests = requireNonNull(read(ioping().reads().fileSize(mib(64)), seconds(2), "reads.txt")
                .samples()
                .get(LATENCY));

        assertThat(requests.values()).hasSize(199).startsWith(63424e-9);
        assertThat(requests.failed()).isZero();
    }

    @Test
    void each_write_gives_its_latency() {
        Measurements measured = read(ioping().writes().fileSize(mib(16)).every(millis(50)), seconds(1), "writes.txt");

        assertThat(measured.of(latency(p50()))).isEqualTo(161.990e-6);
        assertThat(measured.of(latency(p99()))).isEqualTo(4_530.968e-6);
    }

    @Test
    void a_disk_may_take_ten_milliseconds_for_each_block_of_its_file() {
        IopingRequests small = ioping().reads().fileSize(mib(1)).blockSize(kib(4));

        assertThat(new IopingDriver().preparation(small)).isEqualTo(Duration.ofMillis(2_560));
    }

    @Test
    void the_command_line_asks_for_what_was_said() {
        assertThat(new IopingDriver().command(ioping().writes(), seconds(10), "/data"))
                .containsExactly("ioping -B -p 1 -D -W -a 1 -w 10s -i 10ms -s 4096 -S 67108864 /data".split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(read(ioping().writes().fileSize(mib(16)).every(millis(50)), seconds(1), "writes.txt")
                        .of(latency(p50())))
                .isEqualTo(161.990e-6);
    }

    private static Measurements read(IopingRequests workload, Duration lasting, String recording) {
        return new IopingDriver()
                .read(workload, lasting, Recorded.output(recording))
                .measurements();
    }
}
