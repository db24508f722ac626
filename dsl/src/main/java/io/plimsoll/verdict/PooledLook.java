package io.plimsoll.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One look at the samples of several runs.
 *
 * @param quantile that is limited
 * @param ofLimit how many samples miss the limit
 * @param ofTolerance how many lie beyond its tolerance
 * @param toPass how sure a PASS must be
 * @param toViolate how sure a VIOLATED must be
 */
record PooledLook(
        Quantile quantile, EffectiveCount ofLimit, EffectiveCount ofTolerance, LookLevel toPass, LookLevel toViolate) {

    static PooledLook of(List<RunSummary> runs, Quantile quantile, LookLevel toPass, LookLevel toViolate) {
        double correlation = RunCorrelation.ofExceeding(RunCorrelation.ofLogs(runs), quantile.beyond());
        return new PooledLook(
                quantile,
                EffectiveCount.of(runs, RunSummary::beyondLimit, correlation),
                EffectiveCount.of(runs, RunSummary::beyondTolerance, correlation),
                toPass,
                toViolate);
    }

    Optional<Verdict> verdict() {
        if (ofTolerance.showsAtMost(quantile.beyond(), toPass)) {
            return Optional.of(Verdict.PASS);
        }
        return ofLimit.showsMoreThan(quantile.beyond(), toViolate) ? Optional.of(Verdict.VIOLATED) : Optional.empty();
    }

    double violationP() {
        return ofLimit.pOfAtMost(quantile.beyond(), toViolate);
    }

    Optional<Interval> interval(List<? extends double[]> runs, boolean moreIsBetter, double level) {
        return new QuantileInterval(quantile, ofLimit, toPass, toViolate).of(runs, moreIsBetter, level);
    }

    String basis() {
        String tolerated = ofTolerance.beyond() == ofLimit.beyond()
                ? ""
                : String.format(Locale.ROOT, ", %,d of them beyond its tolerance too", ofTolerance.beyond());
        return share(ofLimit.beyond(), ofLimit.samples(), quantile)
                + tolerated
                + String.format(
                        Locale.ROOT,
                        "; %d runs of samples that resemble each other count as %,.0f independent ones",
                        ofLimit.runs(),
                        ofLimit.effective(toPass));
    }

    /** Says how many samples are beyond the limit, and how many may be. */
    static String share(int beyond, int samples, Quantile quantile) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d samples %s beyond the limit (%.2f %%; %s %% may be)",
                beyond,
                samples,
                beyond == 1 ? "is" : "are",
                samples == 0 ? 0 : 100.0 * beyond / samples,
                quantile.name(true).substring(1));
    }
}
