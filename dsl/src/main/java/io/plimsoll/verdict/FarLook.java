package io.plimsoll.verdict;

import java.util.List;
import java.util.Locale;

/**
 * A look at samples from which the limit may lie so far away that hardly any but strays are beyond it, which come one by
 * one. Then it does not matter how much the other samples of a run resemble each other, and the count of strays is enough.
 *
 * <p>The bulk may use a tenth of what may be beyond the limit, and strays the rest. Where such a PASS is wrong, one of
 * these two claims is, so that neither needs a smaller error rate than the PASS.
 *
 * @param limit that is judged
 * @param ofBulk the share of all samples that the bulk may have beyond it
 * @param bulk of the samples
 * @param strays the claim that these are few
 */
record FarLook(Limit limit, double ofBulk, Bulk bulk, AtMostShare strays) {

    private static final double SHARE_OF_BULK = 0.1;

    static FarLook of(List<RunSummary> runs, Quantile quantile, Limit limit) {
        return new FarLook(
                limit,
                SHARE_OF_BULK * quantile.beyond(),
                Bulk.of(runs),
                new AtMostShare(
                        EffectiveCount.of(runs, RunSummary::beyondTolerance, 0),
                        (1 - SHARE_OF_BULK) * quantile.beyond()));
    }

    /** Returns so many runs like these. */
    FarLook withRuns(int runs) {
        return new FarLook(limit, ofBulk, bulk.withRuns(runs), strays.withRuns(runs));
    }

    /** Returns as many runs, each with so many times the samples. */
    FarLook withSamples(int times) {
        return new FarLook(limit, ofBulk, bulk, strays.withSamples(times));
    }

    double reach(LookLevel level) {
        return bulk.reach(ofBulk, limit.moreIsBetter(), level);
    }

    /** Tells whether the bulk keeps the limit with its tolerance. */
    boolean isFar(LookLevel level) {
        return limit.isKeptBy(reach(level));
    }

    boolean passes(LookLevel level) {
        return isFar(level) && strays.isShown(level);
    }

    /** Returns in words how far away the limit is, and what the samples are worth then. */
    String basis(LookLevel level) {
        return String.format(
                Locale.ROOT,
                "; at the worst that %d runs allow, the bulk of them stays %.1f times %s it%s, so that hardly any but strays"
                        + " miss it: for these they count as %,.0f independent ones",
                bulk.runs(),
                limit.moreIsBetter() ? reach(level) / limit.tolerated() : limit.tolerated() / reach(level),
                limit.moreIsBetter() ? "above" : "below",
                limit.tolerance() > 0 ? " with its tolerance" : "",
                strays.count().effective(level));
    }
}
