package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * How a workload in a single pod is run and read.
 *
 * @param <W> the workload
 */
public non-sealed interface PodDriver<W extends Workload> extends Driver<W> {

    /**
     * Returns the process.
     *
     * @param lasting the measured time, without what the workload omits
     * @param directory on the disk that is measured, if the workload is of storage
     */
    List<String> command(W workload, Duration lasting, String directory);

    /**
     * Reads what the tool said.
     *
     * @throws InvalidException if it is not the complete result of exactly this workload
     */
    Reading read(W workload, Duration lasting, String said);
}
