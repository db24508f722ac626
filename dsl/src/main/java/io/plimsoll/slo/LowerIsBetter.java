package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.util.Optional;

/**
 * A metric of which less is better, such as loss or latency.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 * @param quantity what is measured, unique in a workload
 * @param quantile of many samples in each repetition; empty if each repetition has one value
 * @param dimension how its values become numbers and print
 * @param zeroIsPossible whether zero can be a true value
 * @param measuredBy the capability of the workloads that measure it
 */
public record LowerIsBetter<W, Q>(
        String quantity,
        Optional<Percentile> quantile,
        Dimension<Q> dimension,
        boolean zeroIsPossible,
        Class<W> measuredBy)
        implements Metric<W, Q> {

    public LowerIsBetter {
        if (quantile.isPresent() && zeroIsPossible) {
            throw new IllegalArgumentException("samples are above zero, so that no quantile of " + quantity
                    + " can be zero; say that zero is not possible, or give it one value for each repetition");
        }
    }

    /** Makes a metric that has one value in each repetition. */
    public LowerIsBetter(String quantity, Dimension<Q> dimension, boolean zeroIsPossible, Class<W> measuredBy) {
        this(quantity, Optional.empty(), dimension, zeroIsPossible, measuredBy);
    }

    /** Promises that the metric is not above {@code limit}. */
    public LimitObjective<W, Q> isAtMost(Q limit) {
        return LimitObjective.of(this, limit);
    }

    @Override
    public String name() {
        return quantile.map(percentile -> quantity + " " + percentile).orElse(quantity);
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
