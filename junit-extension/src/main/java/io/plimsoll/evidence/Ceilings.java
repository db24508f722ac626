package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.MeasuresThroughput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cluster cannot exceed: a value above it was not measured, whatever the tool says.
 *
 * @param cluster the profile's name
 * @param network what the NIC of a node carries in one direction; empty if that is not known, or nothing goes through it
 * @param disk what a volume moves; empty if that is not known
 */
public record Ceilings(String cluster, Optional<DataRate> network, Optional<DataRate> disk) {

    /** Compares what a repetition measured with them; empty if none of them bounds any of its values. */
    public Optional<Evidence> plausibility(Measurements measurements) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> tooHigh = measurements.byMetric().entrySet().stream()
                .flatMap(measured -> over(measured.getKey(), measured.getValue(), facts).stream())
                .toList();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                "plausibility",
                tooHigh.isEmpty(),
                tooHigh.isEmpty()
                        ? "nothing was measured that '" + cluster + "' cannot do"
                        : String.join("; ", tooHigh)
                                + ": the measurement was not of what it seems to be, or caps in the profile are wrong",
                facts));
    }

    private Optional<String> over(Metric<?, ?> metric, double number, Map<String, String> facts) {
        Optional<Ceiling> ceiling = ceiling(metric);
        ceiling.ifPresent(each ->
                facts.put("ceiling of " + metric.name(), metric.dimension().print(each.number())));
        return ceiling.filter(each -> number > each.number())
                .map(each -> metric.name() + " " + metric.dimension().print(number) + " is above what the " + each.of()
                        + " of '" + cluster + "' can carry ("
                        + metric.dimension().print(each.number()) + ")");
    }

    private Optional<Ceiling> ceiling(Metric<?, ?> metric) {
        // What a sender gives out may be dropped before it reaches the NIC.
        if (metric.dimension() == Dimension.NETWORK_RATE && !metric.equals(MeasuresThroughput.SENT_THROUGHPUT)) {
            return network.map(rate -> new Ceiling("NIC", rate.bitsPerSecond()));
        }
        return metric.dimension() == Dimension.STORAGE_RATE
                ? disk.map(rate -> new Ceiling("disk", Dimension.STORAGE_RATE.number(rate)))
                : Optional.empty();
    }

    private record Ceiling(String of, double number) {}
}
