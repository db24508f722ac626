package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;

/**
 * fio writing.
 *
 * @param options what all fio workloads share
 * @param pattern the order of the blocks
 */
public record FioWrites(FioOptions options, Fio.Pattern pattern) implements StorageWorkload, MeasuresWrites {

    /** Accesses blocks of that size, multiples of 512 B up to 16 MiB. */
    public FioWrites blockSize(DataSize size) {
        return new FioWrites(options.blockSize(size), pattern);
    }

    /**
     * Keeps that many accesses under way at once, 1 to 1,024.
     *
     * @throws IllegalArgumentException if it is synchronous
     */
    public FioWrites queueDepth(int depth) {
        return new FioWrites(options.queueDepth(depth), pattern);
    }

    /**
     * Makes one access at a time, by blocking calls.
     *
     * @throws IllegalArgumentException if it has a queue depth
     */
    public FioWrites synchronous() {
        return new FioWrites(options.synchronous(), pattern);
    }

    /** Lets that many processes do the same, each with a file of its own, 1 to 64. */
    public FioWrites jobs(int parallel) {
        return new FioWrites(options.jobs(parallel), pattern);
    }

    /** Makes files of that size, 1 MiB or more. */
    public FioWrites fileSize(DataSize size) {
        return new FioWrites(options.fileSize(size), pattern);
    }

    /** Discards the start of each repetition, whole seconds up to 60. */
    public FioWrites omitting(Duration start) {
        return new FioWrites(options.omitting(start), pattern);
    }

    /**
     * Keeps the latency of each write instead of fio's percentiles, so that {@code latency(p99())} can be promised: of so
     * many in each repetition at least, over all jobs, 1,000 to 20,000. They are spread over the measured time, which sets
     * the rate: neither rate nor throughput can be promised of them.
     *
     * @throws IllegalArgumentException if they are fewer or more than that, or it has more than 16 jobs, or queues that hold
     *     as many as are asked for
     */
    public FioFullLog withFullLog(int accesses) {
        return new FioFullLog(FioFullLog.Kind.WRITES, pattern, options, accesses);
    }

    @Override
    public DataSize footprint() {
        return options.footprint();
    }

    @Override
    public String describe() {
        return options.describe(pattern.describe() + " writes");
    }
}
