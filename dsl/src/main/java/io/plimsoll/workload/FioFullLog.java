package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;

/**
 * fio as {@link FioReads} or {@link FioWrites} run it, at a steady rate, with the latency of each access: its completion
 * latency, from when the kernel has taken it to its completion, of which typical runs speak too. The rate is the one that
 * gives the asked number of accesses and a tenth more.
 *
 * <p>An access that a slow disk lets begin late is timed from when it began, not from when it was due. It counts in another
 * way: what is missing of the asked number when the time is up are failed accesses.
 *
 * @param kind what is accessed
 * @param pattern the order of the blocks
 * @param options what all fio workloads share: of 1 to 16 jobs, whose queues hold fewer accesses than are asked for; a
 *     queue fills only while the disk does not keep up with the rate
 * @param accesses that a repetition has at least, of all jobs together, 1,000 to 20,000
 */
public record FioFullLog(Kind kind, Fio.Pattern pattern, FioOptions options, int accesses)
        implements StorageWorkload, MeasuresLatency {

    /** Each makes one access a second at least, so that many would make far more than are asked for. */
    private static final int MOST_JOBS = 16;

    /** What is accessed. */
    public enum Kind {
        /** Reads. */
        READS("reads"),
        /** Writes. */
        WRITES("writes");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    public FioFullLog {
        if (accesses < 1_000 || accesses > 20_000) {
            throw new IllegalArgumentException("a full log of fio has 1,000 to 20,000 accesses, as the log of a pod is"
                    + " limited, but was asked for " + accesses);
        }
        if (options.jobs() > MOST_JOBS) {
            throw new IllegalArgumentException("a full log of fio has 1 to " + MOST_JOBS + " jobs, of which each makes"
                    + " one access a second or more, but was asked for " + options.jobs());
        }
        int queued = options.jobs() * options.queueDepth().orElse(1);
        if (queued >= accesses) {
            throw new IllegalArgumentException("the queues of a full log of " + accesses
                    + " accesses hold fewer than these, but were asked to hold " + queued);
        }
    }

    @Override
    public DataSize footprint() {
        return options.footprint();
    }

    @Override
    public int fewestSamples(Duration lasting) {
        return accesses;
    }

    @Override
    public String describe() {
        return options.describe(pattern.describe() + " " + kind.description) + ", " + accesses + " or more logged";
    }
}
