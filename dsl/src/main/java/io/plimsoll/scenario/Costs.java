package io.plimsoll.scenario;

import io.plimsoll.slo.Metric;
import io.plimsoll.workload.CountsRequests;
import io.plimsoll.workload.MeasuresThroughput;
import io.plimsoll.workload.Workload;
import java.util.Optional;

/** What the grammar says of costs, once more for what does not know the types of a sentence any longer. */
final class Costs {

    private Costs() {}

    /**
     * Requires of a cost that the sentence says alongside whom, and that there is something to count it per.
     *
     * @throws IllegalArgumentException if not
     */
    static void requireLookedAt(String id, Metric<?, ?> metric, Workload workload, Optional<ResourceUse<?>> alongside) {
        if (isOne(metric)) {
            complaint(metric, workload, alongside).ifPresent(complaint -> {
                throw new IllegalArgumentException(
                        "scenario '" + id + "' expects something of the " + metric.name() + ", " + complaint);
            });
        }
    }

    /** Tells whether a workload has a metric: its tool tells it, or it does what that cost is counted per. */
    static boolean canBeMeasured(Workload workload, Metric<?, ?> metric) {
        return isOne(metric) ? areOf(workload, metric) : metric.measuredBy().isInstance(workload);
    }

    /** Tells whether a metric is a cost, which its pods count and no tool tells. */
    static boolean isOne(Metric<?, ?> metric) {
        return Cost.class.isAssignableFrom(metric.measuredBy());
    }

    private static boolean areOf(Workload workload, Metric<?, ?> cost) {
        return cost.equals(CostOfThroughput.CPU_PER_GIB)
                ? workload instanceof MeasuresThroughput
                : !cost.equals(CostOfRequests.CPU_PER_THOUSAND_REQUESTS) || workload instanceof CountsRequests;
    }

    private static Optional<String> complaint(
            Metric<?, ?> cost, Workload workload, Optional<ResourceUse<?>> alongside) {
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
