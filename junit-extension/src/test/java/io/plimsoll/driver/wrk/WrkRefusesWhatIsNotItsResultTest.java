package io.plimsoll.driver.wrk;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.wrk.WrkReadsItsOwnResultTest.Recorded;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Wrk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrkRefusesWhatIsNotItsResultTest {

    private static final String SERVER = Recorded.server("wrk");

    @Test
    void a_run_without_an_answer_is_invalid() {
        assertInvalid(
                wrk().threads(1).connectionsPerThread(4),
                1,
                Recorded.client("unanswered"),
                "not one request of wrk was answered");
    }

    @Test
    void a_run_whose_answers_all_took_too_long_to_be_timed_is_invalid_and_says_so() {
        String late = Recorded.client("wrk")
                .replaceFirst("(?m)^    Latency .*$", "    Latency    -nanus    0.00us   0.00us    -nan%");

        assertInvalid(wrk(), 2, late, "every answer took wrk longer than the 2 s up to which it measures latency");
    }

    @Test
    void a_run_whose_connections_hang_is_invalid_though_wrk_reports_no_error() {
        assertThatThrownBy(() -> read(
                        wrk().threads(1).connectionsPerThread(4).responses(bytes(0)),
                        1,
                        Recorded.server("empty"),
                        Recorded.client("hanging")))
                .isInstanceOf(InvalidException.class)
                .hasMessage(
                        "80887.56 requests per second that take 0.009 ms each keep 0.7 connections of wrk busy, but it"
                                + " has 4: the others hang, or it stood still most of the time");
    }

    @Test
    void a_run_in_which_every_answer_is_an_error_is_invalid() {
        assertThatThrownBy(() -> read(
                        wrk().connectionsPerThread(2).responses(bytes(0)),
                        1,
                        Recorded.server("empty"),
                        Recorded.client("missing")))
                .hasMessageContaining("requests was reported as zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "Requests/sec:  1.00\n", "x"})
    void text_after_the_report_is_invalid(String after) {
        assertInvalid(wrk(), 2, Recorded.client("wrk") + after, "wrk did not say its report and nothing else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60672.81                  | -nan                      | did not say its report",
                "60672.81                  | 6067.28                   | contradicts itself in requests per second",
                "60672.81                  | 0.00                      | contradicts itself in requests per second",
                "60672.81                  | 60672,81                  | did not say its report",
                "822.00us                  | 822.00ns                  | did not say its report",
                "822.00us                  | 822.00ms                  | out of order",
                "2.06s                     | 20.60s                    | contradicts itself in requests per second",
                "152.44MB                  | 15.24MB                   | less than 125073 answers of 1024 B",
                "125073 requests           | 0 requests                | not one request of wrk was answered",
                "64 connections            | 63 connections            | 63 connections, but 64 were asked for",
                "2 threads                 | 1 threads                 | 1 threads, but 2 were asked for",
                "Running                   | running                   | did not say its report",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        assertInvalid(wrk(), 2, Recorded.client("wrk").replace(was, becomes), complaint);
    }

    @Test
    void another_run_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(wrk(), 10, Recorded.client("wrk"), "measured for 2.06 s instead of 10 s");
        assertInvalid(wrk().threads(4), 2, Recorded.client("wrk"), "2 threads, but 4 were asked for");
        assertInvalid(wrk().serverWorkers(2), 2, Recorded.client("wrk"), "workers = 1, but 2 was asked for");
        assertInvalid(wrk().responses(kib(2)), 2, Recorded.client("wrk"), "file.bytes = 1024, but 2048 was asked for");
    }

    @Test
    void a_server_that_reads_from_a_disk_is_invalid() {
        assertThatThrownBy(() -> read(wrk(), 2, SERVER.replace("tmpfs", "ext2/ext3"), Recorded.client("wrk")))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the server ran with file.system = ext2/ext3, but tmpfs was asked for");
    }

    private static void assertInvalid(Wrk workload, int lasting, String clientSaid, String complaint) {
        assertThatThrownBy(() -> read(workload, lasting, SERVER, clientSaid))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static void read(Wrk workload, int lasting, String serverSaid, String clientSaid) {
        new WrkDriver().read(workload, seconds(lasting), serverSaid, clientSaid);
    }
}
