package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The promise that a metric keeps a limit.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 * @param metric what is measured
 * @param limit the limit, which keeps the promise itself
 * @param judging how it is judged
 * @param reason why this limit
 */
public record LimitObjective<W, Q>(Metric<W, Q> metric, PerCluster<Q> limit, Judging judging, Optional<String> reason)
        implements Objective<W, Q>, WordsOfJudging<LimitObjective<W, Q>> {

    public LimitObjective {
        requirePossible(metric, limit.general());
        limit.others().values().forEach(other -> requirePossible(metric, other));
        requireJudgeable(metric, judging);
    }

    static <W, Q> LimitObjective<W, Q> of(Metric<W, Q> metric, Q limit) {
        return new LimitObjective<>(metric, PerCluster.everywhere(limit), Judging.DEFAULT, Optional.empty());
    }

    /**
     * Gives another limit on the clusters of one profile.
     *
     * @throws IllegalArgumentException if that profile has one already
     */
    public LimitObjective<W, Q> on(String clusterProfile, Q limitThere) {
        return new LimitObjective<>(
                metric, limit.with(clusterProfile, limitThere, "the limit of " + metric.name()), judging, reason);
    }

    /**
     * Judges the values instead of their signs, taking their logarithms to be normal. It decides with fewer
     * repetitions, and wrongly where values fall into two groups: one node slow, the other fast.
     */
    public LimitObjective<W, Q> assumeNormal() {
        return judgedBy(judging.by(Judging.Method.NORMAL));
    }

    /** Speaks of the quantile in a typical repetition, instead of that over all repetitions. */
    public LimitObjective<W, Q> perRun() {
        return judgedBy(judging.by(Judging.Method.PER_RUN));
    }

    /**
     * Judges the medians of so many repetitions in a row, which depend less on one another than the repetitions do.
     *
     * @param repetitions 2 to 10; 1 judges each, as is the default
     */
    public LimitObjective<W, Q> block(int repetitions) {
        return judgedBy(judging.inBlocksOf(repetitions));
    }

    /** Tells whether it speaks of a quantile of the samples of all repetitions together. */
    public boolean isPooled() {
        return metric.quantile().isPresent() && judging.method() != Judging.Method.PER_RUN;
    }

    @Override
    public LimitObjective<W, Q> judgedBy(Judging other) {
        return new LimitObjective<>(metric, limit, other, reason);
    }

    @Override
    public LimitObjective<W, Q> because(String why) {
        return new LimitObjective<>(metric, limit, judging, Optional.of(why));
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT;
    }

    @Override
    public Set<String> clusters() {
        return limit.others().keySet();
    }

    @Override
    public List<Bound> boundsOn(String clusterProfile) {
        return List.of(new Bound(metric.moreIsBetter(), metric.dimension().number(limit.on(clusterProfile))));
    }

    @Override
    public Dimension<?> judgedIn() {
        return metric.dimension();
    }

    @Override
    public String describeOn(String clusterProfile) {
        return describe(limit.on(clusterProfile));
    }

    @Override
    public String describe() {
        return describe(limit.general());
    }

    private String describe(Q that) {
        return metric.name() + " " + metric.boundInWords() + " "
                + metric.dimension().print(metric.dimension().number(that)) + judging.describe();
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

    private static void requireJudgeable(Metric<?, ?> metric, Judging judging) {
        boolean sampled = metric.quantile().isPresent();
        if (judging.method() == Judging.Method.PER_RUN && !sampled) {
            throw new IllegalArgumentException(
                    "perRun() speaks of the quantile in each repetition, but each has one value of " + metric.name()
                            + " alone; leave it out");
        }
        if (judging.method() == Judging.Method.NORMAL && (sampled || metric.zeroIsPossible())) {
            throw new IllegalArgumentException(
                    "assumeNormal() speaks of the logarithm of one value for each repetition, but " + metric.name()
                            + (sampled ? " is a quantile of many" : " may be zero") + "; leave it out");
        }
        if (judging.block() > 1 && sampled) {
            throw new IllegalArgumentException(
                    "block(" + judging.block() + ") takes one value for each repetition, but " + metric.name()
                            + " is a quantile of many; leave it out");
        }
    }
}
