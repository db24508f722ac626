package io.plimsoll.slo;

import io.plimsoll.units.Percentage;

/**
 * The promise that a metric is hardly worse than something, before it is said than what.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 * @param metric what is measured
 * @param allowed how much worse it may be, as a share of the reference: from 0 % to less than 100 %
 */
public record Regression<W, Q>(Metric<W, Q> metric, Percentage allowed) {

    public Regression {
        RegressionObjective.requirePossible(metric, allowed);
    }

    /** Says what the metric is compared with: {@code recorded(…)}, {@code control(…)} or {@code controlCluster()}. */
    public RegressionObjective<W, Q> comparedTo(Reference reference) {
        return RegressionObjective.of(metric, allowed, reference);
    }
}
