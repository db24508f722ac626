package io.plimsoll.slo;

import io.plimsoll.units.Dimension;

/**
 * A metric of which less is better, such as loss or CPU.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 * @param name unique among the metrics of a workload
 * @param dimension how its values become numbers and print
 * @param zeroIsPossible whether zero can be a true value
 */
public record LowerIsBetter<W, Q>(String name, Dimension<Q> dimension, boolean zeroIsPossible) implements Metric<W, Q> {

    /** Promises that the metric is not above {@code limit}. */
    public Objective<W, Q> isAtMost(Q limit) {
        return Objective.of(this, limit);
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public String boundInWords() {
        return "is at most";
    }

    @Override
    public String boundSign() {
        return "≤";
    }
}
