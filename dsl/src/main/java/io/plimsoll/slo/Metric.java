package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import io.plimsoll.units.Percentile;
import java.util.Optional;

/**
 * Something that workloads measure. Which direction is better belongs to the metric: it offers only the bound that makes
 * sense, so that nobody can configure the wrong one.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 */
public sealed interface Metric<W, Q> permits HigherIsBetter, LowerIsBetter {

    /** Returns the name, unique among the metrics of a workload, such as {@code throughput} or {@code latency p99}. */
    String name();

    /** Returns how its values become numbers and print. */
    Dimension<Q> dimension();

    /** Returns the capability of the workloads that measure it. */
    Class<W> measuredBy();

    /** Returns the quantile of many samples that it is; empty if each repetition has one value of it. */
    Optional<Percentile> quantile();

    /** Returns what repetitions record it under: its name, or what was sampled, such as {@code latency}. */
    String quantity();

    /** Tells whether zero can be a true value: of losses it can, of a throughput it never is. */
    boolean zeroIsPossible();

    /** Tells whether more of it is better, and not less. */
    boolean moreIsBetter();

    /** Returns the words between the metric and its limit, such as {@code is at least}. */
    String boundInWords();

    /** Returns the sign of the bound, {@code ≥} or {@code ≤}. */
    String boundSign();

    /** Promises that the metric lies between two values, both of which keep the promise. */
    default RangeObjective<W, Q> isBetween(Q from, Q to) {
        return RangeObjective.of(this, from, to);
    }

    /**
     * Promises that the metric is not worse than a reference by more than {@code allowed} of it.
     *
     * @param allowed from 0 % to less than 100 %
     * @return the promise without its reference, which {@code comparedTo} gives
     */
    default Regression<W, Q> regressesByAtMost(Percentage allowed) {
        return new Regression<>(this, allowed);
    }
}
