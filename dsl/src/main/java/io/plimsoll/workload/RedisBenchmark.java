package io.plimsoll.workload;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.slo.Metric;
import io.plimsoll.units.DataSize;
import java.util.List;
import java.util.OptionalInt;

/**
 * redis-benchmark asking a redis-server: first as many SETs as it is told to, then as many GETs of what they stored. Both
 * are always asked, since a GET of a key that was never set is answered without a value. The server keeps everything in
 * memory and writes nothing to a disk; it executes all commands in one thread, so that its core is a limit of this figure.
 *
 * @param value bytes that a SET stores and a GET returns (-d), 1 B to 1 MiB
 * @param parallel connections on which one request after the other is asked (-c), 1 to 1,000
 * @param requests of each kind (-n), 1,000 to 100,000,000
 */
public record RedisBenchmark(DataSize value, int parallel, int requests)
        implements CountedNetworkWorkload, CountsRequests, MeasuresSets, MeasuresGets {

    private static final RedisBenchmark DEFAULT = new RedisBenchmark(new DataSize(3), 50, 100_000);

    public RedisBenchmark {
        if (value.bytes() < 1 || value.bytes() > 1 << 20) {
            throw new IllegalArgumentException(
                    "a value of redis-benchmark has 1 B to 1 MiB, but was asked for " + value);
        }
        if (parallel < 1 || parallel > 1_000) {
            throw new IllegalArgumentException(
                    "redis-benchmark has 1 to 1,000 connections, but was asked for " + parallel);
        }
        if (requests < 1_000 || requests > 100_000_000) {
            throw new IllegalArgumentException(
                    "redis-benchmark asks 1,000 to 100,000,000 requests of each kind, since a"
                            + " p99 needs many, but was asked for " + requests);
        }
    }

    /** Begins a redis-benchmark workload: 100,000 SETs and as many GETs of 3 bytes, on 50 connections. */
    public static RedisBenchmark redisBenchmark() {
        return DEFAULT;
    }

    /** Stores and returns values of that size, 1 B to 1 MiB. */
    public RedisBenchmark values(DataSize size) {
        return new RedisBenchmark(size, parallel, requests);
    }

    /** Asks on that many connections at once, 1 to 1,000. */
    public RedisBenchmark connections(int atOnce) {
        return new RedisBenchmark(value, atOnce, requests);
    }

    /** Asks that many requests of each kind, 1,000 to 100,000,000. */
    public RedisBenchmark requests(int ofEachKind) {
        return new RedisBenchmark(value, parallel, ofEachKind);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(parallel);
    }

    @Override
    public boolean tells(Metric<?, ?> metric) {
        return List.of(p50(), p95(), p99()).stream()
                        .anyMatch(told -> metric.equals(MeasuresSets.typicalSetLatency(told))
                                || metric.equals(MeasuresGets.typicalGetLatency(told)))
                || List.of(SET_RATE, MEAN_SET_LATENCY, GET_RATE, MEAN_GET_LATENCY)
                        .contains(metric);
    }

    @Override
    public String describe() {
        return "redis-benchmark, " + requests + " SETs and GETs of " + value + " each on " + parallel
                + (parallel == 1 ? " connection" : " connections");
    }
}
