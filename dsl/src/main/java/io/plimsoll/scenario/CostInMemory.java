package io.plimsoll.scenario;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.DataSize;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.Workload;

/** What is held in memory while a workload runs. */
public non-sealed interface CostInMemory extends Cost<Workload, Consumer.Resident> {

    /** What could not be taken back at the end of the window: of the node, or of the pod, that holds most. */
    LowerIsBetter<CostInMemory, DataSize> WORKING_SET =
            new LowerIsBetter<>("working set", Dimension.MEMORY, false, CostInMemory.class);

    /**
     * Speaks of the memory that cannot be taken back, right after the window, of the node or pod that holds most: what a
     * node has without what is available, and what a pod has without the inactive part of its page cache.
     */
    static LowerIsBetter<CostInMemory, DataSize> workingSet() {
        return WORKING_SET;
    }
}
