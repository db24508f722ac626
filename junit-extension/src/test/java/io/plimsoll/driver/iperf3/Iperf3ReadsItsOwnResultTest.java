package io.plimsoll.driver.iperf3;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresCpu.serverCpu;
import static io.plimsoll.workload.MeasuresDatagrams.jitter;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresReturnThroughput.returnThroughput;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Reading;
import io.plimsoll.workload.Workload;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Iperf3ReadsItsOwnResultTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void tcp_gives_throughput_retransmits_and_cpu() {
        Reading reading = read(iperf3().tcp(), 3, "tcp");

        assertThat(reading.measurements().of(throughput())).isCloseTo(19_163_770_570.856, within(0.001));
        assertThat(reading.measurements().of(sentThroughput())).isCloseTo(19_186_756_641.704, within(0.001));
        assertThat(reading.measurements().of(retransmits()))
                .isCloseTo(6 / (7_194_542_080.0 / (1L << 30)), within(1e-9));
        assertThat(reading.measurements().of(clientCpu())).isCloseTo(97.1777, within(1e-3));
        assertThat(reading.measurements().of(serverCpu())).isCloseTo(37.0411, within(1e-3));
        assertThat(reading.fromClient()).isEqualTo(7_195_983_872L);
        assertThat(reading.fromServer()).isZero();
        assertThat(reading.facts())
                .containsEntry("iperf3", "3.18")
                .containsEntry("TCP segment size", "32768 B")
                .containsEntry("TCP congestion control", "bbr");
    }

    @Test
    void several_tcp_streams_are_summed() {
        Reading reading = read(
                iperf3().tcp()
                        .streams(4)
                        .messageLength(kib(64))
                        .maximumSegmentSize(bytes(1_200))
                        .window(kib(256)),
                3,
                "tcp4");

        assertThat(reading.measurements().of(throughput())).isCloseTo(35_763_315_265.158, within(0.001));
    }

    @Test
    void a_reversed_test_counts_what_the_client_received() {
        Reading reading = read(iperf3().tcp().reversed(), 2, "tcp-reverse");

        assertThat(reading.measurements().of(throughput())).isCloseTo(19_322_922_020.423, within(0.001));
        assertThat(reading.fromClient()).isZero();
        assertThat(reading.fromServer()).isEqualTo(4_833_017_856L);
    }

    @Test
    void both_ways_give_a_throughput_each() {
        Reading reading = read(iperf3().tcp().bothWays(), 2, "tcp-bidir");

        assertThat(reading.measurements().of(throughput())).isCloseTo(23_567_256_935.836, within(0.001));
        assertThat(reading.measurements().of(returnThroughput()))
                .isCloseTo(6_066_012_160L * 8 / 2.000448, within(0.001));
        assertThat(reading.fromServer()).isEqualTo(6_066_012_160L);
    }

    @Test
    void udp_gives_what_was_received_and_what_was_lost() {
        Reading reading = read(iperf3().udp().rate(mbps(500)), 3, "udp");

        assertThat(reading.measurements().of(throughput())).isCloseTo(499_732_202.532, within(0.001));
        assertThat(reading.measurements().of(loss())).isCloseTo(100 * 2 / 5_723.0, within(1e-9));
        assertThat(reading.measurements().of(jitter())).isCloseTo(1.0741e-5, within(1e-8));
    }

    @Test
    void udp_without_a_rate_counts_the_loss_of_all_streams() {
        Reading reading = read(iperf3().udp().streams(2), 2, "udp-unlimited");

        assertThat(reading.measurements().of(loss())).isCloseTo(43.8816, within(1e-3));
        assertThat(reading.measurements().of(throughput()))
                .isLessThan(reading.measurements().of(sentThroughput()));
    }

    @Test
    void reversed_udp_counts_what_the_client_received() {
        Reading reading = read(iperf3().udp().rate(mbps(200)).reversed(), 2, "udp-reverse");

        assertThat(reading.measurements().of(throughput())).isCloseTo(200_018_772.272, within(0.001));
        assertThat(reading.fromServer()).isEqualTo(50_003_968L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading reading = read(iperf3().tcp(), 3, "tcp");

        assertThat(reading.measurements().of(throughput())).isCloseTo(19_163_770_570.856, within(0.001));
        assertThat(reading.facts()).containsEntry("TCP segment size", "32768 B");
    }

    private static <W extends Workload> Reading read(W workload, int lasting, String test) {
        ClientServerDriver<W> driver = (ClientServerDriver<W>) Drivers.of(workload);
        return driver.read(workload, seconds(lasting), Recorded.server(test), Recorded.client(test));
    }
}
