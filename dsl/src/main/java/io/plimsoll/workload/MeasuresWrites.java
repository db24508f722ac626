package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;

/** A workload that writes to a disk. */
public interface MeasuresWrites {

    /** Writes that were completed, per second of the measured window. */
    HigherIsBetter<MeasuresWrites, OperationRate> WRITE_RATE =
            new HigherIsBetter<>("writes", Dimension.OPERATION_RATE, MeasuresWrites.class);

    /** What was written, per second of the measured window. */
    HigherIsBetter<MeasuresWrites, DataRate> WRITE_THROUGHPUT =
            new HigherIsBetter<>("write throughput", Dimension.STORAGE_RATE, MeasuresWrites.class);

    /** Speaks of the writes that were completed, per second. */
    static HigherIsBetter<MeasuresWrites, OperationRate> writes() {
        return WRITE_RATE;
    }

    /** Speaks of what was written, per second. */
    static HigherIsBetter<MeasuresWrites, DataRate> writeThroughput() {
        return WRITE_THROUGHPUT;
    }

    /**
     * Speaks of the completion latency of writes: the time from when the kernel has taken a request, which where a queue
     * is full is some time after it was handed over, to its completion. It is the percentile of a typical run, as its tool
     * tells it.
     */
    static LowerIsBetter<MeasuresWrites, Duration> typicalWriteLatency(Percentile percentile) {
        return new LowerIsBetter<>(
                "write latency " + percentile + " of a typical run", Dimension.LATENCY, false, MeasuresWrites.class);
    }
}
