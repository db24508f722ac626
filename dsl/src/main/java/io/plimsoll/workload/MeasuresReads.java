package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;

/** A workload that reads from a disk. */
public interface MeasuresReads {

    /** Reads that were completed, per second of the measured window. */
    HigherIsBetter<MeasuresReads, OperationRate> READ_RATE =
            new HigherIsBetter<>("reads", Dimension.OPERATION_RATE, MeasuresReads.class);

    /** What was read, per second of the measured window. */
    HigherIsBetter<MeasuresReads, DataRate> READ_THROUGHPUT =
            new HigherIsBetter<>("read throughput", Dimension.STORAGE_RATE, MeasuresReads.class);

    /** Speaks of the reads that were completed, per second. */
    static HigherIsBetter<MeasuresReads, OperationRate> reads() {
        return READ_RATE;
    }

    /** Speaks of what was read, per second. */
    static HigherIsBetter<MeasuresReads, DataRate> readThroughput() {
        return READ_THROUGHPUT;
    }

    /**
     * Speaks of the completion latency of reads: the time from when the kernel has taken a request, which where a queue is
     * full is some time after it was handed over, to its completion. It is the percentile of a typical run, as its tool
     * tells it.
     */
    static LowerIsBetter<MeasuresReads, Duration> typicalReadLatency(Percentile percentile) {
        return new LowerIsBetter<>(
                "read latency " + percentile + " of a typical run", Dimension.LATENCY, false, MeasuresReads.class);
    }
}
