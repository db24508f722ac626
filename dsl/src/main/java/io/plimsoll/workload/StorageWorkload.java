package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/** A workload that reads and writes files, so that it must be said on which disk. */
public interface StorageWorkload extends Workload {

    /** Returns how much it keeps on the disk. */
    DataSize footprint();
}
