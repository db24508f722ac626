package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;

/**
 * A workload of stress-ng, which counts rounds of its own making. They can be compared where stressor and version are the
 * same, and nowhere else.
 */
public interface MeasuresBogoOperations {

    /** Rounds that were completed, per second of wall-clock time, of all instances together. */
    HigherIsBetter<MeasuresBogoOperations, OperationRate> BOGO_OPERATIONS =
            new HigherIsBetter<>("bogo operations", Dimension.OPERATION_RATE, MeasuresBogoOperations.class);

    /** Speaks of the rounds that were completed, per second. */
    static HigherIsBetter<MeasuresBogoOperations, OperationRate> bogoOperations() {
        return BOGO_OPERATIONS;
    }
}
