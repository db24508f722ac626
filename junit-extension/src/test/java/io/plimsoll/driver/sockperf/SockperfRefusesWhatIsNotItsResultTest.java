package io.plimsoll.driver.sockperf;

import static io.plimsoll.driver.ToolRecording.damaged;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.Sockperf.sockperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolRecording;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.SockperfFullLog;
import io.plimsoll.workload.SockperfMessages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SockperfRefusesWhatIsNotItsResultTest {

    private static final Duration LASTING = seconds(2);
    private static final SockperfMessages UDP = sockperf().udpUnderLoad().replyEvery(10);
    private static final SockperfFullLog LOGGED = UDP.withFullLog(1_000);
    private static final String SAID = ToolRecording.of("sockperf/udp-under-load.txt");
    private static final String LOG = ToolRecording.of("sockperf/udp-under-load.full.txt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refused | ERROR: Can`t connect socket (errno=111 Connection refused)",
                "nobody | No messages were received from the server",
                "killed | A connection was forcibly closed by a peer",
                "udp-killed | No messages were received from the server",
                "one | where 'sockperf: ---> percentile 25.000",
            })
    void an_error_is_no_result_and_is_said(String recording, String complaint) {
        assertInvalid(sockperf().udpPingPong(), ToolRecording.of("sockperf/" + recording + ".txt"), complaint);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> log(LOGGED, ToolRecording.of("sockperf/" + recording + ".txt")))
                .withMessageStartingWith("sockperf printed no full log");
    }

    @Test
    void percentiles_of_a_few_answers_are_invalid() {
        assertInvalid(
                sockperf().udpUnderLoad().rate(perSecond(2)).replyEvery(1),
                ToolRecording.of("sockperf/few.txt")
                        .replace("[Valid Duration] RunTime=2.000", "[Valid Duration] RunTime=2.500"),
                "timed 5 answers, of which a p99 says nothing; 1000 are needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percentile 99.000 = 21400.506 | percentile 99.000 = nan | gave no number for p99, but 'nan'",
                "percentile 99.000 = 21400.506 | percentile 99.000 = 21400,506 | gave no number for p99",
                "percentile 99.000 = 21400.506 | percentile 99.000 = 0.000 | p90 = 207.901 µs is more than p99 = 0.000 µs",
                "percentile 99.000 = 21400.506 | percentile 98.000 = 21400.506 | where 'sockperf: ---> percentile 99.000",
                "<MIN> observation =    2.041 | <MIN> observation =    20.041 | min = 20.041 µs is more than p25",
                "avg-latency=660.922 | avg-latency=661.922 | latency = 660.922, but 661.922",
                "avg-latency=660.922 | avg-rtt=660.922 | where 'sockperf: ====> avg-latency",
                "660.922 usec | 660.922 msec | where 'sockperf: Summary: Latency is {latency} usec' was expected",
                "Total 2496 observations | Total 2495 observations | observations = 2495, but 2496",
                "dropped messages = 52 | dropped messages = 5 | 2548 answers were due, and it tells of 2501",
                "SentMessages=25471 | SentMessages=5471 | contradicts itself: 548 answers were due",
                "RunTime=2.547 | RunTime=1.547 | took 1.547 s of that into account",
                "RunTime=3.000 | RunTime=1.000 | ran for 1.000 s",
                "PORT = 18004 # UDP | PORT = 18004 # TCP | transport = TCP, but UDP was asked for",
                "version #3.7-no.git | version #3.10-no.git | where 'sockperf: == version #3.7-{*} ==' was expected",
                "ReceivedMessages=2948 | ReceivedMessages=2948; SkippedMessages=3 | where 'sockperf: [Total Run]",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        assertInvalid(UDP, damaged(SAID, was, becomes), complaint);
    }

    @Test
    void a_ping_pong_that_waited_for_a_datagram_until_its_end_is_invalid_and_says_so() {
        String said = ToolRecording.of("sockperf/udp-ping-pong.txt");
        String waited = said.replaceFirst("\\[Valid Duration] RunTime=\\d+\\.\\d+", "[Valid Duration] RunTime=1.000");

        assertInvalid(
                sockperf().udpPingPong().messageLength(bytes(100)),
                waited,
                "a datagram was lost or late, after which its ping-pong waits until its end");
    }

    @Test
    void answers_over_tcp_that_were_on_their_way_at_the_end_are_not_lost_but_unknown() {
        String said = ToolRecording.of("sockperf/tcp-under-load.txt");
        SockperfMessages asked = sockperf().tcpUnderLoad().replyEvery(10);

        assertThat(read(asked, said.replace("dropped messages = 0", "dropped messages = 20"))
                        .measurements()
                        .of(lostMessages()))
                .isZero();
        assertInvalid(
                asked,
                said.replace("dropped messages = 0", "dropped messages = 90"),
                "90 of 2639 answers were still on their way when sockperf ended, and their latency is unknown");
    }

    @Test
    void a_rate_that_was_not_kept_is_invalid() {
        assertInvalid(UDP.rate(perSecond(20_000)), SAID, "sent 10000 messages a second instead of 20000");
    }

    @Test
    void a_mean_that_does_not_fill_the_time_is_invalid() {
        String said = ToolRecording.of("sockperf/udp-ping-pong.txt").replace("3.829", "5.829");

        assertInvalid(
                sockperf().udpPingPong().messageLength(bytes(100)),
                said,
                "contradicts itself in its mean, given the number of its answers");
    }

    @Test
    void text_after_the_result_and_two_results_are_invalid() {
        assertInvalid(UDP, SAID + "x", "went on after its result");
        assertInvalid(UDP, SAID + SAID, "went on after its result");
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> log(LOGGED, LOG + "x"));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> log(LOGGED, LOG + LOG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'3, 2.410234493, 2.410258652, 12.080' | '3, 2.410234493, 2.410258652, 24.160' | not half of its round trip",
                "'3, 2.410234493, 2.410258652, 12.080' | '3, 2.410258652, 2.410234493, -12.080' | where message 3 was expected",
                "'3, 2.410234493, 2.410258652, 12.080' | '4, 2.410234493, 2.410258652, 12.080' | where message 3 was expected",
                "'3, 2.410234493, 2.410258652, 12.080' | '3, 2.410234493, 2.410234493, 0.000' | not half of its round trip",
                "'3, 2.410234493, 2.410258652, 12.080' | '' | where message 3 was expected",
                "--msg-size=14 | --msg-size=15 | instead of 'test was performed using",
                "--mps=5500 | --mps=550 | instead of 'test was performed using",
                "latency(usec) | rtt(usec) | has no header",
            })
    void a_damaged_log_is_invalid(String was, String becomes, String complaint) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> log(LOGGED, damaged(LOG, was, becomes)))
                .withMessageContaining(complaint);
    }

    @Test
    void a_log_of_fewer_answers_than_asked_for_is_invalid() {
        String slower = damaged(LOG, "--mps=5500", "--mps=11000");

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> log(UDP.withFullLog(2_000), slower))
                .withMessageContaining("sent 5501 messages a second instead of 11000");
    }

    private static void assertInvalid(SockperfMessages workload, String said, String complaint) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> read(workload, said))
                .withMessageContaining(complaint);
    }

    private static Reading read(SockperfMessages workload, String said) {
        return new SockperfMessagesDriver().read(workload, LASTING, "", said);
    }

    private static void log(SockperfFullLog workload, String said) {
        new SockperfFullLogDriver().read(workload, LASTING, "", said);
    }
}
