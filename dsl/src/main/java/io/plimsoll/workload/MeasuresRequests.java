package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentage;

/**
 * A workload whose client asks on many connections, and tells how many of its requests failed. A rate of requests says
 * nothing while some fail: unless something is promised of {@link #errors()}, a single one makes the repetition INVALID.
 */
public interface MeasuresRequests extends CountsRequests {

    /** Requests that were answered without an error, per second of the measured window. */
    HigherIsBetter<MeasuresRequests, OperationRate> REQUESTS =
            new HigherIsBetter<>("requests", Dimension.OPERATION_RATE, MeasuresRequests.class);

    /** Requests that failed, of all: not sent, not answered, answered too late, or answered with an error. */
    LowerIsBetter<MeasuresRequests, Percentage> ERRORS =
            new LowerIsBetter<>("errors", Dimension.PERCENTAGE, true, MeasuresRequests.class);

    /** Speaks of the requests that were answered without an error, per second. */
    static HigherIsBetter<MeasuresRequests, OperationRate> requests() {
        return REQUESTS;
    }

    /** Speaks of the requests that failed, of all. */
    static LowerIsBetter<MeasuresRequests, Percentage> errors() {
        return ERRORS;
    }
}
