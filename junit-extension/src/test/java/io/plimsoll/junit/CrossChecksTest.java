package io.plimsoll.junit;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.Sockperf.sockperf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Replay;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.RecordRunListener;
import io.plimsoll.run.Invention;
import io.plimsoll.run.Retold;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.NetperfTransactions;
import io.plimsoll.workload.SockperfMessages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tools that count the same round trips must agree, and where they do not, the summary says so. */
class CrossChecksTest {

    private static final Scenario REQUESTS = requests(netperf().tcpRequestResponse());
    private static final Scenario MESSAGES = messages(sockperf().tcpPingPong());

    @Test
    void a_rate_and_a_latency_that_agree_are_not_mentioned() {
        assertThat(warnings(rate(5_000), latency(100e-6))).isEmpty();
        assertThat(warnings(rate(5_000), latency(81e-6))).isEmpty();
        assertThat(warnings(rate(5_000), latency(124e-6))).isEmpty();
    }

    @Test
    void those_that_contradict_each_other_are_named_with_their_numbers() {
        assertThat(warnings(rate(5_000), latency(79e-6)))
                .containsExactly("warning   'requests' and 'messages' contradict each other: 5,000 per s × 2 × 79 µs is"
                        + " 0.79, but round trips over the same path give 1 (0.8 to 1.25); find out which of the two was"
                        + " disturbed or went another way");
        assertThat(warnings(latency(306e-6), rate(5_000)))
                .singleElement()
                .asString()
                .contains("5,000 per s × 2 × 306 µs is 3.06,");
    }

    @Test
    void the_median_of_the_repetitions_counts() {
        ScenarioRun unsteady = Invention.throughput(1)
                .and("transactions", 5_000.0, 5_000.0, 100.0)
                .of(REQUESTS);

        assertThat(warnings(unsteady, latency(100e-6))).isEmpty();
    }

    @Test
    void one_alone_contradicts_nothing() {
        assertThat(warnings(rate(5_000))).isEmpty();
        assertThat(warnings(rate(5_000), rate(1))).isEmpty();
        assertThat(warnings(latency(306e-6))).isEmpty();
    }

    @Test
    void another_place_or_path_or_cluster_is_another_matter() {
        for (Scenario elsewhere : List.of(
                scenario("messages")
                        .run(sockperf().tcpPingPong())
                        .onOneNode()
                        .expect(meanLatency().isAtMost(seconds(1))),
                scenario("messages")
                        .run(sockperf().tcpPingPong())
                        .betweenNodes()
                        .toClusterIp()
                        .expect(meanLatency().isAtMost(seconds(1))),
                scenario("messages")
                        .given(encryption(ON))
                        .run(sockperf().tcpPingPong())
                        .betweenNodes()
                        .expect(meanLatency().isAtMost(seconds(1))))) {
            assertThat(warnings(rate(5_000), latency(306e-6, elsewhere))).isEmpty();
        }
        ScenarioRun onAnother =
                Invention.throughput(1).and("mean latency", 306e-6).on("aks").of(MESSAGES);

        assertThat(warnings(rate(5_000), onAnother)).isEmpty();
    }

    @Test
    void so_are_other_messages_and_what_is_no_round_trip_over_one_connection() {
        for (SockperfMessages others : List.of(
                sockperf().tcpPingPong().messageLength(bytes(2_000)),
                sockperf().tcpPingPong().rate(perSecond(100)),
                sockperf().tcpUnderLoad(),
                sockperf().udpPingPong())) {
            assertThat(warnings(rate(5_000), latency(306e-6, messages(others)))).isEmpty();
        }
        for (NetperfTransactions others : List.of(
                netperf().tcpRequestResponse().responses(bytes(2_000)),
                netperf().tcpConnectRequestResponse(),
                netperf().udpRequestResponse())) {
            assertThat(warnings(rate(5_000, requests(others)), latency(306e-6))).isEmpty();
        }
    }

    @Test
    void messages_of_about_the_same_length_are_the_same() {
        Scenario long1 =
                requests(netperf().tcpRequestResponse().requests(bytes(2_000)).responses(bytes(1_500)));
        Scenario long2 = messages(sockperf().tcpPingPong().messageLength(bytes(1_100)));

        assertThat(warnings(rate(5_000, long1), latency(306e-6, long2))).hasSize(1);
        assertThat(warnings(
                        rate(5_000, requests(netperf().tcpRequestResponse().requests(bytes(100)))), latency(306e-6)))
                .hasSize(1);
    }

    @Test
    void runs_of_another_session_are_not_compared() {
        ScenarioRun latency = latency(306e-6);
        ScenarioRun earlier = replayed(latency, "another-session");
        ScenarioRun replayed = replayed(latency, latency.record().runId());

        assertThat(warnings(rate(5_000), earlier)).isEmpty();
        assertThat(warnings(rate(5_000), replayed)).hasSize(1);
    }

    @Test
    void a_run_that_was_not_judged_is_not_compared() {
        ScenarioRun invalid = Invention.throughput(1)
                .and("mean latency", 306e-6)
                .contradictedAt(2)
                .of(MESSAGES);

        assertThat(invalid.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(warnings(rate(5_000), invalid)).isEmpty();
    }

    @Test
    void controls_are_compared_like_scenarios() {
        ScenarioRun requests = Invention.throughput(1)
                .and("transactions", 5_000.0)
                .against("transactions", 5_500.0)
                .of(scenario("requests-to-a-cluster-ip")
                        .run(netperf().tcpRequestResponse())
                        .betweenNodes()
                        .toClusterIp()
                        .expect(transactions().regressesByAtMost(percent(30)).comparedTo(control(REQUESTS))));

        assertThat(warnings(requests, latency(90e-6))).isEmpty();
        assertThat(warnings(requests, latency(300e-6)))
                .singleElement()
                .asString()
                .startsWith(
                        "warning   'requests' and 'messages' contradict each other: 5,500 per s × 2 × 300 µs is 3.30,");
    }

    @Test
    void the_summary_warns_and_the_verdicts_stay(@TempDir Path folder) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LaunchReport report = new LaunchReport(
                new ConsoleOutput(new PrintStream(printed, true, UTF_8), UTF_8, false),
                new RecordRunListener(folder, Redaction.standard()),
                Optional.empty(),
                Optional.empty());
        ScenarioRun requests = report.ran(rate(5_000), new TestName("CniGate", "requests"), () -> {});
        ScenarioRun messages = report.ran(latency(306e-6), new TestName("CniGate", "messages"), () -> {});
        report.close("clean");

        assertThat(printed.toString(UTF_8))
                .contains("2 PASS in ")
                .containsOnlyOnce("warning   'requests' and 'messages' contradict each other: ");
        assertThat(List.of(requests.verdict(), messages.verdict())).containsOnly(Verdict.PASS);
    }

    private static List<String> warnings(ScenarioRun... runs) {
        return CrossChecks.warnings(
                Stream.of(runs).flatMap(run -> RoundTrips.of(run).stream()).toList());
    }

    private static ScenarioRun rate(double perSecond) {
        return rate(perSecond, REQUESTS);
    }

    private static ScenarioRun rate(double perSecond, Scenario scenario) {
        return Invention.throughput(1).and("transactions", perSecond).of(scenario);
    }

    private static ScenarioRun latency(double seconds) {
        return latency(seconds, MESSAGES);
    }

    private static ScenarioRun latency(double seconds, Scenario scenario) {
        return Invention.throughput(1).and("mean latency", seconds).of(scenario);
    }

    private static ScenarioRun replayed(ScenarioRun run, String session) {
        Replay replay = new Replay("run.json", session, run.record().startedAt());
        return new ScenarioRun(
                run.plan(), new Retold(run.record()).replayedFrom(replay).record());
    }

    private static Scenario requests(NetperfTransactions workload) {
        return scenario("requests")
                .run(workload)
                .betweenNodes()
                .expect(transactions().isAtLeast(perSecond(1)));
    }

    private static Scenario messages(SockperfMessages workload) {
        return scenario("messages")
                .run(workload)
                .betweenNodes()
                .expect(meanLatency().isAtMost(seconds(1)));
    }
}
