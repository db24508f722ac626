package io.plimsoll.verdict;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Why pooled samples do not decide, and how many runs or samples would.
 *
 * @param errorRates how sure the verdict must be
 * @param range how many runs were allowed
 */
record QuantileDoubt(ErrorRates errorRates, RepetitionRange range) {

    private static final int MOST_TIMES = 64;

    Doubt of(PooledLook look) {
        boolean fromAfar = look.isOpenFromAfar();
        AtMostShare claim = fromAfar ? look.far().strays() : look.ofTolerance();
        double effective = claim.count().effective(look.toPass());
        double needed = claim.needed(look.toPass());
        String counts = String.format(
                Locale.ROOT,
                fromAfar
                        ? "for strays, the %,d samples of %d runs count as %,.0f independent ones"
                        : "as samples of a run resemble each other, the %,d samples of %d runs count as %,.0f independent"
                                + " ones",
                claim.count().samples(),
                claim.count().runs(),
                effective);
        OptionalInt runs = runs(look);
        String remedy = remedy(runs, samples(look));
        return effective < needed
                ? new Doubt(
                        Doubt.Reason.TOO_FEW_SAMPLES,
                        counts + String.format(Locale.ROOT, "; a PASS needs %,.0f even if all keep the limit", needed),
                        runs,
                        remedy)
                : new Doubt(
                        Doubt.Reason.NOISE,
                        "the share beyond the limit is too close to what may be; " + counts,
                        runs,
                        remedy);
    }

    private String remedy(OptionalInt runs, Optional<Integer> samples) {
        String moreRuns = runs.isPresent()
                ? "about " + runs.getAsInt() + " runs like these would decide it: repeated(atLeast(" + range.atLeast()
                        + ").atMost(" + runs.getAsInt() + "))"
                : "no more than " + ClusteredQuantile.MOST_RUNS
                        + " runs like these are judged, and they would not decide it";
        return moreRuns
                + samples.map(each -> String.format(Locale.ROOT, "; or as many runs with about %,d samples each", each))
                        .orElse("; or find out why runs differ, give another limit, or allow it a tolerance");
    }

    private OptionalInt runs(PooledLook look) {
        int failing = range.atMost();
        int deciding = failing;
        do {
            if (deciding >= ClusteredQuantile.MOST_RUNS) {
                return OptionalInt.empty();
            }
            failing = deciding;
            deciding = Math.min(2 * deciding, ClusteredQuantile.MOST_RUNS);
        } while (!isDecidedBy(deciding, look));
        while (deciding - failing > Math.max(1, deciding / 10)) {
            int middle = (failing + deciding) / 2;
            if (isDecidedBy(middle, look)) {
                deciding = middle;
            } else {
                failing = middle;
            }
        }
        return OptionalInt.of(deciding);
    }

    private boolean isDecidedBy(int runs, PooledLook look) {
        Levels levels = levels(runs);
        return look.withRuns(runs, levels.toPass, levels.toViolate).verdict().isPresent();
    }

    private static Optional<Integer> samples(PooledLook look) {
        return IntStream.iterate(2, times -> times <= MOST_TIMES, times -> times * 2)
                .filter(times -> look.withSamples(times).verdict().isPresent())
                .mapToObj(times ->
                        times * look.ofLimit().samples() / look.ofLimit().runs())
                .findFirst();
    }

    private Levels levels(int runs) {
        int looks = Looks.of(new RepetitionRange(range.atLeast(), runs)).count();
        LookLevel toPass = LookLevel.of(errorRates.alpha(), looks, runs);
        return new Levels(
                toPass,
                errorRates.alpha() == errorRates.beta() ? toPass : LookLevel.of(errorRates.beta(), looks, runs));
    }

    private record Levels(LookLevel toPass, LookLevel toViolate) {}
}
