package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.arrays.Selection;

/**
 * Where a quantile of all samples lies: between two order statistics of the pooled ones, those numbers beyond which the
 * rule would just have shown a limit to be kept or missed.
 *
 * @param quantile of which
 * @param samples how many were pooled
 * @param isKept whether so many of them beyond a limit show it to be kept: true up to some number
 * @param isMissed whether so many show it to be missed: true from some number on
 * @param reach how far the worse side reaches at least, whatever the order statistic
 */
record QuantileInterval(
        Quantile quantile, int samples, IntPredicate isKept, IntPredicate isMissed, OptionalDouble reach) {

    /** Returns it; empty if nothing bounds the quantile on one side. */
    Optional<Interval> of(List<? extends double[]> runs, boolean moreIsBetter, double level) {
        int keeping = first(samples, isKept.negate()) - 1;
        int missing = first(samples, isMissed);
        if (keeping < 0 || missing > samples) {
            return Optional.empty();
        }
        double[] badness = runs.stream()
                .flatMapToDouble(Arrays::stream)
                .map(sample -> !moreIsBetter ? sample : Double.isInfinite(sample) ? sample : -sample)
                .toArray();
        Selection.select(badness, new int[] {samples - missing, samples - 1 - keeping});
        double best = badness[samples - missing];
        double worst = Math.max(
                badness[samples - 1 - keeping],
                reach.isEmpty() ? Double.NEGATIVE_INFINITY : moreIsBetter ? -reach.getAsDouble() : reach.getAsDouble());
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
