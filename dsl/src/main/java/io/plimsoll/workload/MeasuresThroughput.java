package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;

/** A workload that moves data and tells how fast. */
public interface MeasuresThroughput {

    /** What the receiving end took in, per second of the measured window. */
    HigherIsBetter<MeasuresThroughput, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, MeasuresThroughput.class);

    /** Speaks of the data that the receiving end took in, per second. */
    static HigherIsBetter<MeasuresThroughput, DataRate> throughput() {
        return THROUGHPUT;
    }
}
