package io.plimsoll.driver.curl;

import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Curl.curl;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.CurlDownload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlDownloadRefusesWhatIsNotItsResultTest {

    private static final CurlDownload HTTP = curl().download(gib(1));

    @ParameterizedTest
    @CsvSource({
        "http-missing, exitcode = 22",
        "http-refused, exitcode = 7",
        "http-cut, exitcode = 18",
        "ftp-missing, exitcode = 78",
    })
    void a_download_that_failed_is_invalid(String test, String complaint) {
        CurlDownload workload = test.startsWith("ftp") ? HTTP.overFtp() : HTTP;
        assertThatThrownBy(() -> read(workload, server(test.substring(0, test.indexOf('-'))), client(test)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint + ", but 0 was asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "curl: (18) transfer closed", "null"})
    void text_after_the_document_is_invalid(String after) {
        assertInvalid(client("http") + after, "did not say one JSON document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"time_total\":0.351689        | \"time_total\":0,351689        | did not say one JSON document",
                "\"time_total\":0.351689        | \"time_total\":nan             | did not say one JSON document",
                "\"time_total\":0.351689        | \"time_total\":\"0.351689\"    | gave no number in time_total",
                "\"time_total\":0.351689        | \"time_total\":0.000150        | contradicts itself: connected after",
                "\"time_total\":0.351689        | \"time_total\":3.516890        | contradicts itself in bytes per second: it reports",
                "\"time_total\":0.351689        | \"time\":0.351689              | left out time_total",
                "\"time_connect\":0.000173      | \"time_connect\":0.351000      | contradicts itself: connected after",
                "\"size_download\":1073741824   | \"size_download\":1073741823   | size_download = 1073741823",
                "\"response_code\":200          | \"response_code\":206          | response_code = 206",
                "\"num_redirects\":0            | \"num_redirects\":1            | num_redirects = 1",
                "\"num_connects\":1             | \"num_connects\":2             | num_connects = 2",
                "\"proxy_used\":0               | \"proxy_used\":1               | proxy_used = 1",
                "\"errormsg\":null              | \"errormsg\":\"reset\"         | errormsg = reset",
                "\"curl_version\":\"libcurl/8   | \"curl_version\":\"libcurl/x   | is not known",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        assertInvalid(client("http").replace(was, becomes), complaint);
    }

    @Test
    void a_time_to_connect_of_nothing_is_invalid() {
        String none = client("http").replace("\"time_connect\":0.000173", "\"time_connect\":0.000031");

        assertThatThrownBy(() -> read(HTTP, server("http"), none))
                .hasMessageContaining("connect time was reported as zero");
    }

    @Test
    void a_version_that_may_mean_something_else_by_its_fields_is_invalid() {
        String newer = client("ftp").replace("libcurl/8.14.1", "libcurl/8.20.0");

        assertThatThrownBy(() -> read(HTTP.overFtp(), server("ftp"), newer))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("libcurl/8.20.0")
                .hasMessageEndingWith("is not known; use the toolbox's curl 8.14");
    }

    @Test
    void another_download_than_the_one_that_was_asked_for_is_invalid() {
        assertThatThrownBy(() -> read(HTTP.overFtp(), server("ftp"), client("http")))
                .hasMessageContaining("scheme = http, but ftp was asked for");
        assertThatThrownBy(() -> read(HTTP.overFtp(), server("http"), client("ftp")))
                .hasMessageContaining("server = nginx, but vsftpd was asked for");
        assertThatThrownBy(() -> read(curl().download(mib(1)), server("http"), client("http")))
                .hasMessageContaining("file.bytes = 1073741824, but 1048576 was asked for");
    }

    @Test
    void a_file_on_a_disk_is_invalid_since_the_disk_would_be_measured() {
        assertThatThrownBy(() -> read(HTTP, server("http").replace("tmpfs", "xfs"), client("http")))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the server ran with file.system = xfs, but tmpfs was asked for");
    }

    private static void assertInvalid(String clientSaid, String complaint) {
        assertThatThrownBy(() -> read(HTTP, server("http"), clientSaid))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static void read(CurlDownload workload, String serverSaid, String clientSaid) {
        new CurlDownloadDriver().read(workload, seconds(10), serverSaid, clientSaid);
    }

    private static String client(String test) {
        return RecordedOutput.of(CurlDownloadDriver.class, test + ".client.json");
    }

    private static String server(String test) {
        return RecordedOutput.of(CurlDownloadDriver.class, test + ".server.txt");
    }
}
