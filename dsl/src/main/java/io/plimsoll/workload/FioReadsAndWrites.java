package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import io.plimsoll.units.Percentage;
import java.time.Duration;

/**
 * fio reading and writing blocks all over its files.
 *
 * @param options what all fio workloads share
 * @param readShare the share of reads, whole per cent from 1 to 99
 */
public record FioReadsAndWrites(FioOptions options, Percentage readShare)
        implements StorageWorkload, MeasuresReads, MeasuresWrites {

    public FioReadsAndWrites {
        if (readShare.percent() < 1
                || readShare.percent() > 99
                || readShare.percent() != Math.rint(readShare.percent())) {
            throw new IllegalArgumentException(
                    "the share of reads is a whole number from 1 to 99 per cent, but was " + readShare);
        }
    }

    /** Accesses blocks of that size, multiples of 512 B up to 16 MiB. */
    public FioReadsAndWrites blockSize(DataSize size) {
        return new FioReadsAndWrites(options.blockSize(size), readShare);
    }

    /**
     * Keeps that many accesses under way at once, 1 to 1,024.
     *
     * @throws IllegalArgumentException if it is synchronous
     */
    public FioReadsAndWrites queueDepth(int depth) {
        return new FioReadsAndWrites(options.queueDepth(depth), readShare);
    }

    /**
     * Makes one access at a time, by blocking calls.
     *
     * @throws IllegalArgumentException if it has a queue depth
     */
    public FioReadsAndWrites synchronous() {
        return new FioReadsAndWrites(options.synchronous(), readShare);
    }

    /** Lets that many processes do the same, each with a file of its own, 1 to 64. */
    public FioReadsAndWrites jobs(int parallel) {
        return new FioReadsAndWrites(options.jobs(parallel), readShare);
    }

    /** Makes files of that size, 1 MiB or more. */
    public FioReadsAndWrites fileSize(DataSize size) {
        return new FioReadsAndWrites(options.fileSize(size), readShare);
    }

    /** Discards the start of each repetition, whole seconds up to 60. */
    public FioReadsAndWrites omitting(Duration start) {
        return new FioReadsAndWrites(options.omitting(start), readShare);
    }

    @Override
    public DataSize footprint() {
        return options.footprint();
    }

    @Override
    public String describe() {
        return options.describe("random reads (" + readShare + ") and writes");
    }
}
