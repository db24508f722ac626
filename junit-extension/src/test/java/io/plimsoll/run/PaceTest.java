package io.plimsoll.run;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresEvents.events;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Sockperf.sockperf;
import static io.plimsoll.workload.Sysbench.sysbench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final String PROPERTY = "plimsoll.pace";

    private static final Scenario TEN_SECONDS =
            scenario("ten-seconds").run(sysbench().cpu()).expect(events().isAtLeast(perSecond(1)));

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void without_a_pace_repetitions_last_as_the_sentence_says() {
        assertThat(Pace.ofThisBuild().of(TEN_SECONDS)).isSameAs(TEN_SECONDS);
    }

    @Test
    void quick_is_a_quarter_in_whole_seconds_and_another_setting() {
        System.setProperty(PROPERTY, "quick");
        Scenario paced = Pace.ofThisBuild().of(TEN_SECONDS);

        assertThat(paced.plan().lasting()).isEqualTo(seconds(3));
        assertThat(paced.plan().repetitions()).isEqualTo(TEN_SECONDS.plan().repetitions());
        assertThat(paced.plan().comparableSetting()).endsWith("3 s each");
    }

    @Test
    void quick_warms_nothing_up() {
        assertThat(Pace.QUICK.of(TEN_SECONDS).plan().warmUps()).isZero();
    }

    @Test
    void what_is_counted_does_as_much_at_each_pace_while_its_timed_control_has_the_pace() {
        Scenario stream = scenario("stream")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(1)));
        Control.OfScenario control = (Control.OfScenario) control(stream);
        Scenario download = scenario("download")
                .run(curl().download(mib(100)))
                .betweenNodes()
                .expect(throughput().regressesByAtMost(percent(30)).comparedTo(control));

        ScenarioPlan<?> paced = Pace.QUICK.of(download).plan();

        assertThat(paced.comparableSetting()).isEqualTo(download.plan().comparableSetting());
        assertThat(control.measuredLike(paced).comparableSetting()).endsWith("3 s each");
    }

    @Test
    void a_quantile_keeps_the_samples_that_its_verdict_needs() {
        assertThat(Pace.QUICK.of(reads(millis(5))).plan().lasting()).isEqualTo(seconds(3));
        assertThat(Pace.QUICK.of(reads(millis(20))).plan().lasting())
                .as("298 samples in 6 s")
                .isEqualTo(seconds(7));
        assertThat(Pace.QUICK.of(reads(millis(50))).plan())
                .as("198 samples in 10 s")
                .isEqualTo(reads(millis(50)).plan());
    }

    @Test
    void messages_at_a_rate_last_until_enough_are_answered() {
        Scenario messages = scenario("messages")
                .run(sockperf().udpUnderLoad().rate(perSecond(200)).replyEvery(1))
                .betweenNodes()
                .expect(meanLatency().isAtMost(millis(10)))
                .expect(lostMessages().isAtMost(percent(0.1)));

        assertThat(Pace.QUICK.of(messages).plan().lasting())
                .as("600 answers in 3 s")
                .isEqualTo(seconds(5));
    }

    @Test
    void samples_of_a_number_are_not_taken_at_a_higher_rate() {
        Scenario logged = scenario("logged")
                .run(sockperf().udpPingPong().withFullLog(2_000))
                .betweenNodes()
                .expect(latency(p99()).isAtMost(millis(10)));

        assertThat(Pace.QUICK.of(logged).plan()).isEqualTo(logged.plan());
        Scenario accesses = scenario("logged")
                .run(fio().randomReads().withFullLog(2_000))
                .onNodeDisk()
                .expect(latency(p99()).isAtMost(millis(10)));

        assertThat(Pace.QUICK.of(accesses).plan()).isEqualTo(accesses.plan());
    }

    private static Scenario reads(Duration every) {
        return scenario("single-reads")
                .run(ioping().reads().every(every).fileSize(mib(64)))
                .onVolume(gib(1))
                .expect(latency(p99()).isAtMost(millis(10)));
    }

    @Test
    void a_second_is_never_divided() {
        Scenario second = scenario("one-second")
                .run(iperf3().tcp())
                .onOneNode()
                .lasting(seconds(1))
                .expect(throughput().isAtLeast(mbps(1)));

        assertThat(Pace.QUICK.of(second).plan().lasting()).isEqualTo(seconds(1));
    }

    @Test
    void full_is_three_times_as_long_and_another_setting() {
        System.setProperty(PROPERTY, "full");
        Scenario paced = Pace.ofThisBuild().of(TEN_SECONDS);

        assertThat(paced.plan().lasting()).isEqualTo(seconds(30));
        assertThat(paced.plan().repetitions()).isEqualTo(TEN_SECONDS.plan().repetitions());
        assertThat(paced.plan().comparableSetting())
                .endsWith("30 s each")
                .isNotEqualTo(TEN_SECONDS.plan().comparableSetting());
        assertThat(paced.plan().sentence()).contains("lasting 30 s");
    }

    @Test
    void nothing_lasts_longer_than_an_hour() {
        Scenario half = scenario("half-an-hour")
                .run(iperf3().tcp())
                .onOneNode()
                .lasting(seconds(1_800))
                .expect(throughput().isAtLeast(mbps(1)));

        assertThat(Pace.FULL.of(half).plan().lasting()).isEqualTo(seconds(3_600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "FULL", "3"})
    void another_word_is_refused_before_a_session_is_opened(String word) {
        System.setProperty(PROPERTY, word);

        assertThatThrownBy(() -> new ClusterSessionSource().open(List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("-Dplimsoll.pace=" + word + " is no pace; it takes 'quick' (each repetition lasts a quarter"
                        + " of what the sentence says, and none warms up) or 'full' (each lasts three times as long)");
    }
}
