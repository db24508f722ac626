package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;

/** A workload that asks the API server one thing after another, and tells how many answers a second it got. */
public interface MeasuresApiRequests extends CountsRequests {

    /**
     * Requests of all verbs that were granted, per second from when the first of a verb was due until the last of it was
     * answered. What passes between two verbs does not count.
     */
    HigherIsBetter<MeasuresApiRequests, OperationRate> REQUESTS_SUSTAINED =
            new HigherIsBetter<>("requests sustained", Dimension.OPERATION_RATE, MeasuresApiRequests.class);

    /** Speaks of the requests that were granted, per second: {@code requestsSustained().isAtLeast(perSecond(50))}. */
    static HigherIsBetter<MeasuresApiRequests, OperationRate> requestsSustained() {
        return REQUESTS_SUSTAINED;
    }
}
