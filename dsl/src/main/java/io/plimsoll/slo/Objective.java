package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A promise about a metric: a limit, a range, or how far it may regress from a reference; on all clusters alike, or
 * another one on some of them.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 */
public sealed interface Objective<W, Q> permits LimitObjective, RangeObjective, RegressionObjective {

    /** What is promised of a metric. */
    enum Kind {
        /** That it keeps a limit. */
        LIMIT,
        /** That it lies in a range. */
        RANGE,
        /** That it is hardly worse than a reference. */
        REGRESSION;

        /** Returns how it is called in texts and files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns what is measured. */
    Metric<W, Q> metric();

    /** Returns what is promised of it. */
    Kind kind();

    /** Returns how it is judged where that is not left to the defaults. */
    Judging judging();

    /** Returns why this is promised, for whoever reads a red gate. */
    Optional<String> reason();

    /** Returns the cluster profiles for which something else is promised, in the order in which they were given. */
    Set<String> clusters();

    /** Returns what a value may be on the clusters of a profile, as {@link #judgedIn} counts: one end, or two. */
    List<Bound> boundsOn(String clusterProfile);

    /** Returns what {@link #boundsOn} is counted in: the metric's dimension, or per cent of a reference. */
    Dimension<?> judgedIn();

    /** Says the promise as it holds on the clusters of a profile. */
    String describeOn(String clusterProfile);

    /** Says the promise as it holds in general. */
    String describe();

    /** Tells whether a sentence is this promise, as it holds in general or on the clusters of some profile. */
    default boolean isSaidBy(String sentence) {
        return sentence.equals(describe())
                || clusters().stream().map(this::describeOn).anyMatch(sentence::equals);
    }

    /** Says the bounds on the clusters of a profile, such as {@code ≥ 800 Mbit/s}. */
    default String describeBoundsOn(String clusterProfile) {
        return boundsOn(clusterProfile).stream()
                .map(bound -> bound.sign() + " " + judgedIn().print(bound.number()))
                .collect(Collectors.joining(" and "));
    }
}
