package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What iperf3 would refuse in a pod is refused where it is written. */
class Iperf3RangesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 128})
    void it_runs_1_to_128_streams(int streams) {
        assertThat(iperf3().tcp().streams(streams).options().streams()).isEqualTo(streams);
        assertThat(iperf3().udp().streams(streams).options().streams()).isEqualTo(streams);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 129})
    void other_numbers_of_streams_are_refused(int streams) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().streams(streams))
                .withMessage("iperf3 runs 1 to 128 streams, but was asked for " + streams);
        assertThatIllegalArgumentException().isThrownBy(() -> iperf3().udp().streams(streams));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 60})
    void it_omits_up_to_a_minute(long start) {
        assertThat(iperf3().tcp().omitting(seconds(start)).options().omitted()).isEqualTo(seconds(start));
        assertThat(iperf3().udp().omitting(seconds(start)).options().omitted()).isEqualTo(seconds(start));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000, -1, 1, 1_500, 60_001, 61_000, Long.MAX_VALUE})
    void a_start_that_is_no_whole_second_up_to_a_minute_is_refused(long milliseconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().omitting(millis(milliseconds)))
                .withMessage("iperf3 omits 0 to 60 whole seconds, but was asked for " + millis(milliseconds));
    }

    @Test
    void a_message_over_tcp_has_1_byte_to_1_mebibyte() {
        assertThat(iperf3().tcp().messageLength(bytes(1)).options().messageLength())
                .contains(bytes(1));
        assertThat(iperf3().tcp().messageLength(mib(1)).options().messageLength())
                .contains(mib(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().messageLength(bytes(0)))
                .withMessage("a message of iperf3 has 1 B to 1 MiB, but was asked for 0 B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().messageLength(bytes((1 << 20) + 1)))
                .withMessage("a message of iperf3 has 1 B to 1 MiB, but was asked for 1048577 B");
    }

    @Test
    void a_datagram_has_16_to_65507_bytes() {
        assertThat(iperf3().udp().messageLength(bytes(16)).options().messageLength())
                .contains(bytes(16));
        assertThat(iperf3().udp().messageLength(bytes(65_507)).options().messageLength())
                .contains(bytes(65_507));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().udp().messageLength(bytes(15)))
                .withMessage("a datagram of iperf3 has 16 B to 65507 B, but was asked for 15 B");
        assertThatIllegalArgumentException().isThrownBy(() -> iperf3().udp().messageLength(kib(64)));
    }

    @Test
    void a_window_has_up_to_512_mebibytes() {
        assertThat(iperf3().tcp().window(kib(256)).options().window()).contains(kib(256));
        assertThat(iperf3().udp().window(mib(512)).options().window()).contains(mib(512));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().window(mib(513)))
                .withMessage("a window of iperf3 has 1 B to 512 MiB, but was asked for 513 MiB");
        assertThatIllegalArgumentException().isThrownBy(() -> iperf3().udp().window(bytes(0)));
    }

    @Test
    void a_maximum_segment_size_has_88_to_9216_bytes() {
        assertThat(iperf3().tcp().maximumSegmentSize(bytes(88)).maximumSegmentSize())
                .contains(bytes(88));
        assertThat(iperf3().tcp().maximumSegmentSize(bytes(9_216)).maximumSegmentSize())
                .contains(bytes(9_216));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().maximumSegmentSize(bytes(87)))
                .withMessage("iperf3 sets a maximum segment size of 88 B to 9216 B, but was asked for 87 B");
        assertThatIllegalArgumentException().isThrownBy(() -> iperf3().tcp().maximumSegmentSize(bytes(9_217)));
    }

    @Test
    void a_rate_that_iperf3_would_take_for_no_limit_is_refused() {
        assertThat(iperf3().udp().rate(mbps(100)).rate()).contains(mbps(100));
        assertThat(iperf3().udp().rate(new DataRate(1)).rate()).contains(new DataRate(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().udp().rate(mbps(0)))
                .withMessage("iperf3 sends at 1 bit/s or more, but was asked for 0 Mbit/s;"
                        + " leave the rate out to send as fast as it can");
        assertThatIllegalArgumentException().isThrownBy(() -> iperf3().udp().rate(new DataRate(0.9)));
    }

    @Test
    void both_ways_at_once_have_no_reverse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iperf3().tcp().reversed().bothWays())
                .withMessage("a workload that sends both ways has no reverse; leave out reversed()");
    }
}
