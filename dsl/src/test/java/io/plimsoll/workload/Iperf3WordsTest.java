package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.slo.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class Iperf3WordsTest {

    @Test
    void a_workload_says_what_it_runs() {
        assertThat(iperf3().tcp().describe()).isEqualTo("iperf3 TCP, 1 stream, first 1 s omitted");
        assertThat(iperf3().udp().describe()).isEqualTo("iperf3 UDP, 1 stream, first 1 s omitted, as fast as it can");
    }

    @Test
    void every_option_of_tcp_is_said() {
        assertThat(iperf3().tcp()
                        .streams(4)
                        .omitting(seconds(0))
                        .messageLength(kib(128))
                        .window(kib(256))
                        .maximumSegmentSize(bytes(8_800))
                        .reversed()
                        .describe())
                .isEqualTo("iperf3 TCP, 4 streams, messages of 128 KiB, window of 256 KiB, from server to client,"
                        + " MSS 8800 B");
        assertThat(iperf3().tcp().bothWays().describe())
                .isEqualTo("iperf3 TCP, 1 stream, first 1 s omitted, both ways at once");
    }

    @Test
    void every_option_of_udp_is_said() {
        assertThat(iperf3().udp()
                        .streams(2)
                        .omitting(seconds(2))
                        .messageLength(bytes(1_200))
                        .window(kib(256))
                        .rate(mbps(100))
                        .reversed()
                        .describe())
                .isEqualTo("iperf3 UDP, 2 streams, messages of 1200 B, window of 256 KiB, from server to client,"
                        + " first 2 s omitted, 100 Mbit/s per stream");
    }

    @Test
    void every_word_returns_a_new_workload_and_leaves_the_one_before_as_it_was() {
        Iperf3Tcp tcp = iperf3().tcp();
        tcp.streams(4);
        tcp.omitting(seconds(0));
        tcp.messageLength(kib(128));
        tcp.window(kib(256));
        tcp.maximumSegmentSize(bytes(8_800));
        tcp.reversed();
        assertThat(tcp).isEqualTo(iperf3().tcp());

        Iperf3Udp udp = iperf3().udp();
        udp.streams(2);
        udp.omitting(seconds(0));
        udp.messageLength(bytes(1_200));
        udp.window(kib(256));
        udp.rate(mbps(100));
        udp.reversed();
        assertThat(udp).isEqualTo(iperf3().udp());
    }

    @Test
    void words_may_be_said_in_any_order() {
        assertThat(iperf3().tcp().streams(4).window(kib(256)))
                .isEqualTo(iperf3().tcp().window(kib(256)).streams(4));
    }

    @Test
    void a_metric_has_a_name_of_its_own_and_only_a_rate_is_never_zero() {
        assertThat(List.<Metric<?, ?>>of(
                        MeasuresThroughput.throughput(),
                        MeasuresSentThroughput.sentThroughput(),
                        MeasuresReturnThroughput.returnThroughput(),
                        MeasuresRetransmits.retransmits(),
                        MeasuresDatagrams.loss(),
                        MeasuresDatagrams.jitter(),
                        MeasuresCpu.clientCpu(),
                        MeasuresCpu.serverCpu()))
                .extracting(metric -> metric.name() + (metric.zeroIsPossible() ? "" : ", never zero"))
                .containsExactly(
                        "throughput, never zero",
                        "sent throughput, never zero",
                        "return throughput, never zero",
                        "retransmits",
                        "loss",
                        "jitter",
                        "client CPU",
                        "server CPU");
    }
}
