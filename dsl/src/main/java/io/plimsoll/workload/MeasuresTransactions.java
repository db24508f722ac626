package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;

/** A workload whose client asks one thing after another, and waits for each answer. */
public interface MeasuresTransactions extends CountsRequests {

    /** Answers that arrived, per second of the measured window. */
    HigherIsBetter<MeasuresTransactions, OperationRate> TRANSACTIONS =
            new HigherIsBetter<>("transactions", Dimension.OPERATION_RATE, MeasuresTransactions.class);

    /** Speaks of the answers that arrived, per second. */
    static HigherIsBetter<MeasuresTransactions, OperationRate> transactions() {
        return TRANSACTIONS;
    }
}
