package io.plimsoll.driver.wrk;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresRequests.errors;
import static io.plimsoll.workload.MeasuresRequests.requests;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.workload.Wrk;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrkReadsItsOwnResultTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void requests_and_latencies_are_read_in_seconds() {
        Reading reading = read(wrk(), 2, "wrk", "wrk");

        assertThat(reading.measurements().of(requests())).isEqualTo(60_672.81);
        assertThat(reading.measurements().of(errors())).isZero();
        assertThat(reading.measurements().of(meanLatency())).isCloseTo(7.34e-3, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p50()))).isCloseTo(822e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p90()))).isCloseTo(12.70e-3, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p99()))).isCloseTo(159.43e-3, within(1e-12));
        assertThat(reading.facts()).containsEntry("HTTP server", "nginx/1.26.3, 1 workers of one thread each");
    }

    @Test
    void what_was_read_with_headers_came_from_the_server() {
        Reading reading = read(wrk(), 2, "wrk", "wrk");

        assertThat(reading.fromServer()).isBetween(150L << 20, 152L << 20);
        assertThat(reading.fromClient()).isEqualTo(125_073L * 36);
        assertThat(reading.requests()).isEqualTo(125_073);
    }

    @Test
    void an_empty_response_of_several_workers_is_read_as_well() {
        Reading reading = read(
                wrk().connectionsPerThread(200).responses(bytes(0)).serverWorkers(2), 2, "two-workers", "two-workers");

        assertThat(reading.measurements().of(requests())).isEqualTo(55_911.89);
    }

    @Test
    void one_thread_and_one_connection_are_read_as_well() {
        Reading reading = read(wrk().threads(1).connectionsPerThread(1), 1, "wrk", "one");

        assertThat(reading.measurements().of(requests())).isEqualTo(31_832.43);
    }

    @Test
    void requests_that_were_answered_with_an_error_are_errors_and_no_requests() {
        Reading reading = read(wrk().connectionsPerThread(2).responses(bytes(0)), 1, "empty", "some-missing");

        assertThat(reading.measurements().of(errors())).isCloseTo(25, within(1e-9));
        assertThat(reading.measurements().of(requests())).isCloseTo(60_893.27 * 0.75, within(1e-6));
        assertThat(reading.requests()).isEqualTo(61_472 - 15_368);
    }

    @Test
    void requests_that_took_too_long_are_errors() {
        Reading reading = read(wrk().threads(1).connectionsPerThread(4).responses(bytes(0)), 6, "empty", "timeouts");

        assertThat(reading.measurements().of(errors())).isCloseTo(100 * 4 / 240.0, within(1e-9));
    }

    @Test
    void the_client_asks_on_all_connections_of_all_threads() {
        assertThat(driver().client(
                                wrk().threads(4).connectionsPerThread(100),
                                seconds(30),
                                "10.0.0.1",
                                new Ports(18_000, 18_002)))
                .containsExactly("wrk", "--latency", "-t", "4", "-c", "400", "-d", "30s", "http://10.0.0.1:18000/file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(read(wrk(), 2, "wrk", "wrk").measurements().of(requests())).isEqualTo(60_672.81);
    }

    private static Reading read(Wrk workload, int lasting, String server, String client) {
        return driver().read(workload, seconds(lasting), Recorded.server(server), Recorded.client(client));
    }

    private static ClientServerDriver<Wrk> driver() {
        return (ClientServerDriver<Wrk>) Drivers.of(wrk());
    }

    /** Output recorded from the real wrk; of the errors in it some were made good. */
    static final class Recorded {

        private Recorded() {}

        static String client(String test) {
            return test.equals("some-missing")
                    ? client("missing").replace("responses: 61472", "responses: 15368")
                    : RecordedOutput.of(WrkDriver.class, test + ".client.txt").replace("/none\n", "/file\n");
        }

        static String server(String test) {
            return test.equals("empty")
                    ? server("wrk").replace("file.bytes 1024", "file.bytes 0")
                    : RecordedOutput.of(WrkDriver.class, test + ".server.txt");
        }
    }
}
