package io.plimsoll.scenario;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.CpuTime;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.MeasuresTransactions;

/** What it costs to ask and to be answered. */
public non-sealed interface CostOfTransactions extends Cost<MeasuresTransactions, Consumer> {

    /** Time of processors for each 1,000 answers. */
    LowerIsBetter<CostOfTransactions, CpuTime> CPU_PER_THOUSAND_TRANSACTIONS = new LowerIsBetter<>(
            "CPU per 1,000 transactions", Dimension.CPU_PER_THOUSAND, false, CostOfTransactions.class);

    /** Speaks of the CPU seconds for each 1,000 answers. */
    static LowerIsBetter<CostOfTransactions, CpuTime> cpuPerThousandTransactions() {
        return CPU_PER_THOUSAND_TRANSACTIONS;
    }
}
