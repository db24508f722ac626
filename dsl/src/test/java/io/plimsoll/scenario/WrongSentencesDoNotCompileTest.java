package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not make sense does not compile; its right twin does, so that no missing import makes a test pass. */
class WrongSentencesDoNotCompileTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("compiled")
    void a_wrong_sentence_does_not_compile_and_its_right_twin_does(
            Sentence sentence, JavaCompilation wrong, JavaCompilation right) {
        assertThat(right.errors()).as("right: %s", sentence.right()).isEmpty();
        assertThat(wrong.errors())
                .as("wrong, %s: %s", sentence.mistake(), sentence.wrong())
                .singleElement(STRING)
                .contains(sentence.complaint());
    }

    /** Compiles all wrong ones at once, and then all right ones, as most of the time goes into the words of the language. */
    static Stream<Arguments> compiled() {
        List<Sentence> sentences = sentences().toList();
        List<JavaCompilation> wrong =
                JavaCompilation.ofEach(sentences.stream().map(Sentence::wrong).toList());
        List<JavaCompilation> right =
                JavaCompilation.ofEach(sentences.stream().map(Sentence::right).toList());
        return IntStream.range(0, sentences.size())
                .mapToObj(number -> Arguments.of(sentences.get(number), wrong.get(number), right.get(number)));
    }

    /** A sentence that a user might write by mistake, what the compiler is to complain of, and what they meant. */
    private record Sentence(String mistake, String wrong, String complaint, String right) {

        @Override
        public String toString() {
            return mistake;
        }
    }

    private static Stream<Sentence> sentences() {
        return Stream.of(
                new Sentence(
                        "TCP loses no datagrams",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(loss().isAtMost(percent(1)))",
                        "LimitObjective<MeasuresDatagrams,Percentage> cannot be converted to Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(loss().isAtMost(percent(1)))"),
                new Sentence(
                        "TCP has no jitter of datagrams",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(jitter().isAtMost(millis(1)))",
                        "LimitObjective<MeasuresDatagrams,Duration> cannot be converted to Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(jitter().isAtMost(millis(1)))"),
                new Sentence(
                        "UDP sends nothing again",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(retransmits().isAtMost(perGib(9)))",
                        "LimitObjective<MeasuresRetransmits,CountPerGibibyte> cannot be converted to"
                                + " Objective<? super Iperf3Udp,?>",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(retransmits().isAtMost(perGib(9)))"),
                new Sentence(
                        "one way has no way back",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(returnThroughput().isAtLeast(mbps(1)))",
                        "LimitObjective<MeasuresReturnThroughput,DataRate> cannot be converted to"
                                + " Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().tcp().bothWays()).betweenNodes()"
                                + ".expect(returnThroughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a further objective is checked like the first",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"
                                + ".expect(loss().isAtMost(percent(1)))",
                        "LimitObjective<MeasuresDatagrams,Percentage> cannot be converted to Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"
                                + ".expect(loss().isAtMost(percent(1)))"),
                new Sentence(
                        "more throughput is better",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtMost(mbps(1)))",
                        "cannot find symbol symbol: method isAtMost(DataRate)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "less loss is better",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(loss().isAtLeast(percent(1)))",
                        "cannot find symbol symbol: method isAtLeast(Percentage)",
                        "scenario('x').run(iperf3().udp()).betweenNodes().expect(loss().isAtMost(percent(1)))"),
                new Sentence(
                        "a throughput is no time",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(millis(10)))",
                        "Duration cannot be converted to DataRate",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(10)))"),
                new Sentence(
                        "a number without a unit",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(800))",
                        "int cannot be converted to DataRate",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(800)))"),
                new Sentence(
                        "the limit of a cluster in another unit",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(800)).on('local', percent(50)))",
                        "Percentage cannot be converted to DataRate",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(800)).on('local', mbps(400)))"),
                new Sentence(
                        "TCP has no latency of requests",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(latency(p99()).isAtMost(millis(200)))",
                        "LimitObjective<MeasuresLatency,Duration> cannot be converted to Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "what a server gave out, of which a download knows nothing",
                        "scenario('x').run(curl().download(gib(1))).onOneNode()"
                                + ".expect(sentThroughput().isAtLeast(mbps(1)))",
                        "LimitObjective<MeasuresSentThroughput,DataRate> cannot be converted to"
                                + " Objective<? super CurlDownload,?>",
                        "scenario('x').run(curl().download(gib(1))).onOneNode()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a percentile of qperf, which tells a mean alone",
                        "scenario('x').run(qperf().tcpLatency()).onOneNode()"
                                + ".expect(typicalLatency(p99()).isAtMost(millis(1)))",
                        "LimitObjective<MeasuresTypicalLatency,Duration> cannot be converted to"
                                + " Objective<? super QperfLatency,?>",
                        "scenario('x').run(qperf().tcpLatency()).onOneNode()"
                                + ".expect(meanLatency().isAtMost(millis(1)))"),
                new Sentence(
                        "a quantile of all messages, of which the tool keeps none",
                        "scenario('x').run(sockperf().udpPingPong()).betweenNodes()"
                                + ".expect(latency(p99()).isAtMost(millis(5)))",
                        "LimitObjective<MeasuresLatency,Duration> cannot be converted to"
                                + " Objective<? super SockperfMessages,?>",
                        "scenario('x').run(sockperf().udpPingPong().withFullLog(5_000)).betweenNodes()"
                                + ".expect(latency(p99()).isAtMost(millis(5)))"),
                new Sentence(
                        "how many accesses there are per second, where that is what is asked for",
                        "scenario('x').run(fio().randomReads().withFullLog(1_000)).onNodeDisk()"
                                + ".expect(reads().isAtLeast(perSecond(1)))",
                        "LimitObjective<MeasuresReads,OperationRate> cannot be converted to"
                                + " Objective<? super FioFullLog,?>",
                        "scenario('x').run(fio().randomReads().withFullLog(1_000)).onNodeDisk()"
                                + ".expect(latency(p99()).isAtMost(millis(5)))"),
                new Sentence(
                        "a stream loses no messages",
                        "scenario('x').run(qperf().tcpBandwidth()).betweenNodes()"
                                + ".expect(lostMessages().isAtMost(percent(1)))",
                        "LimitObjective<MeasuresMessageLoss,Percentage> cannot be converted to"
                                + " Objective<? super QperfTcpBandwidth,?>",
                        "scenario('x').run(qperf().udpBandwidth()).betweenNodes()"
                                + ".expect(lostMessages().isAtMost(percent(1)))"),
                new Sentence(
                        "a regression from nothing",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(percent(5)))",
                        "Regression<MeasuresThroughput,DataRate> cannot be converted to Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded('v2.23')))"),
                new Sentence(
                        "a tolerance before it is said what with",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput()"
                                + ".regressesByAtMost(percent(5)).withTolerance(percent(1)).comparedTo(controlCluster()))",
                        "cannot find symbol symbol: method withTolerance(Percentage)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput()"
                                + ".regressesByAtMost(percent(5)).comparedTo(controlCluster()).withTolerance(percent(1)))"),
                new Sentence(
                        "a regression in the unit of the metric",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(mbps(5)).comparedTo(recorded('v2.23')))",
                        "DataRate cannot be converted to Percentage",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded('v2.23')))"),
                new Sentence(
                        "a reference that is only a name",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(percent(5)).comparedTo('v2.23'))",
                        "String cannot be converted to Reference",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded('v2.23')))"),
                new Sentence(
                        "a range whose ends are of two kinds",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isBetween(mbps(800), millis(40)))",
                        "Duration cannot be converted to DataRate",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isBetween(mbps(800), gbps(40)))"),
                new Sentence(
                        "a range in a typical repetition",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isBetween(mbps(800), gbps(40)).perRun())",
                        "cannot find symbol symbol: method perRun()",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isBetween(mbps(800), gbps(40)))"),
                new Sentence(
                        "a tolerance without a unit",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(800)).withTolerance(0.03))",
                        "double cannot be converted to Percentage",
                        "scenario('x').run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(800)).withTolerance(percent(3)))"),
                new Sentence(
                        "nothing is expected",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().lasting(seconds(10))",
                        "NetworkMeasuring<Iperf3Tcp> cannot be converted to Scenario",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().lasting(seconds(10))"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "nobody says where client and server run",
                        "scenario('x').run(iperf3().tcp()).expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method expect(",
                        "scenario('x').run(iperf3().tcp()).onOneNode().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "within one node there is nothing to encrypt",
                        "scenario('x').given(encryption(ON)).run(iperf3().tcp()).onOneNode()"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method onOneNode()",
                        "scenario('x').given(encryption(ON)).run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a hairpin is a path already",
                        "scenario('x').run(iperf3().tcp()).hairpin().toPodIp().expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method toPodIp()",
                        "scenario('x').run(iperf3().tcp()).hairpin().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a hairpin leaves no node",
                        "scenario('x').given(encryption(ON)).run(iperf3().tcp()).hairpin()"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method hairpin()",
                        "scenario('x').run(iperf3().tcp()).hairpin().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a disk is in one zone",
                        "scenario('x').run(fio().randomReads()).betweenZones().expect(reads().isAtLeast(perSecond(1)))",
                        "cannot find symbol symbol: method betweenZones()",
                        "scenario('x').run(iperf3().tcp()).betweenZones().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a rate of requests is no rate of data",
                        "scenario('x').run(apiLatency().of(pods()).atRate(mbps(20)))"
                                + ".expect(getLatency(p99()).isAtMost(millis(1)))",
                        "DataRate cannot be converted to OperationRate",
                        "scenario('x').run(apiLatency().of(pods()).atRate(perSecond(20)))"
                                + ".expect(getLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "a datagram has no segments",
                        "scenario('x').run(iperf3().udp().maximumSegmentSize(bytes(1_380))).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method maximumSegmentSize(DataSize)",
                        "scenario('x').run(iperf3().tcp().maximumSegmentSize(bytes(1_380))).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "TCP finds its own rate",
                        "scenario('x').run(iperf3().tcp().rate(mbps(100))).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method rate(DataRate)",
                        "scenario('x').run(iperf3().udp().rate(mbps(100))).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "it is expected before anything runs",
                        "scenario('x').expect(throughput().isAtLeast(mbps(1))).run(iperf3().tcp()).betweenNodes()",
                        "cannot find symbol symbol: method expect(",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a condition after the workload",
                        "scenario('x').run(iperf3().tcp()).given(encryption(ON)).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method given(Encryption.Condition)",
                        "scenario('x').given(encryption(ON)).run(iperf3().tcp()).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "another duration after the expectation",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"
                                + ".lasting(seconds(30))",
                        "cannot find symbol symbol: method lasting(Duration)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().lasting(seconds(30))"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a range without its most",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().repeated(atLeast(5))"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "AtLeast cannot be converted to RepetitionRange",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().repeated(atLeast(5).atMost(20))"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a duration of what ends when it has done enough",
                        "scenario('x').run(curl().download(gib(1))).betweenNodes().lasting(seconds(30))"
                                + ".expect(throughput().isAtLeast(mbps(1)))",
                        "cannot find symbol symbol: method lasting(Duration)",
                        "scenario('x').run(curl().download(gib(1))).betweenNodes()"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "nobody says on which disk",
                        "scenario('x').run(fio().randomReads()).expect(reads().isAtLeast(perSecond(1)))",
                        "cannot find symbol symbol: method expect(",
                        "scenario('x').run(fio().randomReads()).onNodeDisk().expect(reads().isAtLeast(perSecond(1)))"),
                new Sentence(
                        "a disk has no network",
                        "scenario('x').run(fio().randomReads()).onVolume(gib(10)).toClusterIp()"
                                + ".expect(reads().isAtLeast(perSecond(1)))",
                        "cannot find symbol symbol: method toClusterIp()",
                        "scenario('x').run(fio().randomReads()).onVolume(gib(10))"
                                + ".expect(reads().isAtLeast(perSecond(1)))"),
                new Sentence(
                        "who only reads writes nothing",
                        "scenario('x').run(fio().randomReads()).onNodeDisk().expect(writes().isAtLeast(perSecond(1)))",
                        "LimitObjective<MeasuresWrites,OperationRate> cannot be converted to"
                                + " Objective<? super FioReads,?>",
                        "scenario('x').run(fio().randomReadsAndWrites(percent(70))).onNodeDisk()"
                                + ".expect(writes().isAtLeast(perSecond(1)))"),
                new Sentence(
                        "pods cannot be scaled",
                        "scenario('x').run(apiLatency().of(pods())).expect(scaleLatency(p99()).isAtMost(millis(1)))",
                        "LimitObjective<MeasuresScaleLatency,Duration> cannot be converted to"
                                + " Objective<? super ApiRequests,?>",
                        "scenario('x').run(apiLatency().of(deployments())).expect(scaleLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "secrets cannot be scaled",
                        "scenario('x').run(apiLatency().of(secrets())).expect(scaleLatency(p99()).isAtMost(millis(1)))",
                        "LimitObjective<MeasuresScaleLatency,Duration> cannot be converted to"
                                + " Objective<? super ApiRequests,?>",
                        "scenario('x').run(apiLatency().of(secrets())).expect(updateLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "a replica set that is scaled would make pods",
                        "scenario('x').run(apiLatency().of(replicaSets())).expect(scaleLatency(p99()).isAtMost(millis(1)))",
                        "LimitObjective<MeasuresScaleLatency,Duration> cannot be converted to"
                                + " Objective<? super ApiRequests,?>",
                        "scenario('x').run(apiLatency().of(deployments())).expect(scaleLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "requests are counted and not timed",
                        "scenario('x').run(apiLatency().of(pods())).lasting(seconds(5))"
                                + ".expect(getLatency(p99()).isAtMost(millis(1)))",
                        "cannot find symbol symbol: method lasting(",
                        "scenario('x').run(apiLatency().of(pods())).expect(getLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "a disk has no encryption between nodes",
                        "scenario('x').given(encryption(ON)).run(fio().randomReads()).onNodeDisk()"
                                + ".expect(reads().isAtLeast(perSecond(1)))",
                        "no suitable method found for run(FioReads)",
                        "scenario('x').run(fio().randomReads()).onNodeDisk().expect(reads().isAtLeast(perSecond(1)))"),
                new Sentence(
                        "netperf tells no latency of each request",
                        "scenario('x').run(netperf().tcpRequestResponse()).betweenNodes()"
                                + ".expect(latency(p99()).isAtMost(millis(1)))",
                        "LimitObjective<MeasuresLatency,Duration> cannot be converted to"
                                + " Objective<? super NetperfTransactions,?>",
                        "scenario('x').run(netperf().tcpRequestResponse()).betweenNodes()"
                                + ".expect(typicalLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "who computes needs nobody else",
                        "scenario('x').run(sysbench().cpu()).betweenNodes().expect(events().isAtLeast(perSecond(1)))",
                        "cannot find symbol symbol: method betweenNodes()",
                        "scenario('x').run(sysbench().cpu()).expect(events().isAtLeast(perSecond(1)))"),
                new Sentence(
                        "who looks for prime numbers says nothing of memory",
                        "scenario('x').run(sysbench().cpu()).expect(memoryThroughput().isAtLeast(mibps(1)))",
                        "LimitObjective<MeasuresMemory,DataRate> cannot be converted to"
                                + " Objective<? super SysbenchCpu,?>",
                        "scenario('x').run(sysbench().memoryReads()).expect(memoryThroughput().isAtLeast(mibps(1)))"),
                new Sentence(
                        "a cost, and nobody is looked at",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(cpuPerGib().isAtMost(cpuSeconds(2)))",
                        "LimitObjective<CostOfThroughput,CpuTime> cannot be converted to"
                                + " Objective<? super Iperf3Tcp,?>",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost per GiB of what tells no throughput",
                        "scenario('x').run(netperf().tcpRequestResponse()).betweenNodes()"
                                + ".alongside(resourceUse().of(nodes())).expect(cpuPerGib().isAtMost(cpuSeconds(2)))",
                        "no suitable method found for expect(LimitObjective<CostOfThroughput,CpuTime>)",
                        "scenario('x').run(netperf().tcpRequestResponse()).betweenNodes()"
                                + ".alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost per request of a stream",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))",
                        "no suitable method found for expect(LimitObjective<CostOfRequests,CpuTime>)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost per request of a download",
                        "scenario('x').run(curl().download(gib(1))).betweenNodes()"
                                + ".alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))",
                        "no suitable method found for expect(LimitObjective<CostOfRequests,CpuTime>)",
                        "scenario('x').run(redisBenchmark()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost per request of a disk, which lays out its files meanwhile",
                        "scenario('x').run(fio().randomReads()).onNodeDisk().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))",
                        "no suitable method found for expect(LimitObjective<CostOfRequests,CpuTime>)",
                        "scenario('x').run(fio().randomReads()).onNodeDisk().alongside(resourceUse().of(nodes()))"
                                + ".expect(workingSet().isAtMost(mib(600)))"),
                new Sentence(
                        "a cost per request, and nobody is looked at",
                        "scenario('x').run(wrk()).betweenNodes()"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))",
                        "LimitObjective<CostOfRequests,CpuTime> cannot be converted to Objective<? super Wrk,?>",
                        "scenario('x').run(wrk()).betweenNodes().alongside(resourceUse().of(measuredPods()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "memory of pods whose tools have ended",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(measuredPods()))"
                                + ".expect(workingSet().isAtMost(mib(600)))",
                        "no suitable method found for expect(LimitObjective<CostInMemory,DataSize>)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(workingSet().isAtMost(mib(600)))"),
                new Sentence(
                        "the more it costs the better",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtLeast(cpuSeconds(2)))",
                        "cannot find symbol symbol: method isAtLeast(CpuTime)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost that has a least",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isBetween(cpuSeconds(1), cpuSeconds(2)))",
                        "no suitable method found for expect(RangeObjective<CostOfThroughput,CpuTime>)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "a cost in wall-clock time",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(seconds(2)))",
                        "Duration cannot be converted to CpuTime",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "two are looked at",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".alongside(resourceUse().of(measuredPods()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))",
                        "cannot find symbol symbol: method alongside(",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerGib().isAtMost(cpuSeconds(2)))"),
                new Sentence(
                        "the pods of what runs in none",
                        "scenario('x').run(apiLatency().of(pods())).alongside(resourceUse().of(measuredPods()))"
                                + ".expect(getLatency(p99()).isAtMost(millis(1)))",
                        "has incompatible bounds",
                        "scenario('x').run(apiLatency().of(pods())).alongside(resourceUse().of(nodes()))"
                                + ".expect(getLatency(p99()).isAtMost(millis(1)))"),
                new Sentence(
                        "a cost per request of pods that are started",
                        "scenario('x').run(podStartup()).alongside(resourceUse().of(nodes()))"
                                + ".expect(cpuPerThousandRequests().isAtMost(cpuSeconds(2)))",
                        "no suitable method found for expect(LimitObjective<CostOfRequests,CpuTime>)",
                        "scenario('x').run(podStartup()).alongside(resourceUse().of(nodes()))"
                                + ".expect(workingSet().isAtMost(mib(600)))"),
                new Sentence(
                        "what the tool does not tell, alongside anybody",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(loss().isAtMost(percent(1)))",
                        "no suitable method found for expect(LimitObjective<MeasuresDatagrams,Percentage>)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().alongside(resourceUse().of(nodes()))"
                                + ".expect(throughput().isAtLeast(mbps(1)))"),
                new Sentence(
                        "a protocol is not said",
                        "scenario('x').run(iperf3()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))",
                        "no suitable method found for run(Iperf3)",
                        "scenario('x').run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(1)))"));
    }
}
