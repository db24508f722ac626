package io.plimsoll.slo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A promise about a metric: the limit it keeps, on all clusters or on some of them.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 * @param metric what is measured
 * @param limit the limit on clusters for which no other one is given
 * @param limitsPerCluster other limits, by the name of a cluster profile, in the order in which they were given
 * @param reason why this limit, for whoever reads a red gate
 */
public record Objective<W, Q>(Metric<W, Q> metric, Q limit, Map<String, Q> limitsPerCluster, Optional<String> reason) {

    public Objective {
        limitsPerCluster = Collections.unmodifiableMap(new LinkedHashMap<>(limitsPerCluster));
        requirePossible(metric, limit);
        limitsPerCluster.values().forEach(other -> requirePossible(metric, other));
    }

    static <W, Q> Objective<W, Q> of(Metric<W, Q> metric, Q limit) {
        return new Objective<>(metric, limit, Map.of(), Optional.empty());
    }

    /**
     * Gives another limit on the clusters of one profile.
     *
     * @throws IllegalArgumentException if that profile has one already
     */
    public Objective<W, Q> on(String clusterProfile, Q limitThere) {
        Map<String, Q> limits = new LinkedHashMap<>(limitsPerCluster);
        if (limits.put(clusterProfile, limitThere) != null) {
            throw new IllegalArgumentException(
                    "the limit of " + metric.name() + " on '" + clusterProfile + "' is given twice");
        }
        return new Objective<>(metric, limit, limits, reason);
    }

    /** Says why this limit: a source, or who needs it. */
    public Objective<W, Q> because(String why) {
        return new Objective<>(metric, limit, limitsPerCluster, Optional.of(why));
    }

    /** Returns the limit that applies on the clusters of a profile. */
    public Q limitOn(String clusterProfile) {
        return limitsPerCluster.getOrDefault(clusterProfile, limit);
    }

    /** Returns the number of {@link #limitOn} in the metric's base unit. */
    public double limitNumberOn(String clusterProfile) {
        return metric.dimension().number(limitOn(clusterProfile));
    }

    /** Says the promise with the limit of a profile, such as {@code throughput is at least 800 Mbit/s}. */
    public String describeOn(String clusterProfile) {
        return metric.name() + " " + metric.boundInWords() + " "
                + metric.dimension().print(limitNumberOn(clusterProfile));
    }

    /** Says the promise with its general limit. */
    public String describe() {
        return metric.name() + " " + metric.boundInWords() + " "
                + metric.dimension().print(metric.dimension().number(limit));
    }

    private static <Q> void requirePossible(Metric<?, Q> metric, Q limit) {
        double number = metric.dimension().number(limit);
        if (metric instanceof HigherIsBetter && !(number > 0)) {
            throw new IllegalArgumentException("every value keeps the promise that " + metric.name() + " is at least "
                    + metric.dimension().print(number) + "; give a limit above zero");
        }
        if (metric instanceof LowerIsBetter && (number < 0 || (number == 0 && !metric.zeroIsPossible()))) {
            throw new IllegalArgumentException("no value keeps the promise that " + metric.name() + " is at most "
                    + metric.dimension().print(number) + "; give a limit "
                    + (metric.zeroIsPossible() ? "of zero or more" : "above zero"));
        }
    }
}
