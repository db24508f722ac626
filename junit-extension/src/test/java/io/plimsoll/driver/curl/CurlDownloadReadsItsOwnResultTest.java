package io.plimsoll.driver.curl;

import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.MeasuresConnectTime.connectTime;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.workload.CurlDownload;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlDownloadReadsItsOwnResultTest {

    private static final CurlDownload HTTP = curl().download(gib(1));
    private static final CurlDownload FTP = HTTP.overFtp();
    private static final Ports PORTS = new Ports(18_000, 18_002);

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void over_http_the_transfer_and_the_connection_are_told_apart() {
        Reading reading = read(HTTP, "http");

        assertThat(reading.measurements().of(throughput()))
                .isCloseTo((1L << 30) * 8 / (0.351689 - 0.000200), within(1e-3));
        assertThat(reading.measurements().of(connectTime())).isCloseTo(0.000173 - 0.000031, within(1e-12));
        assertThat(reading.fromServer()).isEqualTo(1L << 30);
        assertThat(reading.facts())
                .containsEntry("curl", "8.14.1")
                .containsEntry("HTTP server", "nginx/1.26.3, 1 worker of one thread, from memory");
    }

    @Test
    void over_ftp_the_login_is_no_part_of_the_transfer() {
        Reading reading = read(FTP, "ftp");

        assertThat(reading.measurements().of(throughput()))
                .isCloseTo((1L << 30) * 8 / (0.427544 - 0.001222), within(1e-3));
        assertThat(reading.measurements().of(connectTime())).isCloseTo(0.000310 / 2 - 0.000030, within(1e-12));
        assertThat(reading.facts()).containsEntry("FTP server", "vsftpd/3.0.5, 1 worker of one thread, from memory");
    }

    @Test
    void over_ftp_a_slow_connection_is_counted_once_although_curl_counts_it_twice() {
        assertThat(read(FTP, "ftp.server.txt", "ftp-slow.client.json")
                        .measurements()
                        .of(connectTime()))
                .isCloseTo(0.035338 / 2 - 0.000050, within(1e-12));
    }

    @Test
    void what_is_measured_goes_over_the_port_whose_path_is_proven() {
        assertThat(driver(HTTP).server(HTTP, PORTS).argv()).containsExactly("http-server", "18000", "1", "1073741824");
        assertThat(driver(FTP).server(FTP, PORTS).argv()).containsExactly("ftp-server", "18002", "18000", "1073741824");
        assertThat(driver(FTP).server(FTP, PORTS).listensOn()).isEqualTo(18_002);
        assertThat(last(driver(HTTP).client(HTTP, seconds(1), "10.0.0.1", PORTS)))
                .isEqualTo("http://10.0.0.1:18000/file");
        assertThat(last(driver(FTP).client(FTP, seconds(1), "10.0.0.1", PORTS))).isEqualTo("ftp://10.0.0.1:18002/file");
    }

    @Test
    void a_larger_file_is_waited_for_longer() {
        assertThat(driver(HTTP).longest(HTTP, seconds(1))).isEqualTo(seconds(439));
        assertThat(driver(HTTP).longest(curl().download(mib(1)), seconds(1))).isEqualTo(seconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(read(HTTP, "http").measurements().of(throughput()))
                .isCloseTo((1L << 30) * 8 / (0.351689 - 0.000200), within(1e-3));
    }

    private static Reading read(CurlDownload workload, String test) {
        return read(workload, test + ".server.txt", test + ".client.json");
    }

    private static Reading read(CurlDownload workload, String server, String client) {
        return driver(workload)
                .read(
                        workload,
                        seconds(10),
                        RecordedOutput.of(CurlDownloadDriver.class, server),
                        RecordedOutput.of(CurlDownloadDriver.class, client));
    }

    private static ClientServerDriver<CurlDownload> driver(CurlDownload workload) {
        return (ClientServerDriver<CurlDownload>) Drivers.of(workload);
    }

    private static String last(List<String> argv) {
        return argv.get(argv.size() - 1);
    }
}
