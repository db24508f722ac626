package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The changes of level in a history of sessions, by E-divisive (Matteson and James 2014) on the logarithms of session
 * medians: the split with the largest energy statistic, as long as a permutation test finds it significant.
 *
 * <p>They raise an alert and give no verdict: the gate compares with a pinned baseline. The permutations come from a
 * fixed seed, so that the same history always has the same changes.
 *
 * @param sessions how many the history has
 * @param found the changes, by their index
 */
public record ChangePoints(int sessions, List<ChangePoint> found) {

    /** Fewer sessions are not searched. */
    public static final int FEWEST_SESSIONS = 8;

    private static final double SIGNIFICANT = 0.01;
    private static final double LEAST_SHIFT = 0.03;
    private static final int RECENT_SESSIONS = 10;

    public ChangePoints {
        found = List.copyOf(found);
    }

    /**
     * Finds the changes. It takes time with the square of the sessions: less than a second for 200.
     *
     * @param medians of the sessions, the oldest first, above 0 and finite
     */
    public static ChangePoints in(List<Double> medians) {
        double[] logs = new SessionMedians(medians)
                .values().stream().mapToDouble(Math::log).toArray();
        if (logs.length < FEWEST_SESSIONS) {
            return new ChangePoints(logs.length, List.of());
        }
        List<Split> splits = new ArrayList<>();
        List<Integer> bounds = new ArrayList<>(List.of(0, logs.length));
        Split next = Split.best(logs, bounds);
        while (next.p() <= SIGNIFICANT) {
            splits.add(next);
            bounds.add(next.at());
            bounds.sort(null);
            next = Split.best(logs, bounds);
        }
        return new ChangePoints(
                logs.length,
                splits.stream()
                        .map(split -> changePoint(split, logs, bounds))
                        .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                        .toList());
    }

    /** Tells whether there are too few sessions to find anything. */
    public boolean isTooShort() {
        return sessions < FEWEST_SESSIONS;
    }

    /** Returns the changes for the worse by 3 % or more within the last ten sessions. */
    public List<ChangePoint> alerts(boolean moreIsBetter) {
        return found.stream()
                .filter(change -> change.index() >= sessions - RECENT_SESSIONS)
                .filter(change -> (moreIsBetter ? -change.shift() : change.shift()) >= LEAST_SHIFT)
                .toList();
    }

    private static ChangePoint changePoint(Split split, double[] logs, List<Integer> bounds) {
        int position = bounds.indexOf(split.at());
        return new ChangePoint(
                split.at(),
                level(logs, bounds.get(position - 1), split.at()),
                level(logs, split.at(), bounds.get(position + 1)),
                split.p());
    }

    private static double level(double[] logs, int from, int to) {
        return Math.exp(Arrays.stream(logs, from, to).average().orElseThrow());
    }
}
