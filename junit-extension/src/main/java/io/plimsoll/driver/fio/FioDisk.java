package io.plimsoll.driver.fio;

import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the counters of the disk say beside the job. fio tells them where the files lie on a block device that the pod can
 * see (not on an overlay, a tmpfs, or a network file system).
 *
 * <p>The disk must have moved at least 0.8 of what the job claims: less means that something above it answered, such as a
 * cache, or a file system that knows of blocks which were never written. Bytes are compared and not operations, because
 * the kernel merges and splits these. That the disk moved more is no contradiction, and no upper bound is taken: its
 * counters run during the ramp too, others may use the disk of a node, and journals, checksums and encryption write more
 * than they are given.
 */
final class FioDisk {

    private static final String DISKS = "disk_util";
    private static final double LEAST = 0.8;
    private static final int SECTOR = 512;

    /** How often fio reads the counters, so that the last of them may be as old. */
    private static final double READ_EVERY_SECONDS = 0.25;

    private final ToolJson json;

    private FioDisk(ToolJson json) {
        this.json = json;
    }

    /** Returns what is told of the disk, if anything is. */
    static Optional<FioDisk> of(ToolJson json) {
        return json.has(DISKS) && json.at(DISKS).size() > 0 ? Optional.of(new FioDisk(json)) : Optional.empty();
    }

    /**
     * Requires that the disk moved what a job says that it moved.
     *
     * @param direction {@code read} or {@code write}
     * @param bytes of the job
     * @param seconds in which it moved them
     * @throws InvalidException if it did not, with both numbers
     */
    void requireMoved(String direction, double bytes, double seconds) {
        double ofDisk = SECTOR
                // A device that is made of others is told with these; it has moved the most of them.
                * IntStream.range(0, json.at(DISKS).size())
                        .mapToDouble(index -> json.number(DISKS + "." + index + "." + direction + "_sectors"))
                        .max()
                        .orElseThrow();
        double seen = bytes * Math.max(0, 1 - READ_EVERY_SECONDS / seconds);
        if (!(ofDisk >= LEAST * seen)) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "fio did %.0f MiB of %ss, but the disk %.0f MiB: a cache was measured, or blocks that were never"
                            + " written; use files larger than the cache",
                    bytes / (1 << 20),
                    direction,
                    ofDisk / (1 << 20)));
        }
    }
}
