package io.plimsoll.verdict;

import java.util.List;
import java.util.Locale;

/**
 * A look at samples from which the limit may lie so far away that only strays are beyond it, which come one by one. Then
 * it does not matter how much the other samples of a run resemble each other, and the count of strays is enough.
 *
 * <p>The bulk may use a tenth of what may be beyond the limit, and strays the rest: where such a PASS is wrong, one of the
 * two claims is, so that neither needs a smaller error rate.
 *
 * @param limit that is judged
 * @param reach how far the bulk reaches, NaN if that is not known
 * @param strays the claim that these are few
 */
record FarLook(Limit limit, double reach, AtMostShare strays) {

    private static final double SHARE_OF_BULK = 0.1;

    static FarLook of(List<RunSummary> runs, Quantile quantile, Limit limit, LookLevel level) {
        return new FarLook(
                limit,
                BulkReach.of(runs, SHARE_OF_BULK * quantile.beyond(), limit.moreIsBetter(), level),
                new AtMostShare(
                        EffectiveCount.of(runs, RunSummary::beyondTolerance, 0),
                        (1 - SHARE_OF_BULK) * quantile.beyond()));
    }

    /** Tells whether the bulk keeps the limit, and its tolerance. */
    boolean isFar() {
        return limit.isKeptBy(reach);
    }

    boolean passes(LookLevel level) {
        return isFar() && strays.isShown(level);
    }

    String basis(LookLevel level) {
        return String.format(
                Locale.ROOT,
                "; at the worst that %d runs allow, the bulk of them stays %.1f times %s it, so that only strays can miss it:"
                        + " for these they count as %,.0f independent ones",
                strays.count().runs(),
                limit.moreIsBetter() ? reach / limit.tolerated() : limit.tolerated() / reach,
                limit.moreIsBetter() ? "above" : "below",
                strays.count().effective(level));
    }
}
