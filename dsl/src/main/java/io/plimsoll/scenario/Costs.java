package io.plimsoll.scenario;

import io.plimsoll.slo.Metric;
import io.plimsoll.workload.MeasuresThroughput;
import io.plimsoll.workload.MeasuresTransactions;
import io.plimsoll.workload.Workload;
import java.util.Optional;

/** What the grammar says of costs, once more for what does not know the types of a sentence any longer. */
final class Costs {

    private Costs() {}

    /** Tells whether a metric is a cost, and not something that a tool tells. */
    static boolean isOne(Metric<?, ?> metric) {
        return Cost.class.isAssignableFrom(metric.measuredBy());
    }

    /** Tells whether a workload does what a cost is counted per. */
    static boolean areOf(Workload workload, Metric<?, ?> cost) {
        return cost.equals(CostOfThroughput.CPU_PER_GIB)
                ? workload instanceof MeasuresThroughput
                : !cost.equals(CostOfTransactions.CPU_PER_THOUSAND_TRANSACTIONS)
                        || workload instanceof MeasuresTransactions;
    }

    /** Returns what is wrong with expecting a cost; empty if nothing is. */
    static Optional<String> complaint(Metric<?, ?> cost, Workload workload, Optional<ResourceUse<?>> alongside) {
        if (alongside.isEmpty()) {
            return Optional.of("but does not say alongside whom");
        }
        if (!areOf(workload, cost)) {
            return Optional.of("which '" + workload.describe() + "' does nothing for that it could be counted per");
        }
        return cost.equals(CostInMemory.WORKING_SET) && !(alongside.get().consumer() instanceof Consumer.Resident)
                ? Optional.of("but the tools of its pods have ended when it could be read")
                : Optional.empty();
    }
}
