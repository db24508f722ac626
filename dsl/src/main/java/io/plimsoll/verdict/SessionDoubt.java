package io.plimsoll.verdict;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Why sessions do not decide, and how many would. More repetitions never do.
 *
 * @param baseline the logarithms of its session medians
 * @param sessions how many sessions the candidate has
 * @param errorRates how sure the verdict must be
 */
record SessionDoubt(LogMean baseline, int sessions, ErrorRates errorRates) {

    private static final int MOST_IMAGINED = 50;

    Doubt ofNoSpread() {
        boolean few = baseline.count() < SessionSpread.FEWEST_SESSIONS;
        return new Doubt(
                Doubt.Reason.BASELINE_TOO_SMALL,
                few
                        ? "the baseline has " + baseline.count() + (baseline.count() == 1 ? " session" : " sessions")
                                + ", and fewer than 3 do not tell how far sessions differ"
                        : "all " + baseline.count() + " sessions of the baseline have the same median, which does not"
                                + " tell how far sessions differ",
                OptionalInt.empty(),
                (few
                                ? "measure another session of the baseline, until it has 3, better 5"
                                : "find out why they are the same")
                        + (baseline.count() == 0
                                ? ""
                                : "; or declare how far sessions differ: recorded(…).withSessionCv(…)"));
    }

    /**
     * Says it of sessions that lie too close to the limit.
     *
     * @param beyondLimit by how much the logarithm of the ratio is better than the limit with its tolerance
     * @param shortOfLimit by how much it is worse than the limit
     */
    Doubt of(SessionSpread spread, double beyondLimit, double shortOfLimit) {
        String explanation = String.format(
                Locale.ROOT,
                "the ratio lies too close to the limit for sessions that differ by %.1f %%; more repetitions in this"
                        + " session would not help",
                100 * spread.deviation());
        boolean better = beyondLimit > shortOfLimit;
        double distance = better ? beyondLimit : shortOfLimit;
        double errorRate = better ? errorRates.alpha() : errorRates.beta();
        String remedy = baselineSessions(spread, distance, errorRate)
                .map(needed -> "measure another session of the baseline: with about " + needed
                        + " sessions it would be decided")
                .orElse(
                        "find out why sessions differ, or allow a larger regression: no reasonable number of sessions of"
                                + " the baseline would decide it");
        return new Doubt(Doubt.Reason.NOISE, explanation, OptionalInt.empty(), remedy);
    }

    private Optional<Integer> baselineSessions(SessionSpread spread, double distance, double errorRate) {
        return first(baseline.count() + 1, ofBaseline -> {
            SessionSpread known = spread.with(ofBaseline);
            return distance >= known.critical(errorRate) * known.standardError(sessions, ofBaseline);
        });
    }

    /** Returns the first number of sessions that decides, by bisection, since more of them never decide less. */
    private static Optional<Integer> first(int from, IntPredicate decides) {
        int low = from;
        int high = Math.max(from, MOST_IMAGINED);
        if (!decides.test(high)) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (decides.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }
}
