package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;

/** A workload that moves data both ways at once and tells how fast each way. */
public interface MeasuresReturnThroughput {

    /** What the client took in from the server, per second of the measured window. */
    HigherIsBetter<MeasuresReturnThroughput, DataRate> RETURN_THROUGHPUT =
            new HigherIsBetter<>("return throughput", Dimension.NETWORK_RATE, MeasuresReturnThroughput.class);

    /** Speaks of the data that the client took in from the server, per second, while it sent as well. */
    static HigherIsBetter<MeasuresReturnThroughput, DataRate> returnThroughput() {
        return RETURN_THROUGHPUT;
    }
}
