package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresBogoOperations.bogoOperations;
import static io.plimsoll.workload.MeasuresCryptography.cryptographicThroughput;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresEvents.events;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMemory.memoryThroughput;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.MeasuresWrites.typicalWriteLatency;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.OpensslSpeed.opensslSpeed;
import static io.plimsoll.workload.Qperf.qperf;
import static io.plimsoll.workload.Sockperf.sockperf;
import static io.plimsoll.workload.StressNg.stressNg;
import static io.plimsoll.workload.Sysbench.sysbench;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.DataRate;
import io.plimsoll.workload.OpensslSpeed.Algorithm;
import io.plimsoll.workload.StressNg.Stressor;
import io.plimsoll.workload.Workload;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each workload is measured by its real tool, and is red for its own reason when the limit is out of reach. Those between
 * nodes of which {@link SlowPathClusterTest} sees more are there.
 */
class EveryWorkloadClusterTest {

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void what_anything_meets_is_met_and_what_is_out_of_reach_is_violated(
            String name, DoubleFunction<Scenario> withLimit, boolean moreIsBetter) {
        GreenAndRed.seen(LOCAL.session(), withLimit, moreIsBetter ? 1e-9 : 1e6);
    }

    static Stream<Arguments> workloads() {
        return Stream.of(
                of(
                        "netperf TCP_RR",
                        transactions(),
                        scenario("rr").run(netperf().tcpRequestResponse()).onOneNode()),
                of(
                        "netperf TCP_CRR through a ClusterIP",
                        typicalLatency(p50()),
                        scenario("crr")
                                .run(netperf().tcpConnectRequestResponse())
                                .betweenNodes()
                                .toClusterIp()),
                of(
                        "netperf TCP_RR of a pod to itself",
                        transactions(),
                        scenario("hairpin").run(netperf().tcpRequestResponse()).hairpin()),
                of(
                        "netperf UDP_RR",
                        transactions(),
                        scenario("udp-rr").run(netperf().udpRequestResponse()).onOneNode()),
                of(
                        "sockperf ping-pong over TCP",
                        meanLatency(),
                        scenario("ping-pong").run(sockperf().tcpPingPong()).onOneNode()),
                of(
                        "sockperf under load over TCP",
                        typicalLatency(p50()),
                        scenario("under-load")
                                .run(sockperf()
                                        .tcpUnderLoad()
                                        .rate(perSecond(2_000))
                                        .replyEvery(1))
                                .onOneNode()),
                of(
                        "sockperf with a full log",
                        latency(p50()),
                        scenario("full-log")
                                .run(sockperf().udpUnderLoad().replyEvery(1).withFullLog(1_000))
                                .betweenNodes()),
                of(
                        "qperf udp_lat over the host network",
                        meanLatency(),
                        scenario("udp-lat")
                                .run(qperf().udpLatency())
                                .betweenNodes()
                                .overHostNetwork()),
                Arguments.of("qperf udp_bw", (DoubleFunction<Scenario>) EveryWorkloadClusterTest::bandwidth, true),
                Arguments.of("iperf3 over UDP", (DoubleFunction<Scenario>) EveryWorkloadClusterTest::datagrams, true),
                of(
                        "fio random reads on a volume",
                        reads(),
                        scenario("volume")
                                .run(fio().randomReads().fileSize(mib(64)).omitting(seconds(0)))
                                .onVolume(gib(1))),
                of(
                        "fio sequential writes on the disk of a node",
                        writes(),
                        scenario("node-disk")
                                .run(fio().sequentialWrites()
                                        .synchronous()
                                        .fileSize(mib(64))
                                        .omitting(seconds(0)))
                                .onNodeDisk()),
                of(
                        "fio with a full log",
                        latency(p50()),
                        scenario("full-log-of-a-disk")
                                .run(fio().sequentialWrites()
                                        .synchronous()
                                        .fileSize(mib(64))
                                        .omitting(seconds(0))
                                        .withFullLog(1_000))
                                .onNodeDisk()),
                of(
                        "ioping reads from a volume",
                        latency(p50()),
                        scenario("ioping")
                                .run(ioping().reads().every(millis(5)).fileSize(mib(64)))
                                .onVolume(gib(1))),
                of(
                        "fio random reads and writes",
                        typicalWriteLatency(p50()),
                        scenario("mixed")
                                .run(fio().randomReadsAndWrites(percent(70))
                                        .jobs(2)
                                        .fileSize(mib(64))
                                        .omitting(seconds(0)))
                                .onVolume(gib(1))),
                of("sysbench cpu", events(), scenario("cpu").run(sysbench().cpu())),
                of(
                        "sysbench memory on all processors",
                        memoryThroughput(),
                        scenario("memory").run(sysbench().memoryReads().onAllProcessors())),
                of(
                        "stress-ng context switches",
                        bogoOperations(),
                        scenario("switches").run(stressNg(Stressor.CONTEXT_SWITCHES))),
                of(
                        "openssl speed",
                        cryptographicThroughput(),
                        scenario("aes").run(opensslSpeed(Algorithm.AES_256_GCM).onAllProcessors())),
                of(
                        "curl over FTP through a ClusterIP",
                        throughput(),
                        scenario("ftp")
                                .run(curl().download(mib(256)).overFtp())
                                .betweenNodes()
                                .toClusterIp()));
    }

    /** A throughput over UDP is never promised without the loss. */
    private static Scenario bandwidth(double bitsPerSecond) {
        return scenario("udp-bw")
                .run(qperf().udpBandwidth().messageLength(bytes(1_200)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(new DataRate(bitsPerSecond)))
                .expect(lostMessages().isAtMost(percent(99.9)));
    }

    private static Scenario datagrams(double bitsPerSecond) {
        return scenario("udp")
                .run(iperf3().udp().rate(mbps(40)).omitting(seconds(0)))
                .onOneNode()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(new DataRate(bitsPerSecond)))
                .expect(loss().isAtMost(percent(99.9)));
    }

    private static <W extends Workload, M, Q> Arguments of(
            String name, Metric<M, Q> metric, ScenarioGrammar.Measuring<W> measuring) {
        return of(name, metric, (ScenarioGrammar.Counting<W>) measuring.lasting(seconds(1)));
    }

    private static <W extends Workload, M, Q> Arguments of(
            String name, Metric<M, Q> metric, ScenarioGrammar.Counting<W> counting) {
        ScenarioGrammar.Counting<W> often =
                metric.quantile().isPresent() ? counting.repeated(GreenAndRed.OF_SAMPLES) : counting;
        return Arguments.of(name, GreenAndRed.byLimit(metric, often.warmUp(0)), metric.moreIsBetter());
    }
}
