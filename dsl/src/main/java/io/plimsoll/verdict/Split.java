package io.plimsoll.verdict;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The best place to split a row of values that is split already.
 *
 * @param at index of the first value after it, 0 if no segment is long enough
 * @param statistic the energy statistic of what lies on both sides of it, within its segment
 * @param p of the permutation test, 1 if there is no place; beyond 0.01 it is only a lower bound, since it does not matter
 *     any more
 */
record Split(int at, double statistic, double p) {

    private static final int SHORTEST_SEGMENT = 3;
    private static final int PERMUTATIONS = 499;
    private static final int MOST_AS_LARGE = 4;
    private static final long SEED = 20_140_101;

    /**
     * Finds it, and compares its statistic with that of the best splits of rows whose values are permuted within their
     * segments: {@code p = (1 + how many are as large) / (1 + 499)}.
     *
     * @param bounds of the segments, ascending, 0 and the number of values included
     */
    static Split best(double[] values, List<Integer> bounds) {
        Split best = search(values, bounds);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] permuted = values.clone();
        int asLarge = 0;
        for (int i = 0; i < PERMUTATIONS && best.at > 0 && asLarge <= MOST_AS_LARGE; i++) {
            for (int segment = 1; segment < bounds.size(); segment++) {
                shuffle(permuted, bounds.get(segment - 1), bounds.get(segment), random);
            }
            asLarge += search(permuted, bounds).statistic >= best.statistic ? 1 : 0;
        }
        return best.at == 0 ? best : new Split(best.at, best.statistic, (1.0 + asLarge) / (1 + PERMUTATIONS));
    }

    private static Split search(double[] values, List<Integer> bounds) {
        Split best = new Split(0, 0, 1);
        for (int segment = 1; segment < bounds.size(); segment++) {
            best = search(values, bounds.get(segment - 1), bounds.get(segment), best);
        }
        return best;
    }

    /** Moves one value after the other from the right side to the left, and the sums of distances with it. */
    private static Split search(double[] values, int from, int to, Split bestSoFar) {
        Split best = bestSoFar;
        double within = 0;
        double between = 0;
        double beyond = 0;
        for (int i = from; i < to; i++) {
            beyond += distances(values, i, i + 1, to);
        }
        for (int at = from + 1; at < to; at++) {
            double toLeft = distances(values, at - 1, from, at - 1);
            double toRight = distances(values, at - 1, at, to);
            within += toLeft;
            between += toRight - toLeft;
            beyond -= toRight;
            double statistic = statistic(at - from, to - at, within, between, beyond);
            if (at - from >= SHORTEST_SEGMENT && to - at >= SHORTEST_SEGMENT && statistic > best.statistic) {
                best = new Split(at, statistic, 1);
            }
        }
        return best;
    }

    private static double statistic(int m, int n, double within, double between, double beyond) {
        double energy = 2 * between / m / n - 2 * within / m / (m - 1.0) - 2 * beyond / n / (n - 1.0);
        return energy * m * n / (m + n);
    }

    private static double distances(double[] values, int of, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(values[i] - values[of]);
        }
        return sum;
    }

    private static void shuffle(double[] values, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int other = random.nextInt(from, i + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
