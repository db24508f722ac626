package io.plimsoll.driver.qperf;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Qperf.qperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolRecording;
import io.plimsoll.workload.Workload;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QperfReadsItsOwnResultTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void latency_is_half_of_the_round_trip_in_every_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading tcp = read(new QperfLatencyDriver(), qperf().tcpLatency(), "tcp_lat");
        Reading udp = read(new QperfLatencyDriver(), qperf().udpLatency(), "udp_lat");

        assertThat(tcp.measurements().of(meanLatency())).isCloseTo(2.61144334e-6, within(1e-14));
        assertThat(tcp.fromClient()).isEqualTo(382_930);
        assertThat(tcp.fromServer()).isEqualTo(382_930);
        assertThat(udp.measurements().of(meanLatency())).isCloseTo(2.51109591e-6, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void a_stream_gives_bits_per_second_in_every_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading reading = read(new QperfTcpBandwidthDriver(), qperf().tcpBandwidth(), "tcp_bw");

        assertThat(reading.measurements().of(throughput())).isCloseTo(5_889_884_160.0 * 8, within(1.0));
        assertThat(reading.measurements().of(sentThroughput())).isCloseTo(47_127_199_744.0, within(10.0));
        assertThat(reading.fromClient()).isEqualTo(11_779_768_320L);
        assertThat(reading.fromServer()).isZero();
    }

    @Test
    void messages_of_another_length_are_told_by_it() {
        assertThat(read(
                                new QperfTcpBandwidthDriver(),
                                qperf().tcpBandwidth().messageLength(bytes(1_000)),
                                "tcp_bw-1000")
                        .measurements()
                        .of(throughput()))
                .isCloseTo(8_783_104_000.0, within(1.0));
    }

    @Test
    void datagrams_give_what_arrived_and_what_was_lost() {
        Reading reading = read(new QperfUdpBandwidthDriver(), qperf().udpBandwidth(), "udp_bw");

        assertThat(reading.measurements().of(throughput())).isCloseTo(3_992_158_208.0 * 8, within(1.0));
        assertThat(reading.measurements().of(sentThroughput())).isCloseTo(9_959_211_008.0 * 8, within(1.0));
        assertThat(reading.measurements().of(lostMessages())).isCloseTo(100 * (1 - 243_662.0 / 607_862), within(1e-9));
    }

    @Test
    void data_and_talk_about_it_go_over_ports_of_their_own() {
        assertThat(new QperfTcpBandwidthDriver()
                        .client(qperf().tcpBandwidth(), seconds(10), "10.1.2.3", new Ports(18_000, 18_002)))
                .containsSequence("qperf", "--listen_port", "18002", "--ip_port", "18000", "--time", "10")
                .containsSequence("--msg_size", "65536")
                .endsWith("10.1.2.3", "tcp_bw");
    }

    private static <W extends Workload> Reading read(ClientServerDriver<W> driver, W workload, String recording) {
        return driver.read(workload, seconds(2), "", ToolRecording.of("qperf/" + recording + ".txt"));
    }
}
