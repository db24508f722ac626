package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The options that all fio workloads have.
 *
 * @param blockSize bytes of one read or write (bs), whole multiples of 512 B up to 16 MiB
 * @param queueDepth how many are under way at once, 1 to 1,024 (ioengine libaio, iodepth); empty for one at a time by
 *     blocking calls (ioengine psync), which know no queue
 * @param depthIsSaid whether the sentence says that depth: then it cannot say blocking calls too, of which fio would run
 *     one at a time whatever the depth
 * @param jobs processes that do the same, each with a file of its own, 1 to 64 (numjobs)
 * @param fileSize of each of these files (size), 1 MiB or more
 * @param ramp time at the start that is not counted (ramp_time), 0 to 60 whole seconds
 */
public record FioOptions(
        DataSize blockSize, OptionalInt queueDepth, boolean depthIsSaid, int jobs, DataSize fileSize, Duration ramp) {

    static final FioOptions DEFAULT = new FioOptions(
            new DataSize(4 << 10), OptionalInt.of(16), false, 1, new DataSize(1L << 30), Duration.ofSeconds(2));

    private static final int SECTOR = 512;

    public FioOptions {
        if (blockSize.bytes() < SECTOR || blockSize.bytes() % SECTOR != 0 || blockSize.bytes() > 16 << 20) {
            throw new IllegalArgumentException(
                    "direct I/O has blocks of 512 B to 16 MiB, multiples of 512 B, but was asked for " + blockSize);
        }
        if (queueDepth.isPresent() && (queueDepth.getAsInt() < 1 || queueDepth.getAsInt() > 1_024)) {
            throw new IllegalArgumentException(
                    "a queue of fio is 1 to 1,024 deep, but was asked for " + queueDepth.getAsInt());
        }
        if (jobs < 1 || jobs > 64) {
            throw new IllegalArgumentException("fio runs 1 to 64 jobs, but was asked for " + jobs);
        }
        if (fileSize.bytes() < 1 << 20 || fileSize.bytes() % blockSize.bytes() != 0) {
            throw new IllegalArgumentException("a file of fio has 1 MiB or more, in whole blocks of " + blockSize
                    + ", but was asked for " + fileSize);
        }
        if (ramp.isNegative() || ramp.toSeconds() > 60 || !ramp.equals(Duration.ofSeconds(ramp.toSeconds()))) {
            throw new IllegalArgumentException("fio ramps up for 0 to 60 whole seconds, but was asked for " + ramp);
        }
    }

    FioOptions blockSize(DataSize size) {
        return new FioOptions(size, queueDepth, depthIsSaid, jobs, fileSize, ramp);
    }

    FioOptions queueDepth(int depth) {
        if (queueDepth.isEmpty()) {
            throw notBoth(depth);
        }
        return new FioOptions(blockSize, OptionalInt.of(depth), true, jobs, fileSize, ramp);
    }

    FioOptions synchronous() {
        if (depthIsSaid) {
            throw notBoth(queueDepth.orElseThrow());
        }
        return new FioOptions(blockSize, OptionalInt.empty(), false, jobs, fileSize, ramp);
    }

    private static IllegalArgumentException notBoth(int depth) {
        return new IllegalArgumentException(
                "queueDepth(" + depth + ") hands accesses to a queue of libaio, and"
                        + " synchronous() makes one at a time by blocking calls, which know no queue; leave one of the two out");
    }

    FioOptions jobs(int parallel) {
        return new FioOptions(blockSize, queueDepth, depthIsSaid, parallel, fileSize, ramp);
    }

    FioOptions fileSize(DataSize size) {
        return new FioOptions(blockSize, queueDepth, depthIsSaid, jobs, size, ramp);
    }

    FioOptions omitting(Duration start) {
        return new FioOptions(blockSize, queueDepth, depthIsSaid, jobs, fileSize, start);
    }

    DataSize footprint() {
        return new DataSize(Math.multiplyExact(jobs, fileSize.bytes()));
    }

    String describe(String what) {
        List<String> words = new ArrayList<>();
        words.add("fio " + what + " of " + blockSize);
        words.add(queueDepth.isPresent() ? "queue depth " + queueDepth.getAsInt() : "one at a time");
        words.add(jobs == 1 ? "file of " + fileSize : jobs + " jobs with a file of " + fileSize + " each");
        if (!ramp.isZero()) {
            words.add("first " + ramp.toSeconds() + " s omitted");
        }
        return String.join(", ", words);
    }
}
