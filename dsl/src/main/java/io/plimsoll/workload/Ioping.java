package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;

/** The beginning of an ioping workload: {@code ioping().reads()}. */
public final class Ioping {

    private static final Ioping IOPING = new Ioping();

    private static final DataSize BLOCK = new DataSize(4 << 10);

    /** ioping's own 1 MiB fits into the cache of any disk. */
    private static final DataSize FILE = new DataSize(64 << 20);

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private Ioping() {}

    /** Begins an ioping workload, with direct I/O always: what a page cache can do is no promise of a disk. */
    public static Ioping ioping() {
        return IOPING;
    }

    /** Reads a block from anywhere in its file, waits, and reads the next. */
    public IopingRequests reads() {
        return new IopingRequests(IopingRequests.Kind.READS, BLOCK, FILE, INTERVAL);
    }

    /** Writes a block anywhere into its file, waits, and writes the next. */
    public IopingRequests writes() {
        return new IopingRequests(IopingRequests.Kind.WRITES, BLOCK, FILE, INTERVAL);
    }
}
