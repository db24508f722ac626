package io.plimsoll.scenario;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.CpuTime;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.MeasuresThroughput;

/** What it costs to move data. */
public non-sealed interface CostOfThroughput extends Cost<MeasuresThroughput, Consumer> {

    /** Time of processors for each GiB that arrived, in both directions together. */
    LowerIsBetter<CostOfThroughput, CpuTime> CPU_PER_GIB =
            new LowerIsBetter<>("CPU per GiB", Dimension.CPU_PER_GIBIBYTE, false, CostOfThroughput.class);

    /** Speaks of the CPU seconds for each GiB that arrived: {@code cpuPerGib().isAtMost(cpuSeconds(2))}. */
    static LowerIsBetter<CostOfThroughput, CpuTime> cpuPerGib() {
        return CPU_PER_GIB;
    }
}
