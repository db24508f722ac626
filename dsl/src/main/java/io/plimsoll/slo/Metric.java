package io.plimsoll.slo;

import io.plimsoll.units.Dimension;

/**
 * Something that workloads measure. Which direction is better belongs to the metric: it offers only the bound that makes
 * sense, so that nobody can configure the wrong one.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 */
public sealed interface Metric<W, Q> permits HigherIsBetter, LowerIsBetter {

    /** Returns the name, unique among the metrics of a workload, such as {@code throughput}. */
    String name();

    /** Returns how its values become numbers and print. */
    Dimension<Q> dimension();

    /** Tells whether zero can be a true value: of losses it can, of a throughput it never is. */
    boolean zeroIsPossible();

    /** Tells whether more of it is better, and not less. */
    boolean moreIsBetter();

    /** Returns the words between the metric and its limit, such as {@code is at least}. */
    String boundInWords();

    /** Returns the sign of the bound, {@code ≥} or {@code ≤}. */
    String boundSign();
}
