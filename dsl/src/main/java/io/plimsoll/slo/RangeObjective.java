package io.plimsoll.slo;

import io.plimsoll.units.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The promise that a metric is neither too low nor too high: a value that is too good to be true breaks it as well.
 *
 * @param <W> the workloads that measure the metric
 * @param <Q> the type of the metric's values
 * @param metric what is measured, of which each repetition has one value
 * @param range its ends, which keep the promise themselves
 * @param judging how it is judged
 * @param reason why this range
 */
public record RangeObjective<W, Q>(
        Metric<W, Q> metric, PerCluster<Ends<Q>> range, Judging judging, Optional<String> reason)
        implements Objective<W, Q>, WordsOfJudging<RangeObjective<W, Q>> {

    /**
     * The ends of a range.
     *
     * @param <Q> the type of the values
     * @param from the lower end
     * @param to the upper end
     */
    public record Ends<Q>(Q from, Q to) {}

    public RangeObjective {
        if (metric.quantile().isPresent()) {
            throw new IllegalArgumentException("a range is judged on one value for each repetition, but "
                    + metric.name() + " is a quantile of many; say isAtMost(…)");
        }
        judging.requireDefaultMethod("a range");
        requirePossible(metric, range.general());
        range.others().values().forEach(other -> requirePossible(metric, other));
    }

    static <W, Q> RangeObjective<W, Q> of(Metric<W, Q> metric, Q from, Q to) {
        return new RangeObjective<>(
                metric, PerCluster.everywhere(new Ends<>(from, to)), Judging.DEFAULT, Optional.empty());
    }

    /**
     * Gives another range on the clusters of one profile.
     *
     * @throws IllegalArgumentException if that profile has one already
     */
    public RangeObjective<W, Q> on(String clusterProfile, Q from, Q to) {
        return new RangeObjective<>(
                metric,
                range.with(clusterProfile, new Ends<>(from, to), "the range of " + metric.name()),
                judging,
                reason);
    }

    @Override
    public RangeObjective<W, Q> judgedBy(Judging other) {
        return new RangeObjective<>(metric, range, other, reason);
    }

    @Override
    public RangeObjective<W, Q> because(String why) {
        return new RangeObjective<>(metric, range, judging, Optional.of(why));
    }

    @Override
    public Kind kind() {
        return Kind.RANGE;
    }

    @Override
    public Set<String> clusters() {
        return range.others().keySet();
    }

    @Override
    public List<Bound> boundsOn(String clusterProfile) {
        Ends<Q> ends = range.on(clusterProfile);
        return List.of(
                new Bound(true, metric.dimension().number(ends.from())),
                new Bound(false, metric.dimension().number(ends.to())));
    }

    @Override
    public Dimension<?> judgedIn() {
        return metric.dimension();
    }

    @Override
    public String describeOn(String clusterProfile) {
        return describe(range.on(clusterProfile));
    }

    @Override
    public String describe() {
        return describe(range.general());
    }

    private String describe(Ends<Q> ends) {
        Dimension<Q> dimension = metric.dimension();
        return metric.name() + " is between " + dimension.print(dimension.number(ends.from())) + " and "
                + dimension.print(dimension.number(ends.to())) + judging.describe();
    }

    private static <Q> void requirePossible(Metric<?, Q> metric, Ends<Q> ends) {
        double from = metric.dimension().number(ends.from());
        double to = metric.dimension().number(ends.to());
        if (!(from > 0 && from < to)) {
            throw new IllegalArgumentException("a range begins above zero and ends above its beginning, but "
                    + metric.name() + " was to be between " + metric.dimension().print(from) + " and "
                    + metric.dimension().print(to));
        }
    }
}
