package io.plimsoll.driver;

import io.plimsoll.workload.Workload;
import java.time.Duration;

/**
 * How a workload is run and read. A driver is a pure function: it neither starts anything nor knows where it
 * runs. That of the API server alone is the tool as well, since it runs in this process.
 *
 * @param <W> the workload
 */
public sealed interface Driver<W extends Workload> permits ApiDriver, ClientServerDriver, PodDriver {

    /** Where a tool may keep what it needs while it runs: in the memory of its pod, so that no disk takes part. */
    String TEMPORARY = "/dev/shm";

    /** Returns the tool's name, by which its output is filed. */
    String tool();

    /** Returns the media type of what the tool says: plain text unless it says so, such as {@code application/json}. */
    default String mediaType() {
        return "text/plain";
    }

    /**
     * Returns the Debian package that the tool comes in, which has a version also where the tool does not say its own:
     * one of the tool's name unless it says so. Where no pod is measured it means nothing.
     */
    default String debianPackage() {
        return tool();
    }

    /**
     * Returns how long the tool runs at least: the measured time unless it says so, and what the workload omits of it.
     *
     * @param lasting the measured time, without what the workload omits; of no meaning if it is not timed
     */
    default Duration busy(W workload, Duration lasting) {
        return lasting;
    }

    /** Returns how long the tool may take, beyond that, to prepare: none unless it says so. */
    default Duration preparation(W workload) {
        return Duration.ZERO;
    }

    /**
     * Returns how long the tool takes at most before it is given up, beside its start and its end: as long as it runs at
     * least, and what it prepares. One that runs until it has done enough says how slow it may be.
     */
    default Duration longest(W workload, Duration lasting) {
        return busy(workload, lasting).plus(preparation(workload));
    }
}
