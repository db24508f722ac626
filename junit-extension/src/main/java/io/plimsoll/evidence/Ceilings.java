package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.workload.MeasuresCryptography;
import io.plimsoll.workload.MeasuresMemory;
import io.plimsoll.workload.MeasuresReads;
import io.plimsoll.workload.MeasuresSentThroughput;
import io.plimsoll.workload.MeasuresWrites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cluster cannot exceed: a value above it was not measured, whatever the tool says.
 *
 * @param cluster the profile's name
 * @param network what carries least of what all traffic goes through; empty if that is not known
 * @param disk what a volume moves; empty if that is not known
 * @param diskOperations what a volume reads or writes; empty if that is not known, or if the kernel may make one of several
 * @param thresholds from which share of them on they are reached
 */
public record Ceilings(
        String cluster,
        Optional<Carrier> network,
        Optional<DataRate> disk,
        Optional<OperationRate> diskOperations,
        BottleneckThresholds thresholds) {

    private static final String NONE = "none";
    private static final String CARRIER = "carrier";
    private static final String NIC = "NIC";
    private static final String DISK_OPERATIONS = "disk.operations";
    private static final String CORE_THRESHOLD = "threshold.core";
    private static final String CAP_THRESHOLD = "threshold.cap";

    /** What is measured in MiB/s as well, and of no disk. */
    private static final Set<Class<?>> OF_PROCESSORS = Set.of(MeasuresMemory.class, MeasuresCryptography.class);

    /** What is done per second to a disk. */
    private static final Set<Class<?>> OF_DISKS = Set.of(MeasuresReads.class, MeasuresWrites.class);

    /** Reads what {@link #said} wrote. */
    public static Ceilings parse(String said) {
        Readings readings = Readings.parse("the profile", said);
        // Until other carriers were known, it was always the NIC.
        String carrier = readings.has(CARRIER) ? readings.text(CARRIER) : NIC;
        return new Ceilings(
                readings.text("cluster"),
                rate(readings, "network").map(rate -> new Carrier(carrier, rate)),
                rate(readings, "disk"),
                // Neither these nor the thresholds were the profile's at first.
                readings.has(DISK_OPERATIONS)
                        ? number(readings, DISK_OPERATIONS, "rate of operations")
                                .map(OperationRate::new)
                        : Optional.empty(),
                readings.has(CORE_THRESHOLD)
                        ? new BottleneckThresholds(
                                threshold(readings, CORE_THRESHOLD), threshold(readings, CAP_THRESHOLD))
                        : BottleneckThresholds.USUAL);
    }

    private static double threshold(Readings readings, String name) {
        return number(readings, name, "share")
                .filter(share -> share > 0 && share <= 1)
                .orElseThrow(() -> new InvalidException("the profile gave no share for " + name));
    }

    private static Optional<DataRate> rate(Readings readings, String name) {
        return number(readings, name, "rate in bit/s").map(DataRate::new);
    }

    private static Optional<Double> number(Readings readings, String name, String what) {
        String text = readings.text(name);
        try {
            double number = text.equals(NONE) ? 0 : Double.parseDouble(text);
            if (!(number >= 0 && Double.isFinite(number))) {
                throw new NumberFormatException("it is negative or not finite");
            }
            return text.equals(NONE) ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException none) {
            throw new InvalidException("the profile gave no " + what + " for " + name + ", but '" + text + "'", none);
        }
    }

    /** Writes them as lines of a name and a value, rates in bit/s, so that they can be kept as they were. */
    public String said() {
        return Readings.write(
                "cluster",
                cluster,
                "network",
                text(network.map(Carrier::rate)),
                CARRIER,
                network.map(Carrier::name).orElse(NONE),
                "disk",
                text(disk),
                DISK_OPERATIONS,
                diskOperations
                        .map(OperationRate::perSecond)
                        .map(String::valueOf)
                        .orElse(NONE),
                CORE_THRESHOLD,
                String.valueOf(thresholds.core()),
                CAP_THRESHOLD,
                String.valueOf(thresholds.cap()));
    }

    private static String text(Optional<DataRate> rate) {
        return rate.map(DataRate::bitsPerSecond).map(String::valueOf).orElse(NONE);
    }

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
                                + ": the measurement was not of what it seems to be, or the caps of '" + cluster
                                + "' are wrong",
                facts));
    }

    /** Returns how much of each ceiling was reached, 1 for all of it, by the names of what has them, such as {@code NIC}. */
    Map<String, Double> sharesOf(Measurements measurements) {
        Map<String, Double> shares = new LinkedHashMap<>();
        measurements
                .byMetric()
                .forEach((metric, number) -> ceiling(metric)
                        .ifPresent(ceiling -> shares.merge(ceiling.of(), number / ceiling.number(), Math::max)));
        return shares;
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
        if (metric.dimension() == Dimension.NETWORK_RATE && !metric.equals(MeasuresSentThroughput.SENT_THROUGHPUT)) {
            return network.map(
                    carrier -> new Ceiling(carrier.name(), carrier.rate().bitsPerSecond()));
        }
        if (metric.dimension() == Dimension.OPERATION_RATE && OF_DISKS.contains(metric.measuredBy())) {
            return diskOperations.map(rate -> new Ceiling("IOPS of the disk", rate.perSecond()));
        }
        return metric.dimension() == Dimension.STORAGE_RATE && !OF_PROCESSORS.contains(metric.measuredBy())
                ? disk.map(rate -> new Ceiling("disk", Dimension.STORAGE_RATE.number(rate)))
                : Optional.empty();
    }

    private record Ceiling(String of, double number) {}
}
