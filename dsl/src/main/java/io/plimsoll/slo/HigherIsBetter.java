package io.plimsoll.slo;

import io.plimsoll.units.Dimension;

/**
 * A metric of which more is better, such as throughput. Zero is never a true value of it: a tool that reports zero
 * measured nothing.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 * @param name unique among the metrics of a workload
 * @param dimension how its values become numbers and print
 */
public record HigherIsBetter<W, Q>(String name, Dimension<Q> dimension) implements Metric<W, Q> {

    /** Promises that the metric is not below {@code limit}. */
    public Objective<W, Q> isAtLeast(Q limit) {
        return Objective.of(this, limit);
    }

    @Override
    public boolean zeroIsPossible() {
        return false;
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public String boundInWords() {
        return "is at least";
    }

    @Override
    public String boundSign() {
        return "≥";
    }
}
