package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;

/** A workload that encrypts or hashes data in memory and tells how fast. */
public interface MeasuresCryptography {

    /** What was encrypted or hashed, per second of wall-clock time, of all processes together. */
    HigherIsBetter<MeasuresCryptography, DataRate> CRYPTOGRAPHIC_THROUGHPUT =
            new HigherIsBetter<>("cryptographic throughput", Dimension.STORAGE_RATE, MeasuresCryptography.class);

    /** Speaks of the data that was encrypted or hashed, per second. */
    static HigherIsBetter<MeasuresCryptography, DataRate> cryptographicThroughput() {
        return CRYPTOGRAPHIC_THROUGHPUT;
    }
}
