package io.plimsoll.scenario;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.CpuTime;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.CountsRequests;

/** What it costs to ask and to be answered. */
public non-sealed interface CostOfRequests extends Cost<CountsRequests, Consumer> {

    /** Time of processors for each 1,000 requests that were answered without an error. */
    LowerIsBetter<CostOfRequests, CpuTime> CPU_PER_THOUSAND_REQUESTS =
            new LowerIsBetter<>("CPU per 1,000 requests", Dimension.CPU_PER_THOUSAND, false, CostOfRequests.class);

    /** Speaks of the CPU seconds for each 1,000 requests: {@code cpuPerThousandRequests().isAtMost(cpuSeconds(0.1))}. */
    static LowerIsBetter<CostOfRequests, CpuTime> cpuPerThousandRequests() {
        return CPU_PER_THOUSAND_REQUESTS;
    }
}
