package io.plimsoll.bench;

import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresGets.gets;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Sockperf.sockperf;

import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Scenario;
import java.util.Locale;

/** The sentences that are run. Their limit is so low that it never ends a run early. */
final class Sentences {

    /** Repetitions of one run: fewer decide nothing, so that it would end as soon as that is clear. */
    static final int REPETITIONS = 5;

    /** Measured in a repetition, as in a sentence that does not say: what is left of the repetition before is little of it. */
    static final int SECONDS = 10;

    static final int OMITTED_SECONDS = 1;

    static final int REQUESTS = 150_000;

    static final int FILE_MIB = 256;

    private Sentences() {}

    static Scenario requests(int repetitions) {
        return scenario("bench-api")
                .run(apiLatency().of(configMaps()).objects(ApiByHand.OBJECTS))
                .repeated(exactly(repetitions))
                .warmUp(0)
                .expect(createLatency(p50()).isAtMost(seconds(3_600)));
    }

    static Scenario traffic(Encryption mode) {
        return scenario("bench-" + mode.name().toLowerCase(Locale.ROOT))
                .given(encryption(mode))
                .run(iperf3().tcp().streams(1).omitting(seconds(OMITTED_SECONDS)))
                .betweenNodes()
                .lasting(seconds(SECONDS))
                .repeated(exactly(REPETITIONS))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(1)));
    }

    static Scenario oneAtATime() {
        return scenario("bench-netperf")
                .given(encryption(Encryption.ON))
                .run(netperf().tcpRequestResponse())
                .betweenNodes()
                .lasting(seconds(SECONDS))
                .repeated(exactly(REPETITIONS))
                .warmUp(0)
                .expect(transactions().isAtLeast(perSecond(1)));
    }

    static Scenario messages() {
        return scenario("bench-sockperf")
                .given(encryption(Encryption.ON))
                .run(sockperf().tcpPingPong())
                .betweenNodes()
                .lasting(seconds(SECONDS))
                .repeated(exactly(REPETITIONS))
                .warmUp(0)
                .expect(meanLatency().isAtMost(seconds(1)));
    }

    static Scenario values() {
        return scenario("bench-redis-benchmark")
                .given(encryption(Encryption.ON))
                .run(redisBenchmark().values(bytes(1_000)).requests(REQUESTS))
                .betweenNodes()
                .repeated(exactly(REPETITIONS))
                .warmUp(0)
                .expect(gets().isAtLeast(perSecond(1)));
    }

    static Scenario randomReads() {
        return scenario("bench-fio")
                .run(fio().randomReads()
                        .blockSize(kib(4))
                        .queueDepth(16)
                        .fileSize(mib(FILE_MIB))
                        .omitting(seconds(OMITTED_SECONDS)))
                .onNodeDisk()
                .lasting(seconds(SECONDS))
                .repeated(exactly(REPETITIONS))
                .warmUp(0)
                .expect(reads().isAtLeast(perSecond(1)));
    }
}
