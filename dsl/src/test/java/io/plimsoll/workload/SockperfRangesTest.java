package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Sockperf.sockperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sockperf would refuse, or do without saying so, is refused where it is written. */
class SockperfRangesTest {

    @Test
    void what_it_is_and_how_it_counts_is_described() {
        assertThat(sockperf().tcpPingPong().describe())
                .isEqualTo("sockperf TCP ping-pong, messages of 14 B, latency is half of the round trip");
        assertThat(sockperf().udpUnderLoad().messageLength(bytes(100)).describe())
                .isEqualTo("sockperf UDP under load, messages of 100 B, 10,000 per s, one in 100 answered,"
                        + " latency is half of the round trip");
        assertThat(sockperf().udpPingPong().withFullLog(2_000).describe())
                .isEqualTo("sockperf UDP ping-pong, messages of 14 B, 2000 answers or more logged,"
                        + " latency is half of the round trip");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 13, 65_001})
    void other_lengths_than_14_to_65000_bytes_are_refused(long length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().tcpPingPong().messageLength(bytes(length)))
                .withMessageStartingWith("a message of sockperf has 14 B to 65,000 B");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 10.5, 1_000_001})
    void a_rate_is_a_whole_number_up_to_a_million(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().udpUnderLoad().rate(perSecond(rate)))
                .withMessageStartingWith("sockperf sends a whole number of 1 to 1,000,000 messages a second");
    }

    @Test
    void with_ping_pong_every_message_is_answered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().tcpPingPong().replyEvery(2))
                .withMessageStartingWith("with ping-pong every message is answered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().tcpUnderLoad().replyEvery(0))
                .withMessageStartingWith("sockperf answers each message");
    }

    @Test
    void a_full_log_has_a_bounded_number_of_answers_and_sets_the_rate() {
        assertThat(sockperf().udpUnderLoad().withFullLog(20_000).fewestSamples(seconds(10)))
                .isEqualTo(20_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().udpUnderLoad().withFullLog(20_001))
                .withMessageContaining("1,000 to 20,000 answers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().udpUnderLoad().withFullLog(999));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sockperf().udpPingPong().rate(perSecond(10)).withFullLog(1_000))
                .withMessageContaining("leave out rate");
    }
}
