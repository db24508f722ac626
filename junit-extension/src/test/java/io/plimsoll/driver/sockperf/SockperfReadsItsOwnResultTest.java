package io.plimsoll.driver.sockperf;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresMessageOrder.duplicatedMessages;
import static io.plimsoll.workload.MeasuresMessageOrder.messagesOutOfOrder;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.Sockperf.sockperf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolRecording;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.SockperfFullLog;
import io.plimsoll.workload.SockperfMessages;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SockperfReadsItsOwnResultTest {

    private static final Ports PORTS = new Ports(18_000, 18_002);

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG"})
    void ping_pong_gives_its_mean_and_percentiles_in_every_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Reading reading = read(sockperf().udpPingPong().messageLength(bytes(100)), "udp-ping-pong");

        assertThat(reading.measurements().of(meanLatency())).isCloseTo(3.829e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p50()))).isCloseTo(1.926e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p90()))).isCloseTo(2.690e-6, within(1e-12));
        assertThat(reading.measurements().of(typicalLatency(p99()))).isCloseTo(20.033e-6, within(1e-12));
        assertThat(reading.measurements().of(lostMessages())).isZero();
        assertThat(reading.measurements().of(messagesOutOfOrder())).isZero();
        assertThat(reading.measurements().of(duplicatedMessages())).isZero();
        assertThat(reading.fromClient()).isEqualTo(36_907_000);
        assertThat(reading.fromServer()).isEqualTo(36_907_000);
    }

    @Test
    void lost_messages_are_those_of_all_that_should_have_been_answered() {
        Reading reading = read(sockperf().udpUnderLoad().replyEvery(10), "udp-under-load");

        assertThat(reading.measurements().of(lostMessages())).isCloseTo(100 * 52.0 / 2_548, within(1e-9));
        assertThat(reading.measurements().of(typicalLatency(p50()))).isPositive();
        assertThat(reading.measurements().withheld())
                .containsExactly(
                        entry(
                                typicalLatency(p90()).name(),
                                "sockperf has no time of 2.04 % of the answers, which failed, were lost or took too long,"
                                        + " so that its p90 is not that of all"),
                        entry(
                                typicalLatency(p99()).name(),
                                "sockperf has no time of 2.04 % of the answers, which failed, were lost or took too long,"
                                        + " so that its p99 is not that of all"));
    }

    @Test
    void a_sender_that_is_interrupted_may_say_so_at_any_time() {
        assertThat(read(sockperf().tcpUnderLoad().replyEvery(10), "tcp-under-load")
                        .measurements()
                        .of(meanLatency()))
                .isCloseTo(2_215.455e-6, within(1e-9));
    }

    @Test
    void a_full_log_gives_the_latency_of_each_message_and_counts_those_without_as_failed() {
        Reading reading = log(sockperf().udpUnderLoad().replyEvery(10).withFullLog(1_000), "udp-under-load.full");

        SampleGroup samples = samples(reading);
        assertThat(samples.values()).hasSize(1_371);
        assertThat(samples.failed()).isEqualTo(30);
        assertThat(samples.values().get(0)).isCloseTo(11.606e-6, within(1e-12));
        assertThat(reading.measurements().of(latency(p50()))).isCloseTo(11.2e-6, within(0.5e-6));
        assertThat(reading.measurements().of(latency(p99())))
                .as("more than one in a hundred was lost")
                .isInfinite();
        assertThat(reading.measurements().of(lostMessages())).isCloseTo(100 * 30.0 / 1_401, within(1e-9));
    }

    @Test
    void a_full_log_is_read_in_every_locale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        Reading reading = log(sockperf().tcpPingPong().withFullLog(1_000), "tcp-ping-pong.full");

        assertThat(samples(reading).failed()).isZero();
    }

    @Test
    void colours_may_be_removed_before_it_is_read() {
        String plain = ToolRecording.of("sockperf/udp-under-load.txt").replaceAll("\u001B\\[[0-9;]*m", "");

        assertThat(new SockperfMessagesDriver()
                        .read(sockperf().udpUnderLoad().replyEvery(10), seconds(2), "", plain)
                        .measurements()
                        .of(meanLatency()))
                .isCloseTo(660.922e-6, within(1e-9));
    }

    @Test
    void options_become_arguments() {
        assertThat(new SockperfMessagesDriver()
                        .client(sockperf().udpUnderLoad().rate(perSecond(500)), seconds(10), "10.1.2.3", PORTS))
                .containsExactly(
                        "sockperf",
                        "under-load",
                        "--ip",
                        "10.1.2.3",
                        "--port",
                        "18000",
                        "--msg-size",
                        "14",
                        "--mps",
                        "500",
                        "--reply-every",
                        "100",
                        "--time",
                        "11");
        assertThat(new SockperfMessagesDriver().client(sockperf().tcpPingPong(), seconds(10), "10.1.2.3", PORTS))
                .containsExactly(
                        "sockperf",
                        "ping-pong",
                        "--tcp",
                        "--ip",
                        "10.1.2.3",
                        "--port",
                        "18000",
                        "--msg-size",
                        "14",
                        "--time",
                        "11");
        assertThat(new SockperfFullLogDriver()
                        .client(sockperf().udpUnderLoad().withFullLog(10_000), seconds(10), "10.1.2.3", PORTS))
                .startsWith("then-print", "/dev/shm/full-log.csv", "sockperf", "under-load")
                .containsSequence("--mps", "110000", "--reply-every", "100")
                .endsWith("--full-log", "/dev/shm/full-log.csv");
    }

    private static SampleGroup samples(Reading reading) {
        return requireNonNull(reading.measurements().samples().get("latency"));
    }

    private static Reading read(SockperfMessages workload, String recording) {
        return new SockperfMessagesDriver()
                .read(workload, seconds(2), "", ToolRecording.of("sockperf/" + recording + ".txt"));
    }

    private static Reading log(SockperfFullLog workload, String recording) {
        return new SockperfFullLogDriver()
                .read(workload, seconds(2), "", ToolRecording.of("sockperf/" + recording + ".txt"));
    }
}
