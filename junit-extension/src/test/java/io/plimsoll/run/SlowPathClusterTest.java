package io.plimsoll.run;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresRequests.requests;
import static io.plimsoll.workload.MeasuresReturnThroughput.returnThroughput;
import static io.plimsoll.workload.MeasuresSets.sets;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.Qperf.qperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Sockperf.sockperf;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.slo.Metric;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A path between the nodes that is really slower turns red what it met before, and every repetition is taken for what it
 * is. What is here is seen red by a limit out of reach as well, and so it is not in {@link EveryWorkloadClusterTest}.
 */
class SlowPathClusterTest {

    private static final String TUNNEL = "wg0";

    /**
     * Lets the tunnel take so much per second and no more. It ends by itself, for a test that is killed cannot end it,
     * and the cluster may be kept.
     */
    private static final String THROTTLE = """
            tc qdisc replace dev %1$s root tbf rate %2$s burst 3000 latency 100ms
            touch /run/slow-path
            (for look in {1..1200}; do
                [ -e /run/slow-path ] || exit 0
                sleep 0.1
            done
            tc qdisc del dev %1$s root
            rm -f /run/slow-path) >/dev/null 2>&1 &
            """;

    private static final String AS_FAST_AS_IT_CAN =
            "rm -f /run/slow-path; tc qdisc del dev " + TUNNEL + " root 2>/dev/null; true";

    /** Less than any tool asks for that sends as much as it can. */
    private static final String FOR_STREAMS = "10mbit";

    /** Some hundred small packets per second. */
    private static final String FOR_QUESTIONS = "250kbit";

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @AfterEach
    void let_it_be_as_fast_as_it_can() {
        NodeShell.inEveryNode(AS_FAST_AS_IT_CAN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void a_throttled_path_violates_what_it_met_before(
            String name, DoubleFunction<Scenario> withLimit, boolean moreIsBetter, String rate) {
        RunRecord before = GreenAndRed.seen(LOCAL.session(), withLimit, moreIsBetter ? 1e-9 : 1e6);
        double half = GreenAndRed.halfAsGoodAsTheWorst(before, moreIsBetter);
        NodeShell.inEveryNode(THROTTLE.formatted(TUNNEL, rate));

        GreenAndRed.assertViolated(LOCAL.session().run(withLimit.apply(half)).record());
    }

    @Test
    void datagrams_that_a_throttled_path_drops_violate_their_loss() {
        Scenario datagrams = encrypted("datagrams")
                .run(iperf3().udp().rate(mbps(40)).omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(1))
                .repeated(exactly(5))
                .warmUp(0)
                .expect(loss().isAtMost(percent(5)));
        assertThat(LOCAL.session().run(datagrams).record().verdict()).isEqualTo(Verdict.PASS);
        NodeShell.inEveryNode(THROTTLE.formatted(TUNNEL, FOR_STREAMS));

        GreenAndRed.assertViolated(LOCAL.session().run(datagrams).record());
    }

    static Stream<Arguments> workloads() {
        return Stream.of(
                asMuchAsItCan(
                        "iperf3",
                        throughput(),
                        encrypted("stream")
                                .run(iperf3().tcp().omitting(seconds(0)))
                                .betweenNodes()),
                asMuchAsItCan(
                        "iperf3 both ways",
                        returnThroughput(),
                        encrypted("both-ways")
                                .run(iperf3().tcp().omitting(seconds(0)).bothWays())
                                .betweenNodes()),
                asMuchAsItCan(
                        "netperf TCP_STREAM",
                        throughput(),
                        encrypted("tcp-stream").run(netperf().tcpStream()).betweenNodes()),
                asMuchAsItCan(
                        "qperf tcp_bw through a ClusterIP",
                        throughput(),
                        encrypted("tcp-bw")
                                .run(qperf().tcpBandwidth())
                                .betweenNodes()
                                .toClusterIp()),
                asMuchAsItCan(
                        "curl over HTTP",
                        throughput(),
                        encrypted("download").run(curl().download(mib(4))).betweenNodes()),
                asMuchAsItCan(
                        "wrk", requests(), encrypted("requests").run(wrk()).betweenNodes()),
                asMuchAsItCan(
                        "redis-benchmark SET through a ClusterIP",
                        sets(),
                        encrypted("values")
                                .run(redisBenchmark().values(bytes(1_000)).requests(2_000))
                                .betweenNodes()
                                .toClusterIp()),
                oneAfterTheOther(
                        "netperf TCP_RR",
                        transactions(),
                        encrypted("bytes").run(netperf().tcpRequestResponse()).betweenNodes()),
                oneAfterTheOther(
                        "qperf tcp_lat",
                        meanLatency(),
                        encrypted("tcp-lat").run(qperf().tcpLatency()).betweenNodes()),
                oneAfterTheOther(
                        "sockperf ping-pong over UDP through a ClusterIP",
                        meanLatency(),
                        encrypted("ping-pong")
                                .run(sockperf().udpPingPong())
                                .betweenNodes()
                                .toClusterIp()));
    }

    private static ScenarioGrammar.BetweenNodes encrypted(String id) {
        return scenario("slow-path-" + id).given(encryption(ON));
    }

    private static <W extends Workload, M, Q> Arguments asMuchAsItCan(
            String name, Metric<M, Q> metric, ScenarioGrammar.NetworkCounting<W> counting) {
        return throttledTo(FOR_STREAMS, name, metric, counting);
    }

    private static <W extends Workload, M, Q> Arguments oneAfterTheOther(
            String name, Metric<M, Q> metric, ScenarioGrammar.NetworkCounting<W> counting) {
        return throttledTo(FOR_QUESTIONS, name, metric, counting);
    }

    private static <W extends Workload, M, Q> Arguments throttledTo(
            String rate, String name, Metric<M, Q> metric, ScenarioGrammar.NetworkCounting<W> counting) {
        ScenarioGrammar.NetworkCounting<W> shortly = counting instanceof ScenarioGrammar.NetworkMeasuring<W> measuring
                ? measuring.lasting(seconds(1))
                : counting;
        return Arguments.of(
                name, GreenAndRed.byLimit(metric, shortly.repeated(exactly(5)).warmUp(0)), metric.moreIsBetter(), rate);
    }
}
