package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;

/** A workload that reads or writes memory and tells how fast. */
public interface MeasuresMemory {

    /** What was read or written, per second of wall-clock time, of all threads together. */
    HigherIsBetter<MeasuresMemory, DataRate> MEMORY_THROUGHPUT =
            new HigherIsBetter<>("memory throughput", Dimension.STORAGE_RATE, MeasuresMemory.class);

    /** Speaks of the memory that was read or written, per second. */
    static HigherIsBetter<MeasuresMemory, DataRate> memoryThroughput() {
        return MEMORY_THROUGHPUT;
    }
}
