package io.plimsoll.verdict;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
                few
                        ? "measure another session of the baseline, until it has 3, better 5; or declare how far"
                                + " sessions differ"
                        : "find out why they are the same, or declare how far sessions differ");
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
        String ofBaseline = baselineSessions(spread, distance, errorRate)
                .map(needed -> "with about " + needed + " sessions of the baseline it would be decided")
                .orElse("more sessions of the baseline alone would not decide it");
        String ofCandidate = candidateSessions(spread, distance, errorRate)
                .map(needed -> "with about " + needed + " of the candidate too")
                .orElse("nor would " + MOST_IMAGINED + " of the candidate");
        return new Doubt(
                Doubt.Reason.NOISE,
                explanation,
                OptionalInt.empty(),
                "measure another session: " + ofBaseline + ", " + ofCandidate);
    }

    private Optional<Integer> baselineSessions(SessionSpread spread, double distance, double errorRate) {
        return first(baseline.count() + 1, more -> decides(spread.with(more), distance, errorRate, sessions, more));
    }

    private Optional<Integer> candidateSessions(SessionSpread spread, double distance, double errorRate) {
        return first(sessions + 1, more -> decides(spread, distance, errorRate, more, baseline.count()));
    }

    private static Optional<Integer> first(int from, IntPredicate decides) {
        return IntStream.rangeClosed(from, MOST_IMAGINED)
                .filter(decides)
                .boxed()
                .findFirst();
    }

    private static boolean decides(
            SessionSpread spread, double distance, double errorRate, int ofCandidate, int ofBaseline) {
        return distance >= spread.critical(errorRate) * spread.standardError(ofCandidate, ofBaseline);
    }
}
