package io.plimsoll.workload;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.units.DataSize;
import io.plimsoll.units.Percentile;
import java.util.List;
import java.util.OptionalInt;

/**
 * wrk asking an nginx over HTTP for the same small file, on many connections, on each the next request as soon as the one
 * before is answered. Its latencies are as wrk tells them: corrected for what a connection would have asked while it
 * waited, and without requests that took longer than two seconds, which count as errors.
 *
 * @param threads of the client (-t), 1 to 64
 * @param connectionsPerThread which are open at once (-c for all threads together), 1 to 1,000
 * @param response bytes of the file that is answered, without the header, 0 B to 16 MiB
 * @param workers processes of nginx, each with one thread, 1 to 64: that many cores it can use at most
 */
public record Wrk(int threads, int connectionsPerThread, DataSize response, int workers)
        implements NetworkWorkload, MeasuresRequests, MeasuresTypicalLatency {

    private static final Wrk DEFAULT = new Wrk(2, 32, new DataSize(1 << 10), 1);

    public Wrk {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("wrk runs 1 to 64 threads, but was asked for " + threads);
        }
        if (connectionsPerThread < 1 || connectionsPerThread > 1_000) {
            throw new IllegalArgumentException(
                    "a thread of wrk has 1 to 1,000 connections, but was asked for " + connectionsPerThread);
        }
        if (response.bytes() > 16 << 20) {
            throw new IllegalArgumentException("a response has 0 B to 16 MiB, but was asked for " + response);
        }
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("nginx runs 1 to 64 workers, but was asked for " + workers);
        }
    }

    /** Begins a wrk workload: 2 threads of 32 connections each, responses of 1 KiB, one worker of nginx. */
    public static Wrk wrk() {
        return DEFAULT;
    }

    /** Asks by that many threads, 1 to 64. */
    public Wrk threads(int ofTheClient) {
        return new Wrk(ofTheClient, connectionsPerThread, response, workers);
    }

    /** Keeps that many connections open in each thread, 1 to 1,000. */
    public Wrk connectionsPerThread(int atOnce) {
        return new Wrk(threads, atOnce, response, workers);
    }

    /** Answers with that much, 0 B to 16 MiB, beside the header. */
    public Wrk responses(DataSize size) {
        return new Wrk(threads, connectionsPerThread, size, workers);
    }

    /** Lets nginx run that many workers, 1 to 64. */
    public Wrk serverWorkers(int processes) {
        return new Wrk(threads, connectionsPerThread, response, processes);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(threads * connectionsPerThread);
    }

    @Override
    public List<Percentile> percentiles() {
        return List.of(p50(), p90(), p99());
    }

    @Override
    public String describe() {
        int connections = threads * connectionsPerThread;
        return "wrk, " + threads + (threads == 1 ? " thread" : " threads") + " with " + connections
                + (connections == 1 ? " connection" : " connections") + ", responses of " + response + " by nginx with "
                + workers + (workers == 1 ? " worker" : " workers");
    }
}
