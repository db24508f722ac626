package io.plimsoll.bench;

import static io.plimsoll.workload.MeasuresGets.gets;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;

import io.plimsoll.bench.TypedTool.Server;
import io.plimsoll.scenario.Encryption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools, each with what is run of it and what somebody would type instead. */
final class Comparisons {

    private static final double MEGABIT = 1e6;
    private static final double MICROSECOND = 1e-6;
    private static final double TOLERATED = 0.03;

    /** The rate of a tunnel that nobody slows down. */
    private static final Optional<String> AS_FAST_AS_IT_CAN = Optional.empty();

    private Comparisons() {}

    /** Returns those that a part of the benchmark makes: of a tool by its name, of several, or none. */
    static List<Comparison> of(String part) {
        return switch (part) {
            case "throughput" ->
                List.of(iperf3(Encryption.ON), iperf3(Encryption.ON).through("200mbit"), iperf3(Encryption.OFF));
            case "netperf" -> List.of(netperf(), netperf().through("500kbit"));
            case "sockperf" -> List.of(sockperf(), sockperf().through("500kbit"));
            case "redis-benchmark" -> List.of(redisBenchmark(), redisBenchmark().through("100mbit"));
            case "fio" -> List.of(fio());
            case "tools" -> ofAll("netperf", "sockperf", "redis-benchmark", "fio");
            case "all" -> ofAll("throughput", "tools");
            default -> List.of();
        };
    }

    private static List<Comparison> ofAll(String... parts) {
        return Stream.of(parts).flatMap(part -> of(part).stream()).toList();
    }

    private static Comparison iperf3(Encryption mode) {
        return new Comparison(
                "throughput, encryption " + mode.name().toLowerCase(Locale.ROOT),
                Sentences.traffic(mode),
                throughput(),
                "Mbit/s",
                MEGABIT,
                0.02,
                TypedTool.of(
                        new Server("iperf3 --server --one-off --json --port 5201", true),
                        "iperf3 --client %s --port 5201 --json --connect-timeout 5000 --time " + Sentences.SECONDS
                                + " --omit " + Sentences.OMITTED_SECONDS + " --parallel 1",
                        TypedTool.inJson("/end/sum_received/bits_per_second")),
                AS_FAST_AS_IT_CAN);
    }

    /** What it tells beside the rate costs time for each transaction, and so it is asked for by hand too. */
    private static Comparison netperf() {
        return new Comparison(
                "netperf, transactions",
                Sentences.oneAtATime(),
                transactions(),
                "per s",
                1,
                TOLERATED,
                TypedTool.of(
                        new Server("netserver -D -4 -p 12865", false),
                        "netperf -4 -H %s -p 12865 -l " + Sentences.SECONDS
                                + " -t TCP_RR -- -r 1,1 -k TRANSACTION_RATE,MEAN_LATENCY,P50_LATENCY,P99_LATENCY",
                        TypedTool.after("^TRANSACTION_RATE=", 1)),
                AS_FAST_AS_IT_CAN);
    }

    /** It runs a second longer than it counts. */
    private static Comparison sockperf() {
        return new Comparison(
                "sockperf, mean latency",
                Sentences.messages(),
                meanLatency(),
                "µs",
                MICROSECOND,
                TOLERATED,
                TypedTool.of(
                        new Server("sockperf server --tcp --ip 0.0.0.0 --port 11111", false),
                        "sockperf ping-pong --tcp --ip %s --port 11111 --msg-size 14 --time " + (Sentences.SECONDS + 1),
                        TypedTool.after("Summary: Latency is ", MICROSECOND)),
                AS_FAST_AS_IT_CAN);
    }

    private static Comparison redisBenchmark() {
        return new Comparison(
                "redis-benchmark, GETs",
                Sentences.values(),
                gets(),
                "per s",
                1,
                TOLERATED,
                TypedTool.of(
                        new Server(
                                "redis-server --port 6379 --protected-mode no --save '' --appendonly no --dir /tmp",
                                false),
                        "redis-benchmark -h %s -p 6379 -c 50 -n " + Sentences.REQUESTS + " -d 1000 -t get,set --csv",
                        TypedTool.after("^\"GET\",\"", 1)),
                AS_FAST_AS_IT_CAN);
    }

    /** Its file is removed at the end, so that it is laid out anew each time, as in a fresh pod. */
    private static Comparison fio() {
        return new Comparison(
                "fio, reads",
                Sentences.randomReads(),
                reads(),
                "per s",
                1,
                TOLERATED,
                TypedTool.alone(
                        "fio --name=typed --directory=" + HandmadePod.DISK + " --unlink=1 --rw=randread --bs=4k --size="
                                + Sentences.FILE_MIB
                                + "m --ioengine=libaio --iodepth=16 --direct=1 --time_based --runtime="
                                + Sentences.SECONDS + " --ramp_time=" + Sentences.OMITTED_SECONDS
                                + " --output-format=json",
                        TypedTool.inJson("/jobs/0/read/iops")),
                AS_FAST_AS_IT_CAN);
    }
}
