package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;

/**
 * ioping making one request after the other to a disk that has nothing else to do, and telling how long each took.
 *
 * @param kind what is requested
 * @param blockSize bytes of one request, whole multiples of 512 B up to 16 MiB
 * @param fileSize of the file from all over which blocks are taken, 1 MiB or more
 * @param interval from the beginning of one request to that of the next, 1 to 100 whole milliseconds
 */
public record IopingRequests(Kind kind, DataSize blockSize, DataSize fileSize, Duration interval)
        implements StorageWorkload, MeasuresLatency {

    private static final int SECTOR = 512;

    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(100);

    /** What is requested. */
    public enum Kind {
        /** Reads. */
        READS("reads"),
        /** Writes, each until the disk has it for good (fdatasync). */
        WRITES("writes");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    public IopingRequests {
        if (blockSize.bytes() < SECTOR || blockSize.bytes() % SECTOR != 0 || blockSize.bytes() > 16 << 20) {
            throw new IllegalArgumentException(
                    "direct I/O has blocks of 512 B to 16 MiB, multiples of 512 B, but was asked for " + blockSize);
        }
        if (fileSize.bytes() < 1 << 20 || fileSize.bytes() % blockSize.bytes() != 0) {
            throw new IllegalArgumentException("a file of ioping has 1 MiB or more, in whole blocks of " + blockSize
                    + ", but was asked for " + fileSize);
        }
        if (interval.toMillis() < 1
                || interval.compareTo(LONGEST_INTERVAL) > 0
                || !interval.equals(Duration.ofMillis(interval.toMillis()))) {
            throw new IllegalArgumentException(
                    "ioping makes a request every 1 to 100 whole milliseconds, but was asked for one every "
                            + interval);
        }
    }

    /** Requests blocks of that size, multiples of 512 B up to 16 MiB. */
    public IopingRequests blockSize(DataSize size) {
        return new IopingRequests(kind, size, fileSize, interval);
    }

    /** Makes a file of that size, 1 MiB or more. */
    public IopingRequests fileSize(DataSize size) {
        return new IopingRequests(kind, blockSize, size, interval);
    }

    /** Makes a request that often, every 1 to 100 whole milliseconds; while one is slow, the next waits. */
    public IopingRequests every(Duration other) {
        return new IopingRequests(kind, blockSize, fileSize, other);
    }

    @Override
    public DataSize footprint() {
        return fileSize;
    }

    /** Those of a disk that answers within the interval, but for the first, which is not counted, and the last. */
    @Override
    public int fewestSamples(Duration lasting) {
        return Math.toIntExact(lasting.dividedBy(interval)) - 2;
    }

    @Override
    public String describe() {
        return "ioping " + kind.description + " of " + blockSize + ", one every " + interval.toMillis()
                + " ms, file of " + fileSize;
    }
}
