package io.plimsoll.scenario;

import static io.plimsoll.scenario.Consumer.daemonSet;
import static io.plimsoll.scenario.Consumer.measuredPods;
import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Control.controlCluster;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.CostOfThroughput.cpuPerGib;
import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.WIREGUARD;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.micros;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.secrets;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresApiLatency.updateLatency;
import static io.plimsoll.workload.MeasuresConnectTime.connectTime;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresCpu.serverCpu;
import static io.plimsoll.workload.MeasuresDatagrams.jitter;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresGets.gets;
import static io.plimsoll.workload.MeasuresGets.meanGetLatency;
import static io.plimsoll.workload.MeasuresGets.typicalGetLatency;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresRequests.errors;
import static io.plimsoll.workload.MeasuresRequests.requests;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresReturnThroughput.returnThroughput;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresSets.meanSetLatency;
import static io.plimsoll.workload.MeasuresSets.sets;
import static io.plimsoll.workload.MeasuresSets.typicalSetLatency;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.workload.MeasuresLatency;
import io.plimsoll.workload.NetworkWorkload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract with those who write sentences: if a word is renamed or taken away, this no longer compiles. */
class EverythingCompilesTest {

    private static final Scenario TCP_BETWEEN_NODES = scenario("tcp-between-nodes")
            .given(encryption(ON))
            .run(iperf3().tcp()
                    .streams(4)
                    .omitting(seconds(2))
                    .messageLength(kib(128))
                    .window(mib(1))
                    .maximumSegmentSize(bytes(1_380))
                    .reversed())
            .betweenNodes()
            .toPodIp()
            .lasting(seconds(30))
            .repeated(atLeast(5).atMost(20))
            .warmUp(2)
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(400))
                    .because("replication needs 800 Mbit/s per pair of nodes"))
            .expect(sentThroughput().isAtLeast(mbps(800)))
            .expect(retransmits().isAtMost(perGib(50)))
            .expect(clientCpu().isAtMost(percent(90)))
            .expect(serverCpu().isAtMost(percent(90)));

    private static final Scenario UDP_BETWEEN_NODES = scenario("udp-between-nodes")
            .given(encryption(WIREGUARD))
            .run(iperf3().udp()
                    .streams(2)
                    .omitting(seconds(1))
                    .messageLength(bytes(1_200))
                    .window(kib(256))
                    .rate(mbps(100))
                    .reversed())
            .betweenNodes()
            .toClusterIp()
            .repeated(exactly(7))
            .expect(throughput().isAtLeast(mbps(190)))
            .expect(loss().isAtMost(percent(0.5)))
            .expect(jitter().isAtMost(micros(500)));

    private static final Scenario BOTH_WAYS = scenario("both-ways")
            .given(encryption(OFF))
            .run(iperf3().tcp().bothWays())
            .betweenNodes()
            .overHostNetwork()
            .expect(throughput().isAtLeast(gbps(1)))
            .expect(returnThroughput().isAtLeast(gbps(1)));

    private static final Scenario ON_ONE_NODE =
            scenario("on-one-node").run(iperf3().udp()).onOneNode().expect(jitter().isAtMost(millis(1)));

    private static final Scenario JUDGED_OTHERWISE = scenario("judged-otherwise")
            .run(iperf3().tcp().bothWays())
            .betweenNodes()
            .expect(throughput()
                    .isBetween(mbps(800), gbps(40))
                    .on("local", mbps(400), gbps(80))
                    .withTolerance(percent(3))
                    .wrongPassAtMost(percent(1))
                    .because("more than the NIC carries was not measured"))
            .expect(returnThroughput().isAtLeast(mbps(800)).block(2));

    private static final Scenario TAKEN_AS_NORMAL = scenario("taken-as-normal")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .assumeNormal()
                    .withTolerance(percent(3))
                    .because("repetitions vary by 1 %"));

    private static final Scenario COMPARED = scenario("compared")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput()
                    .regressesByAtMost(percent(5))
                    .comparedTo(control(TAKEN_AS_NORMAL))
                    .on("local", percent(20))
                    .wrongPassAtMost(percent(1))
                    .because("encryption may cost that much"))
            .expect(throughput().isAtLeast(mbps(800)))
            .expect(sentThroughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")));

    private static final Scenario BESIDE_ANOTHER_CLUSTER = scenario("beside-another-cluster")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().regressesByAtMost(percent(10)).comparedTo(controlCluster()));

    private static final Scenario COUNTED = scenario("counted")
            .given(encryption(ON))
            .run(redisBenchmark().values(bytes(1_000)).connections(50).requests(100_000))
            .betweenNodes()
            .toClusterIp()
            .repeated(atLeast(5).atMost(20))
            .warmUp(1)
            .expect(gets().isAtLeast(perSecond(10_000)))
            .expect(sets().isAtLeast(perSecond(10_000)))
            .expect(meanGetLatency().isAtMost(millis(5)))
            .expect(meanSetLatency().isAtMost(millis(5)))
            .expect(typicalGetLatency(p99()).isAtMost(millis(20)))
            .expect(typicalSetLatency(p95()).isAtMost(millis(20)));

    private static final Scenario DOWNLOADED = scenario("downloaded")
            .run(curl().download(gib(1)).overFtp())
            .onOneNode()
            .overHostNetwork()
            .expect(throughput().regressesByAtMost(percent(30)).comparedTo(control(TCP_BETWEEN_NODES)))
            .expect(connectTime().isAtMost(millis(50)));

    private static final Scenario ASKED = scenario("asked")
            .run(wrk().threads(2).connectionsPerThread(200).responses(kib(4)).serverWorkers(2))
            .betweenNodes()
            .lasting(seconds(30))
            .expect(requests().isAtLeast(perSecond(10_000)))
            .expect(errors().isAtMost(percent(0)))
            .expect(meanLatency().isAtMost(millis(40)))
            .expect(typicalLatency(p99()).isAtMost(millis(200)));

    private static final Scenario BETWEEN_ZONES = scenario("between-zones")
            .given(encryption(ON))
            .run(iperf3().tcp())
            .betweenZones()
            .toClusterIp()
            .expect(throughput().isAtLeast(mbps(400)));

    private static final Scenario COUNTED_BETWEEN_ZONES = scenario("counted-between-zones")
            .run(redisBenchmark())
            .betweenZones()
            .expect(sets().isAtLeast(perSecond(10_000)));

    private static final Scenario HAIRPIN = scenario("hairpin")
            .run(netperf().tcpRequestResponse())
            .hairpin()
            .alongside(resourceUse().of(measuredPods()))
            .lasting(seconds(5))
            .expect(transactions().isAtLeast(perSecond(500)))
            .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(1)));

    private static final Scenario COUNTED_HAIRPIN = scenario("counted-hairpin")
            .run(redisBenchmark())
            .hairpin()
            .repeated(exactly(5))
            .expect(sets().isAtLeast(perSecond(10_000)));

    private static final Scenario REQUESTS = scenario("requests")
            .run(new Requests())
            .betweenNodes()
            .expect(latency(p50()).isAtMost(millis(20)))
            .expect(latency(p90()).isAtMost(millis(90)).perRun())
            .expect(latency(p95()).isAtMost(millis(100)).withTolerance(percent(5)))
            .expect(latency(p99()).isAtMost(millis(200)).on("local", millis(900)));

    private static final Scenario COSTS = scenario("costs")
            .given(encryption(ON))
            .run(iperf3().tcp())
            .betweenNodes()
            .alongside(resourceUse().of(daemonSet("kube-system", "cilium")))
            .lasting(seconds(30))
            .repeated(exactly(7))
            .warmUp(1)
            .expect(throughput().isAtLeast(mbps(800)))
            .expect(cpuPerGib()
                    .isAtMost(cpuSeconds(2))
                    .on("local", cpuSeconds(9.5))
                    .withTolerance(percent(5))
                    .because("an agent is not what a node is bought for"))
            .expect(cpuPerGib().regressesByAtMost(percent(10)).comparedTo(control(TCP_BETWEEN_NODES)))
            .expect(workingSet().isAtMost(mib(600)))
            .expect(sentThroughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")));

    private static final Scenario COSTS_OF_TRANSACTIONS = scenario("costs-of-transactions")
            .run(netperf().tcpRequestResponse())
            .onOneNode()
            .toClusterIp()
            .alongside(resourceUse().of(measuredPods()))
            .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(0.1)));

    private static final Scenario COSTS_OF_REQUESTS = scenario("costs-of-requests")
            .run(wrk())
            .betweenNodes()
            .alongside(resourceUse().of(nodes()))
            .lasting(seconds(5))
            .expect(requests().isAtLeast(perSecond(10_000)))
            .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(0.2)))
            .expect(cpuPerThousandRequests().regressesByAtMost(percent(10)).comparedTo(recorded("v2.23")));

    private static final Scenario COSTS_OF_VALUES = scenario("costs-of-values")
            .run(redisBenchmark())
            .betweenNodes()
            .alongside(resourceUse().of(daemonSet("kube-system", "cilium")))
            .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(0.2)))
            .expect(workingSet().isAtMost(mib(600)));

    private static final Scenario COSTS_OF_WHAT_IS_COUNTED = scenario("costs-of-what-is-counted")
            .run(curl().download(gib(1)))
            .betweenNodes()
            .alongside(resourceUse().of(nodes()))
            .repeated(exactly(5))
            .expect(cpuPerGib().isAtMost(cpuSeconds(2)));

    private static final Scenario COSTS_OF_A_DISK = scenario("costs-of-a-disk")
            .run(fio().randomReads())
            .onNodeDisk()
            .alongside(resourceUse().of(nodes()))
            .expect(workingSet().isAtMost(gib(8)));

    private static final Scenario ASKED_OF_THE_API = scenario("asked-of-the-api")
            .run(apiLatency().of(secrets()))
            .expect(updateLatency(p99()).isAtMost(seconds(1)));

    private static final Scenario COSTS_OF_THE_API = scenario("costs-of-the-api")
            .run(apiLatency().of(secrets()))
            .warmUp(0)
            .alongside(resourceUse().of(daemonSet("kube-system", "cilium")))
            .repeated(exactly(6))
            .expect(updateLatency(p99()).isAtMost(seconds(1)))
            .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))
            .expect(workingSet().isAtMost(mib(600)));

    private record Requests() implements NetworkWorkload, MeasuresLatency {

        @Override
        public int fewestSamples(Duration lasting) {
            return 300;
        }

        @Override
        public String describe() {
            return "requests";
        }
    }

    @Test
    void every_word_of_the_language_is_said_once() {
        assertThat(List.of(
                        TCP_BETWEEN_NODES,
                        UDP_BETWEEN_NODES,
                        BOTH_WAYS,
                        ON_ONE_NODE,
                        JUDGED_OTHERWISE,
                        TAKEN_AS_NORMAL,
                        COMPARED,
                        BESIDE_ANOTHER_CLUSTER,
                        COUNTED,
                        DOWNLOADED,
                        ASKED,
                        BETWEEN_ZONES,
                        COUNTED_BETWEEN_ZONES,
                        HAIRPIN,
                        COUNTED_HAIRPIN,
                        REQUESTS,
                        COSTS,
                        COSTS_OF_TRANSACTIONS,
                        COSTS_OF_REQUESTS,
                        COSTS_OF_VALUES,
                        COSTS_OF_WHAT_IS_COUNTED,
                        COSTS_OF_A_DISK,
                        ASKED_OF_THE_API,
                        COSTS_OF_THE_API))
                .extracting(each -> each.plan().objectives().size())
                .containsExactly(5, 3, 2, 1, 2, 1, 3, 1, 6, 2, 4, 1, 1, 2, 1, 4, 5, 1, 3, 2, 1, 1, 1, 3);
    }
}
