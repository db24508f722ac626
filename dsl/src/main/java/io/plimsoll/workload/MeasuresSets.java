package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;

/** A workload that stores values in a key-value store. */
public interface MeasuresSets {

    /** Sets that were answered, per second. */
    HigherIsBetter<MeasuresSets, OperationRate> SET_RATE =
            new HigherIsBetter<>("sets", Dimension.OPERATION_RATE, MeasuresSets.class);

    /** The mean time from asking a set to its answer, of all of a run. */
    LowerIsBetter<MeasuresSets, Duration> MEAN_SET_LATENCY =
            new LowerIsBetter<>("mean set latency", Dimension.LATENCY, false, MeasuresSets.class);

    /** Speaks of the sets that were answered, per second. */
    static HigherIsBetter<MeasuresSets, OperationRate> sets() {
        return SET_RATE;
    }

    /** Speaks of the mean time from asking a set to its answer, of a typical run. */
    static LowerIsBetter<MeasuresSets, Duration> meanSetLatency() {
        return MEAN_SET_LATENCY;
    }

    /** Speaks of the time from asking a set to its answer: the percentile of a typical run, as its tool tells it. */
    static LowerIsBetter<MeasuresSets, Duration> typicalSetLatency(Percentile percentile) {
        return new LowerIsBetter<>(
                "set latency " + percentile + " of a typical run", Dimension.LATENCY, false, MeasuresSets.class);
    }
}
