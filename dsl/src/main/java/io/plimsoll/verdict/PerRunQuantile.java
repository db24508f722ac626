package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The rule for a limit on the quantile of a typical run: each run says on which side of the limit its quantile lies, and
 * the sign test of {@link SignEProcess} judges these.
 *
 * <p>With {@code e} of {@code m} samples beyond the limit, of which the share {@code p} may be, a run keeps it if
 * {@code P(Bin(m,p) ≤ e) ≤ ½}, and misses it if {@code P(Bin(m,p) ≥ e) ≤ ½}: then a run whose quantile is on the limit
 * speaks for either side with a probability of at most ½, and the error rates hold whatever the distribution of runs. Of
 * {@code m = 300} samples it needs many more runs than {@link ClusteredQuantile}; from about 1,000 on it is good.
 */
public final class PerRunQuantile implements Rule<double[]> {

    private final Limit limit;
    private final Quantile quantile;
    private final Signs signs;

    /**
     * Makes the rule.
     *
     * @param share of the samples of a run that must keep the limit: 0.99 for a p99 where less is better
     * @throws IllegalArgumentException if the most runs, all on one side, could not show a verdict
     */
    public PerRunQuantile(Limit limit, double share, ErrorRates errorRates, RepetitionRange range) {
        this.limit = limit;
        this.quantile = new Quantile(share);
        String name = quantile.name(limit.moreIsBetter());
        this.signs = new Signs(limit, errorRates, range, 1, "runs", "the " + name + " of a typical run");
    }

    /** Refuses a quantile on which a run of so many samples could not be said to lie on the good side. */
    public static void requireResolvable(double share, int samplesPerRun) {
        Quantile quantile = new Quantile(share);
        if (samplesPerRun < fewestSamples(quantile)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s; let each give at least %,d",
                    unresolved(samplesPerRun, quantile.name(false)),
                    fewestSamples(quantile)));
        }
    }

    private static int fewestSamples(Quantile quantile) {
        return (int) Math.ceil(Math.log(0.5) / Math.log1p(-quantile.beyond()) - 1e-9);
    }

    private static String unresolved(int samples, String quantile) {
        return String.format(
                Locale.ROOT,
                "a run of %,d samples does not say on which side of a limit its %s lies",
                samples,
                quantile);
    }

    @Override
    public int most() {
        return signs.most();
    }

    @Override
    public boolean isAnytimeValid() {
        return true;
    }

    /**
     * Judges the samples of each run, in any order; those of failed operations are infinite, and beyond the limit. The
     * first run with too few samples ends the test: INCONCLUSIVE, unless the runs before it decide.
     *
     * @throws IllegalArgumentException if a run has a sample that is not a number
     */
    @Override
    public Judgement judge(List<? extends double[]> runs) {
        int resolved = 0;
        while (resolved < runs.size() && runs.get(resolved).length >= fewestSamples(quantile)) {
            resolved++;
        }
        Judgement judgement = judgeResolved(runs.subList(0, resolved));
        return resolved == runs.size() ? judgement : judgement.endedBy(tooFew(runs.get(resolved).length));
    }

    private Doubt tooFew(int samples) {
        return new Doubt(
                Doubt.Reason.TOO_FEW_SAMPLES,
                unresolved(samples, quantile.name(limit.moreIsBetter())),
                OptionalInt.empty(),
                String.format(
                        Locale.ROOT,
                        "let each run give at least %,d samples, such as by a longer lasting(…)",
                        fewestSamples(quantile)));
    }

    private Judgement judgeResolved(List<? extends double[]> runs) {
        double[] keepers = new double[Math.min(runs.size(), most())];
        double[] missers = new double[keepers.length];
        Map<Integer, Votes> votes = new HashMap<>();
        for (int run = 0; run < keepers.length; run++) {
            double[] bad = badness(runs.get(run));
            Votes vote = votes.computeIfAbsent(bad.length, size -> Votes.of(size, quantile.beyond()));
            keepers[run] = value(bad[bad.length - 1 - vote.mostToKeep]);
            missers[run] = value(bad[bad.length - vote.fewestToMiss]);
        }
        return Oddities.noted(signs.judge(keepers, missers, 0), keepers);
    }

    /** Returns the samples where less is better, and negated where more is, the best first and failed ones last. */
    private double[] badness(double[] samples) {
        double[] bad = new double[samples.length];
        for (int i = 0; i < bad.length; i++) {
            if (Double.isNaN(samples[i])) {
                throw new IllegalArgumentException("a sample is a number, and infinite if its operation failed");
            }
            bad[i] = Double.isInfinite(samples[i]) ? Double.POSITIVE_INFINITY : value(samples[i]);
        }
        Arrays.sort(bad);
        return bad;
    }

    /** How many samples beyond the limit make a run speak for it, and how many against it. */
    private record Votes(int mostToKeep, int fewestToMiss) {

        static Votes of(int size, double share) {
            BinomialDistribution beyond = BinomialDistribution.of(size, share);
            int median = beyond.inverseCumulativeProbability(0.5);
            return new Votes(beyond.cumulativeProbability(median) <= 0.5 ? median : median - 1, median + 1);
        }
    }

    private double value(double badness) {
        return limit.moreIsBetter() ? -badness : badness;
    }
}
