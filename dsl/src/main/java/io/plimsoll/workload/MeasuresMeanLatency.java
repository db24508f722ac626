package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import java.time.Duration;

/** A workload whose tool tells the mean latency of each run. */
public interface MeasuresMeanLatency {

    /** The mean of all operations of a run. */
    LowerIsBetter<MeasuresMeanLatency, Duration> MEAN_LATENCY =
            new LowerIsBetter<>("mean latency", Dimension.LATENCY, false, MeasuresMeanLatency.class);

    /** Speaks of the mean of all operations of a typical run. */
    static LowerIsBetter<MeasuresMeanLatency, Duration> meanLatency() {
        return MEAN_LATENCY;
    }
}
