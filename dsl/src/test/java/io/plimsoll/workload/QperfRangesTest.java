package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.workload.Qperf.qperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What qperf would refuse is refused where it is written. */
class QperfRangesTest {

    @Test
    void what_it_is_and_how_it_counts_is_described() {
        assertThat(qperf().udpLatency().describe())
                .isEqualTo("qperf UDP latency, messages of 1 B, latency is half of the round trip");
        assertThat(qperf().tcpBandwidth().describe()).isEqualTo("qperf TCP bandwidth, messages of 64 KiB");
        assertThat(qperf().udpBandwidth().describe())
                .isEqualTo("qperf UDP bandwidth, datagrams of 32 KiB, as fast as it can");
    }

    @Test
    void messages_have_lengths_that_it_can_send() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> qperf().tcpLatency().messageLength(bytes(60_001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> qperf().tcpBandwidth().messageLength(mib(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> qperf().udpBandwidth().messageLength(bytes(65_001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> qperf().udpBandwidth().messageLength(bytes(0)));
    }
}
