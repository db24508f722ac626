package io.plimsoll.driver.netperf;

import static io.plimsoll.driver.ToolRecording.damaged;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Netperf.netperf;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.driver.ToolRecording;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.NetperfTransactions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetperfRefusesWhatIsNotItsResultTest {

    private static final Duration RAN = seconds(2);
    private static final String TCP_RR = ToolRecording.of("netperf/TCP_RR.txt");
    private static final String TCP_STREAM = ToolRecording.of("netperf/TCP_STREAM.txt");

    @ParameterizedTest
    @CsvSource({
        "refused, did not begin with the name of its test",
        "killed, told []",
    })
    void an_error_is_no_result(String recording, String complaint) {
        assertInvalid(netperf().tcpRequestResponse(), ToolRecording.of("netperf/" + recording + ".txt"), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=nan | gave no number for TRANSACTION_RATE, but 'nan'",
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=200671,308 | gave no number for TRANSACTION_RATE",
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=-1.000 | gave no number for TRANSACTION_RATE",
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=2e5 | gave no number for TRANSACTION_RATE",
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=0.000 | contradicts itself in the rate",
                "TRANSACTION_RATE=200671.308 | TRANSACTION_RATE=100671.308 | contradicts itself in the rate",
                "MEAN_LATENCY=4.94 | MEAN_LATENCY=9.94 | contradicts itself in the rate, given its mean latency",
                "MEAN_LATENCY=4.94 | MEAN_LATENCY=0.00 | contradicts itself in the rate, given its mean latency",
                "P99_LATENCY=11 | P99_LATENCY=-nan | gave no number for P99_LATENCY",
                "P99_LATENCY=11 | P90_LATENCY=11 | something unexpected: 'P90_LATENCY=11'",
                "P99_LATENCY=11 | P99_LATENCY: 11 | something unexpected: 'P99_LATENCY: 11'",
                "P99_LATENCY=11 | P98_LATENCY=11 | was asked for",
                "ELAPSED_TIME=2.00 | ELAPSED_TIME=1.00 | measured for 1.00 s instead of 2 s",
                "THROUGHPUT_UNITS=Trans/s | THROUGHPUT_UNITS=10^6bits/s | THROUGHPUT_UNITS = 10^6bits/s",
                "REQUEST_SIZE=1 | REQUEST_SIZE=64 | REQUEST_SIZE = 64, but 1 was expected",
                "PROTOCOL=TCP | PROTOCOL=UDP | PROTOCOL = UDP, but TCP was expected",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        assertInvalid(netperf().tcpRequestResponse(), damaged(TCP_RR, was, becomes), complaint);
    }

    @Test
    void waiting_for_a_datagram_that_was_lost_is_no_measurement() {
        String said = ToolRecording.of("netperf/UDP_RR.txt");
        double rate = number(said, "TRANSACTION_RATE");
        double calls = number(said, "LOCAL_SEND_CALLS");
        String waited = said.replaceFirst("TRANSACTION_RATE=.*", "TRANSACTION_RATE=" + rate * 0.9)
                .replaceFirst("LOCAL_SEND_CALLS=.*", "LOCAL_SEND_CALLS=" + Math.round(calls * 0.9));

        assertInvalid(
                netperf().udpRequestResponse(),
                waited,
                "% of its time: a datagram was lost or late, after which it waits until its end");
    }

    private static double number(String said, String keyword) {
        return said.lines()
                .filter(line -> line.startsWith(keyword + "="))
                .mapToDouble(line -> Double.parseDouble(line.substring(keyword.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void requests_without_responses_are_invalid() {
        assertInvalid(
                netperf().tcpRequestResponse(),
                damaged(TCP_RR, "DIRECTION=Send|Recv", "DIRECTION=Send"),
                "DIRECTION = Send, but Send|Recv was expected");
    }

    @Test
    void a_percentile_of_zero_is_invalid() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> read(netperf().tcpRequestResponse(), damaged(TCP_RR, "P99_LATENCY=11", "P99_LATENCY=0")))
                .withMessageContaining("reported as zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P99_LATENCY=11\n", "recv_response: partial response received: 0 bytes\n", "\n", "x"})
    void text_after_the_result_is_invalid(String trailing) {
        assertInvalid(netperf().tcpRequestResponse(), TCP_RR + trailing, "");
    }

    @Test
    void two_results_and_text_before_one_are_invalid() {
        assertInvalid(netperf().tcpRequestResponse(), TCP_RR + TCP_RR, "something unexpected");
        assertInvalid(netperf().tcpRequestResponse(), "warning\n" + TCP_RR, "but with 'warning'");
    }

    @Test
    void a_result_of_which_netperf_itself_is_not_sure_is_invalid_wherever_it_says_so() {
        String unsure = "!!! WARNING\n!!! Desired confidence was not achieved within the specified iterations.\n";

        assertInvalid(netperf().tcpRequestResponse(), unsure + TCP_RR, "but with '!!! WARNING'");
        assertInvalid(
                netperf().tcpRequestResponse(),
                TCP_RR.replaceFirst("\n", "\n" + unsure),
                "something unexpected: '!!! WARNING'");
        assertInvalid(netperf().tcpRequestResponse(), TCP_RR + unsure, "something unexpected: '!!! WARNING'");
    }

    @Test
    void another_test_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(netperf().udpRequestResponse(), TCP_RR, "PROTOCOL = TCP, but UDP was expected");
        assertInvalid(netperf().tcpConnectRequestResponse(), TCP_RR, "but Connect|Send|Recv was expected");
        assertInvalid(netperf().tcpRequestResponse().requests(bytes(100)), TCP_RR, "REQUEST_SIZE = 1, but 100");
        assertInvalid(netperf().tcpRequestResponse(), TCP_STREAM, "was asked for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REMOTE_RECV_THROUGHPUT=45233.62 | REMOTE_RECV_THROUGHPUT=0.00 | contradicts itself",
                "REMOTE_RECV_THROUGHPUT=45233.62 | REMOTE_RECV_THROUGHPUT=5654.20 | contradicts itself",
                "REMOTE_BYTES_RECVD=11316703989 | REMOTE_BYTES_RECVD=0 | contradicts itself",
                "THROUGHPUT_UNITS=10^6bits/s | THROUGHPUT_UNITS=MBytes/s | THROUGHPUT_UNITS = MBytes/s",
                "DIRECTION=Send | DIRECTION=Recv | DIRECTION = Recv, but Send was expected",
            })
    void a_damaged_stream_is_invalid(String was, String becomes, String complaint) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> readStream(damaged(TCP_STREAM, was, becomes)))
                .withMessageContaining(complaint);
    }

    private static void assertInvalid(NetperfTransactions workload, String said, String complaint) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> read(workload, said))
                .withMessageContaining(complaint);
    }

    private static void read(NetperfTransactions workload, String said) {
        new NetperfTransactionsDriver().read(workload, RAN, "", said);
    }

    private static void readStream(String said) {
        new NetperfStreamDriver().read(netperf().tcpStream(), RAN, "", said);
    }
}
