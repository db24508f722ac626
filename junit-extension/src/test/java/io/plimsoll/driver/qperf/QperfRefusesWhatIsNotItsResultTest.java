package io.plimsoll.driver.qperf;

import static io.plimsoll.driver.ToolRecording.damaged;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Qperf.qperf;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.driver.ToolRecording;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QperfRefusesWhatIsNotItsResultTest {

    private static final Duration RAN = seconds(2);
    private static final String TCP_LAT = ToolRecording.of("qperf/tcp_lat.txt");
    private static final String TCP_BW = ToolRecording.of("qperf/tcp_bw.txt");
    private static final String UDP_BW = ToolRecording.of("qperf/udp_bw.txt");

    @ParameterizedTest
    @CsvSource({"refused, failed to connect", "killed, server not responding"})
    void an_error_is_no_result_and_is_said(String recording, String complaint) {
        assertInvalid(
                QperfRefusesWhatIsNotItsResultTest::latency,
                ToolRecording.of("qperf/" + recording + ".txt"),
                complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2611.44334 ns | nan ns | gave no number for latency, but 'nan'",
                "2611.44334 ns | 2,611 ns | gave no number for latency, but '2,611'",
                "2611.44334 ns | -2611 ns | gave no number for latency",
                "2611.44334 ns | 2.61144334 us | where ' latency = {latency} ns' was expected",
                "2611.44334 ns | 5611.44334 ns | contradicts itself in the rate, given its latency",
                "2611.44334 ns | 0 ns | contradicts itself in the rate, given its latency",
                "382930 /sec | 382930 K/sec | where ' msg_rate = {rate} /sec' was expected",
                "msg_size        =           1 | msg_size        =          64 | size = 64, but 1 was asked for",
                "2000000000 ns | 1000000000 ns | time = 1000000000, but 2000000000 was asked for",
                "tcp_lat: | udp_lat: | where 'tcp_lat:' was expected",
                "loc_recv_msgs   =      382930 | loc_recv_msgs   =      82930 | contradicts itself in the rate",
                "rem_send_msgs | rem_sent_msgs | where ' rem_send_msgs",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        assertInvalid(QperfRefusesWhatIsNotItsResultTest::latency, damaged(TCP_LAT, was, becomes), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3992158208 bytes/sec | 499019776 bytes/sec | contradicts itself in the bandwidth received",
                "9959211008 bytes/sec | 79673688064 bytes/sec | contradicts itself in the bandwidth sent",
                "recv_bytes  =   7984316416 | recv_bytes  =   7797184 | contradicts itself in the bytes received",
                "send_msgs   =       607862 | send_msgs   =       107862 | received 243662 messages, though it sent 107862",
            })
    void datagrams_that_contradict_themselves_are_invalid(String was, String becomes, String complaint) {
        assertInvalid(QperfRefusesWhatIsNotItsResultTest::udp, damaged(UDP_BW, was, becomes), complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp_bw:\n", "\n", "failed to receive results\n", "x"})
    void text_after_the_result_is_invalid(String trailing) {
        assertInvalid(QperfRefusesWhatIsNotItsResultTest::tcp, TCP_BW + trailing, "went on after its result");
    }

    @Test
    void another_test_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(QperfRefusesWhatIsNotItsResultTest::tcp, UDP_BW, "where 'tcp_bw:' was expected");
        assertInvalid(
                said -> new QperfTcpBandwidthDriver()
                        .read(qperf().tcpBandwidth().messageLength(bytes(1_000)), RAN, "", said),
                TCP_BW,
                "size = 65536, but 1000 was asked for");
    }

    private static void assertInvalid(Consumer<String> reader, String said, String complaint) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> reader.accept(said))
                .withMessageContaining(complaint);
    }

    private static void latency(String said) {
        new QperfLatencyDriver().read(qperf().tcpLatency(), RAN, "", said);
    }

    private static void tcp(String said) {
        new QperfTcpBandwidthDriver().read(qperf().tcpBandwidth(), RAN, "", said);
    }

    private static void udp(String said) {
        new QperfUdpBandwidthDriver().read(qperf().udpBandwidth(), RAN, "", said);
    }
}
