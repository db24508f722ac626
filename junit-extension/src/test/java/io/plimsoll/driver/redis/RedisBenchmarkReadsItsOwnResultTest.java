package io.plimsoll.driver.redis;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresGets.gets;
import static io.plimsoll.workload.MeasuresGets.meanGetLatency;
import static io.plimsoll.workload.MeasuresGets.typicalGetLatency;
import static io.plimsoll.workload.MeasuresSets.meanSetLatency;
import static io.plimsoll.workload.MeasuresSets.sets;
import static io.plimsoll.workload.MeasuresSets.typicalSetLatency;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.workload.RedisBenchmark;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisBenchmarkReadsItsOwnResultTest {

    private static final RedisBenchmark SPIDERPOOLS = redisBenchmark().values(bytes(1_000));

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void sets_and_gets_have_a_rate_and_latencies_each() {
        Reading reading = read(SPIDERPOOLS, "redis");

        assertThat(reading.measurements().of(sets())).isEqualTo(145_348.83);
        assertThat(reading.measurements().of(gets())).isEqualTo(121_654.50);
        assertThat(reading.measurements().of(meanSetLatency())).isCloseTo(218e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalSetLatency(p50()))).isCloseTo(207e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalSetLatency(p95()))).isCloseTo(383e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalSetLatency(p99()))).isCloseTo(463e-6, within(1e-12));
        assertThat(reading.measurements().of(meanGetLatency())).isCloseTo(277e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalGetLatency(p99()))).isCloseTo(3_015e-6, within(1e-12));
    }

    @Test
    void what_was_asked_and_by_what_it_was_answered_is_recorded() {
        Reading reading = read(SPIDERPOOLS, "redis");

        assertThat(reading.facts())
                .containsEntry("redis-server", "8.0.2, which executes commands in one thread")
                .containsEntry("requests asked for", "100000 SETs, then as many GETs");
    }

    @Test
    void values_go_both_ways() {
        Reading reading = read(SPIDERPOOLS, "redis");

        assertThat(reading.fromClient()).isBetween(100_000L * 1_000, 100_000L * 1_200);
        assertThat(reading.fromServer()).isBetween(100_000L * 1_000, 100_000L * 1_200);
    }

    @Test
    void sets_and_gets_are_requests() {
        assertThat(read(SPIDERPOOLS, "redis").requests()).isEqualTo(200_000);
    }

    @Test
    void one_connection_is_read_as_well() {
        Reading reading = read(redisBenchmark().connections(1).requests(5_000), "one");

        assertThat(reading.measurements().of(gets())).isEqualTo(111_111.11);
    }

    @Test
    void the_server_keeps_nothing_on_a_disk_and_is_reached_from_other_pods() {
        assertThat(driver().server(SPIDERPOOLS, new Ports(18_000, 18_002)).argv())
                .containsSubsequence("--bind", "0.0.0.0", "--protected-mode", "no")
                .containsSubsequence("--save", "", "--appendonly", "no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(read(SPIDERPOOLS, "redis").measurements().of(sets())).isEqualTo(145_348.83);
        assertThat(driver().client(SPIDERPOOLS, seconds(1), "10.0.0.1", new Ports(18_000, 18_002)))
                .containsSubsequence("-p", "18000", "-c", "50", "-n", "100000", "-d", "1000");
    }

    private static Reading read(RedisBenchmark workload, String test) {
        return driver().read(
                        workload,
                        seconds(10),
                        RecordedOutput.of(RedisBenchmarkDriver.class, "redis.server.txt"),
                        RecordedOutput.of(RedisBenchmarkDriver.class, test + ".client.csv"));
    }

    private static ClientServerDriver<RedisBenchmark> driver() {
        return (ClientServerDriver<RedisBenchmark>) Drivers.of(SPIDERPOOLS);
    }
}
