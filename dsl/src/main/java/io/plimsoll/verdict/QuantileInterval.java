package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.arrays.Selection;

/**
 * Where a quantile of all samples lies: between two order statistics of the pooled ones, those numbers beyond which the
 * rule would just have shown a limit to be kept or missed.
 *
 * @param quantile of which
 * @param count of the pooled samples, with their design effect at the limit
 * @param toPass the level on the better side
 * @param toViolate the level on the worse side
 */
record QuantileInterval(Quantile quantile, EffectiveCount count, LookLevel toPass, LookLevel toViolate) {

    /** Returns it; empty if nothing bounds the quantile on one side. */
    Optional<Interval> of(List<? extends double[]> runs, boolean moreIsBetter, double level) {
        double beyond = quantile.beyond();
        int samples = count.samples();
        // At most so many beyond a number show that it is kept, at least so many that it is missed.
        int keeping = first(samples, k -> !count.withBeyond(k).showsAtMost(beyond, toPass)) - 1;
        int missing = first(samples, k -> count.withBeyond(k).showsMoreThan(beyond, toViolate));
        if (keeping < 0 || missing > samples) {
            return Optional.empty();
        }
        double[] badness = runs.stream()
                .flatMapToDouble(Arrays::stream)
                .map(sample -> !moreIsBetter ? sample : Double.isInfinite(sample) ? sample : -sample)
                .toArray();
        Selection.select(badness, new int[] {samples - missing, samples - 1 - keeping});
        double best = badness[samples - missing];
        double worst = badness[samples - 1 - keeping];
        if (Double.isInfinite(worst)) {
            return Optional.empty();
        }
        String name = "the " + quantile.name(moreIsBetter);
        return Optional.of(
                moreIsBetter ? new Interval(name, -worst, -best, level) : new Interval(name, best, worst, level));
    }

    /** Returns the first number from 0 to {@code most} of which something is true that stays true, or one more. */
    private static int first(int most, IntPredicate isTrue) {
        int low = 0;
        int high = most + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isTrue.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
