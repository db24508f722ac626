package io.plimsoll.driver;

import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.kube.Right;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * How a workload is run in this process against the API server, and read. Here the tool is our own, and so are its words:
 * it writes down what was asked and answered when, and everything else is read from that, while it runs and when it is
 * judged again.
 *
 * @param <W> the workload
 */
public non-sealed interface ApiDriver<W extends Workload> extends Driver<W> {

    /** Returns what it needs in the namespace of the run beyond what every run does; the namespace is left empty. */
    List<Right> rights(W workload);

    /** Runs it, removes what it made, and returns what was asked and answered. */
    String run(W workload, MeasuredApi api);

    /**
     * Reads what was asked and answered.
     *
     * @throws InvalidException if it is not the complete result of exactly this workload
     */
    Reading read(W workload, String said);

    /** Returns when it began, in seconds since 1970 by the clock of this machine. */
    double started(W workload, String said);

    /** Checks that it was done as the sentence says, and undisturbed. */
    List<Evidence> evidence(W workload, String said);

    @Override
    default String mediaType() {
        return "application/json";
    }

    /** It takes as long as it takes. */
    @Override
    default Duration busy(W workload, Duration lasting) {
        return Duration.ZERO;
    }
}
