package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The promise that a metric is hardly worse than a reference. What is judged are shares of the reference, in per cent.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 * @param metric what is measured
 * @param allowed how much worse it may be, as a share of the reference: from 0 % to less than 100 %
 * @param reference what it is compared with
 * @param judging how it is judged
 * @param reason why so much
 */
public record RegressionObjective<W, Q>(
        Metric<W, Q> metric,
        PerCluster<Percentage> allowed,
        Reference reference,
        Judging judging,
        Optional<String> reason)
        implements Objective<W, Q>, WordsOfJudging<RegressionObjective<W, Q>> {

    public RegressionObjective {
        judging.requireDefaultMethod("a regression");
        requirePossible(metric, allowed.general());
        for (Percentage other : allowed.others().values()) {
            requirePossible(metric, other);
        }
    }

    static <W, Q> RegressionObjective<W, Q> of(Metric<W, Q> metric, Percentage allowed, Reference reference) {
        return new RegressionObjective<>(
                metric, PerCluster.everywhere(allowed), reference, Judging.DEFAULT, Optional.empty());
    }

    /**
     * Allows another regression on the clusters of one profile.
     *
     * @throws IllegalArgumentException if that profile has one already
     */
    public RegressionObjective<W, Q> on(String clusterProfile, Percentage allowedThere) {
        return new RegressionObjective<>(
                metric,
                allowed.with(clusterProfile, allowedThere, "the allowed regression of " + metric.name()),
                reference,
                judging,
                reason);
    }

    @Override
    public RegressionObjective<W, Q> judgedBy(Judging other) {
        return new RegressionObjective<>(metric, allowed, reference, other, reason);
    }

    @Override
    public RegressionObjective<W, Q> because(String why) {
        return new RegressionObjective<>(metric, allowed, reference, judging, Optional.of(why));
    }

    @Override
    public Kind kind() {
        return Kind.REGRESSION;
    }

    @Override
    public Set<String> clusters() {
        return allowed.others().keySet();
    }

    @Override
    public List<Bound> boundsOn(String clusterProfile) {
        double worse = allowed.on(clusterProfile).percent();
        return List.of(new Bound(metric.moreIsBetter(), metric.moreIsBetter() ? 100 - worse : 100 + worse));
    }

    @Override
    public Dimension<?> judgedIn() {
        return Dimension.PERCENTAGE;
    }

    @Override
    public String describeOn(String clusterProfile) {
        return describe(allowed.on(clusterProfile));
    }

    @Override
    public String describe() {
        return describe(allowed.general());
    }

    private String describe(Percentage that) {
        return metric.name() + " regresses by at most " + that + " compared to " + reference.describe()
                + judging.describe();
    }

    static void requirePossible(Metric<?, ?> metric, Percentage allowed) {
        if (allowed.percent() >= 100) {
            throw new IllegalArgumentException("every value keeps the promise that " + metric.name()
                    + " regresses by at most " + allowed + "; allow less than 100 %");
        }
        if (metric.zeroIsPossible()) {
            throw new IllegalArgumentException(metric.name() + " may be zero, and nothing is a share of zero; give it a"
                    + " limit instead of a reference");
        }
    }
}
