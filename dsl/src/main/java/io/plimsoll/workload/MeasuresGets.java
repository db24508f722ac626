package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;

/** A workload that asks a key-value store for values. */
public interface MeasuresGets {

    /** Gets that were answered, per second. */
    HigherIsBetter<MeasuresGets, OperationRate> GET_RATE =
            new HigherIsBetter<>("gets", Dimension.OPERATION_RATE, MeasuresGets.class);

    /** The mean time from asking a get to the first bytes of its answer, of all of a run. */
    LowerIsBetter<MeasuresGets, Duration> MEAN_GET_LATENCY =
            new LowerIsBetter<>("mean get latency", Dimension.LATENCY, false, MeasuresGets.class);

    /** Speaks of the gets that were answered, per second. */
    static HigherIsBetter<MeasuresGets, OperationRate> gets() {
        return GET_RATE;
    }

    /** Speaks of the mean time from asking a get to the first bytes of its answer, of a typical run. */
    static LowerIsBetter<MeasuresGets, Duration> meanGetLatency() {
        return MEAN_GET_LATENCY;
    }

    /**
     * Speaks of the time from asking a get to the first bytes of its answer, which for values up to some KiB is all of it:
     * the percentile of a typical run, as its tool tells it.
     */
    static LowerIsBetter<MeasuresGets, Duration> typicalGetLatency(Percentile percentile) {
        return new LowerIsBetter<>(
                "get latency " + percentile + " of a typical run", Dimension.LATENCY, false, MeasuresGets.class);
    }
}
