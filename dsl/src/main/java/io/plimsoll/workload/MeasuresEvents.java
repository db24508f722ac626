package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;

/** A workload that does the same computation over and over. */
public interface MeasuresEvents {

    /** Computations that were completed, per second of wall-clock time, of all threads together. */
    HigherIsBetter<MeasuresEvents, OperationRate> EVENTS =
            new HigherIsBetter<>("events", Dimension.OPERATION_RATE, MeasuresEvents.class);

    /** Speaks of the computations that were completed, per second. */
    static HigherIsBetter<MeasuresEvents, OperationRate> events() {
        return EVENTS;
    }
}
