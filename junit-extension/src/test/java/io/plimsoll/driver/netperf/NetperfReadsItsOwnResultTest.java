package io.plimsoll.driver.netperf;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.Netperf.netperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolRecording;
import io.plimsoll.workload.NetperfStream;
import io.plimsoll.workload.NetperfTransactions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetperfReadsItsOwnResultTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void requests_and_responses_give_their_rate_and_their_latency_in_every_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading reading = read(netperf().tcpRequestResponse(), "TCP_RR");

        assertThat(reading.measurements().of(transactions())).isCloseTo(200_671.308, within(1e-6));
        assertThat(reading.measurements().of(meanLatency())).isCloseTo(4.94e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p50()))).isCloseTo(5e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p90()))).isCloseTo(5e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p99()))).isCloseTo(11e-6, within(1e-12));
    }

    @Test
    void what_was_asked_and_answered_is_what_was_moved() {
        Reading reading =
                read(netperf().tcpRequestResponse().requests(bytes(100)).responses(bytes(200)), "TCP_RR-100-200");

        assertThat(reading.fromClient()).isEqualTo(43_930_600);
        assertThat(reading.fromServer()).isEqualTo(87_861_200);
        assertThat(reading.requests()).isEqualTo(439_306);
    }

    @Test
    void connections_and_datagrams_give_the_same() {
        assertThat(read(netperf().tcpConnectRequestResponse(), "TCP_CRR")
                        .measurements()
                        .of(transactions()))
                .isCloseTo(40_849.93, within(1e-6));
        assertThat(read(netperf().udpRequestResponse(), "UDP_RR").measurements().of(typicalLatency(p99())))
                .isCloseTo(6e-6, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void a_stream_gives_the_throughput_of_both_ends_in_every_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading reading = read(netperf().tcpStream(), "TCP_STREAM");

        assertThat(reading.measurements().of(throughput())).isCloseTo(45_233.62e6, within(1.0));
        assertThat(reading.measurements().of(sentThroughput())).isCloseTo(45_233.56e6, within(1.0));
        assertThat(reading.fromClient()).isEqualTo(11_316_703_989L);
        assertThat(reading.fromServer()).isZero();
    }

    @Test
    void a_stream_of_messages_is_told_by_their_length() {
        assertThat(read(netperf().tcpStream().messageLength(bytes(1_000)), "TCP_STREAM-1000")
                        .measurements()
                        .of(throughput()))
                .isCloseTo(17_232.47e6, within(1.0));
    }

    @Test
    void a_command_line_is_the_same_in_every_locale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        assertThat(new NetperfTransactionsDriver()
                        .client(netperf().udpRequestResponse(), seconds(10), "10.1.2.3", new Ports(18_000, 18_002)))
                .containsSequence("netperf", "-4", "-H", "10.1.2.3", "-p", "18002", "-l", "10", "-t", "UDP_RR", "--")
                .containsSequence("-P", ",18000", "-r", "1,1", "-k");
    }

    private static Reading read(NetperfTransactions workload, String test) {
        return new NetperfTransactionsDriver()
                .read(workload, seconds(2), "", ToolRecording.of("netperf/" + test + ".txt"));
    }

    private static Reading read(NetperfStream workload, String test) {
        return new NetperfStreamDriver().read(workload, seconds(2), "", ToolRecording.of("netperf/" + test + ".txt"));
    }
}
