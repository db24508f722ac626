package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;

/** A workload that moves data and tells how fast at both ends. */
public interface MeasuresSentThroughput extends MeasuresThroughput {

    /** What the sending end gave out, per second of the measured window. */
    HigherIsBetter<MeasuresSentThroughput, DataRate> SENT_THROUGHPUT =
            new HigherIsBetter<>("sent throughput", Dimension.NETWORK_RATE, MeasuresSentThroughput.class);

    /** Speaks of the data that the sending end gave out, per second. */
    static HigherIsBetter<MeasuresSentThroughput, DataRate> sentThroughput() {
        return SENT_THROUGHPUT;
    }
}
