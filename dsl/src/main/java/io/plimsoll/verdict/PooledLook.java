package io.plimsoll.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One look at the samples of several runs. There are two ways to a PASS: near the limit, samples beyond it cluster in runs
 * as all samples do; far from it hardly any but strays are beyond it.
 *
 * @param quantile that is limited
 * @param ofLimit how many samples miss the limit
 * @param ofTolerance the claim that few lie beyond its tolerance
 * @param far the same claim, if the limit is far away
 * @param toPass how sure a PASS must be
 * @param toViolate how sure a VIOLATED must be
 */
record PooledLook(
        Quantile quantile,
        EffectiveCount ofLimit,
        AtMostShare ofTolerance,
        FarLook far,
        LookLevel toPass,
        LookLevel toViolate) {

    static PooledLook of(List<RunSummary> runs, Quantile quantile, Limit limit, LookLevel toPass, LookLevel toViolate) {
        double correlation = RunCorrelation.ofExceeding(RunCorrelation.ofLogs(runs), quantile.beyond());
        return new PooledLook(
                quantile,
                EffectiveCount.of(runs, RunSummary::beyondLimit, correlation),
                new AtMostShare(EffectiveCount.of(runs, RunSummary::beyondTolerance, correlation), quantile.beyond()),
                FarLook.of(runs, quantile, limit),
                toPass,
                toViolate);
    }

    /** Returns a look at so many runs like these. */
    PooledLook withRuns(int runs, LookLevel thereToPass, LookLevel thereToViolate) {
        return new PooledLook(
                quantile,
                ofLimit.withRuns(runs),
                ofTolerance.withRuns(runs),
                far.withRuns(runs),
                thereToPass,
                thereToViolate);
    }

    /** Returns a look at as many runs, each with so many times the samples. */
    PooledLook withSamples(int times) {
        return new PooledLook(
                quantile,
                ofLimit.withSamples(times),
                ofTolerance.withSamples(times),
                far.withSamples(times),
                toPass,
                toViolate);
    }

    Optional<Verdict> verdict() {
        if (ofTolerance.isShown(toPass) || far.passes(toPass)) {
            return Optional.of(Verdict.PASS);
        }
        return ofLimit.showsMoreThan(quantile.beyond(), toViolate) ? Optional.of(Verdict.VIOLATED) : Optional.empty();
    }

    /** Tells whether a PASS rests on the limit being far away. */
    boolean passesFromAfar() {
        return !ofTolerance.isShown(toPass) && far.passes(toPass);
    }

    /** Tells whether, as long as nothing is decided, a PASS is nearer by the count of strays. */
    boolean isOpenFromAfar() {
        return verdict().isEmpty() && far.isFar(toPass) && far.strays().covered(toPass) > ofTolerance.covered(toPass);
    }

    double violationP() {
        return ofLimit.pOfAtMost(quantile.beyond(), toViolate);
    }

    Optional<Interval> interval(List<? extends double[]> runs, boolean moreIsBetter, double level) {
        AtMostShare keeping = passesFromAfar() ? far.strays() : new AtMostShare(ofLimit, quantile.beyond());
        return new QuantileInterval(
                        quantile,
                        ofLimit.samples(),
                        beyond -> keeping.isShownWith(beyond, toPass),
                        beyond -> ofLimit.withBeyond(beyond).showsMoreThan(quantile.beyond(), toViolate),
                        passesFromAfar() ? OptionalDouble.of(far.reach(toPass)) : OptionalDouble.empty())
                .of(runs, moreIsBetter, level);
    }

    String basis() {
        int beyondTolerance = ofTolerance.count().beyond();
        String tolerated = beyondTolerance == ofLimit.beyond()
                ? ""
                : String.format(Locale.ROOT, ", %,d of them beyond its tolerance too", beyondTolerance);
        return share(ofLimit.beyond(), ofLimit.samples(), quantile)
                + tolerated
                + (passesFromAfar() || isOpenFromAfar()
                        ? far.basis(toPass)
                        : String.format(
                                Locale.ROOT,
                                "; %d runs of samples that resemble each other count as %,.0f independent ones",
                                ofLimit.runs(),
                                ofLimit.effective(toPass)));
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
