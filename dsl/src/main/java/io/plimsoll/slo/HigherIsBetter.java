package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.util.Optional;

/**
 * A metric of which more is better, such as throughput. Zero is never a true value of it: a tool that reports zero
 * measured nothing.
 *
 * @param <W> the workloads that measure it
 * @param <Q> the type of its values
 * @param name unique among the metrics of a workload
 * @param dimension how its values become numbers and print
 * @param measuredBy the capability of the workloads that measure it
 */
public record HigherIsBetter<W, Q>(String name, Dimension<Q> dimension, Class<W> measuredBy) implements Metric<W, Q> {

    /** Promises that the metric is not below {@code limit}. */
    public LimitObjective<W, Q> isAtLeast(Q limit) {
        return LimitObjective.of(this, limit);
    }

    @Override
    public Optional<Percentile> quantile() {
        return Optional.empty();
    }

    @Override
    public String quantity() {
        return name;
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
