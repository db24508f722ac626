package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rule for a limit on a quantile of many samples, pooled over runs: how many are beyond the limit, and may as many be.
 *
 * <p>Samples of a run resemble each other, so that they are worth fewer independent ones: the effective sample size of
 * Korn and Graubard (1998), with the larger of two design effects, that of the counts and that of the logarithms of all
 * samples under a Gaussian model (a few samples beyond the limit cannot show by themselves how runs differ). On it rests
 * the interval of Clopper and Pearson (1934) for the share beyond the limit: PASS if its upper end is allowed,
 * VIOLATED if its lower end is not. Hardly any but strays miss a limit far beyond the bulk of the samples: it is a PASS too
 * if these are few, counted one by one. The rule looks after the least runs, twice as many, and so on, and shares the
 * error rates out among the looks.
 *
 * <p>The error rates are approximate. They were simulated for log-normal samples and runs, with and without strays, for
 * the p50 to the p99, from 5 to 40 runs, and for error rates of 1 % to 10 %; others are refused. Runs that are rarely bad
 * may not have been seen: each PASS says how rarely.
 */
public final class ClusteredQuantile implements Rule<double[]> {

    /** More were not simulated. */
    static final int MOST_RUNS = 40;

    private static final double HIGHEST = 0.99;
    private static final int FEWEST_RUNS = 5;
    private static final double LOWEST_RATE = 0.01;
    private static final double HIGHEST_RATE = 0.1;

    private final Limit limit;
    private final Quantile quantile;
    private final ErrorRates errorRates;
    private final RepetitionRange range;
    private final Looks looks;
    private final List<LookLevel> toPass;
    private final List<LookLevel> toViolate;

    /**
     * Makes the rule.
     *
     * @param limit above 0, its tolerance included
     * @param share of the samples that must keep the limit, 0.5 to 0.99: 0.99 for a p99 where less is better, and for a
     *     p1 where more is
     * @param errorRates each from 0.01 to 0.1
     * @param range of runs, from 5 to 40
     * @throws IllegalArgumentException if the error rates are not known for such a quantile or so many runs
     */
    public ClusteredQuantile(Limit limit, double share, ErrorRates errorRates, RepetitionRange range) {
        this.quantile = supported(share);
        if (range.atLeast() < FEWEST_RUNS) {
            throw new IllegalArgumentException("a quantile over pooled runs needs at least " + FEWEST_RUNS
                    + " of them, but " + range.atLeast() + " were to suffice");
        }
        if (range.atMost() > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "the error rates of a quantile over pooled runs are known for up to " + MOST_RUNS
                            + " of them, but up to " + range.atMost() + " were allowed; let each give more samples");
        }
        requireKnown("wrong PASS", errorRates.alpha());
        requireKnown("wrong VIOLATED", errorRates.beta());
        if (!(limit.tolerated() > 0 && limit.number() > 0)) {
            throw new IllegalArgumentException("the limit on a quantile lies above 0, but was " + limit.number());
        }
        this.limit = limit;
        this.errorRates = errorRates;
        this.range = range;
        this.looks = Looks.of(range);
        this.toPass = levels(errorRates.alpha());
        this.toViolate = levels(errorRates.beta());
    }

    private static void requireKnown(String of, double errorRate) {
        if (errorRate < LOWEST_RATE || errorRate > HIGHEST_RATE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "over pooled runs a %s is known to come in no more cases than promised if that is 0.01 to 0.1, but was"
                            + " to be %s; perRun() takes any, and speaks of a typical run",
                    of,
                    errorRate));
        }
    }

    /**
     * Refuses a quantile that runs of so many samples cannot resolve, or of which as many runs as are allowed could not
     * show a PASS even if all samples kept the limit.
     */
    public static void requireResolvable(
            double share, int samplesPerRun, ErrorRates errorRates, RepetitionRange range) {
        Quantile quantile = supported(share);
        LookLevel level = LookLevel.of(errorRates.alpha(), Looks.of(range).count(), range.atMost());
        double all = level.samplesToShowAtMost(quantile.beyond()) / level.shrinkage();
        int needed = Math.max(quantile.resolution(), (int) Math.ceil(all / range.atMost()));
        if (samplesPerRun < needed) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d runs of %,d samples can never show the %s to be kept with an error rate of at most %s; let each"
                            + " give at least %,d",
                    range.atMost(),
                    samplesPerRun,
                    quantile.name(false),
                    errorRates.alpha(),
                    needed));
        }
    }

    private static Quantile supported(double share) {
        if (share > HIGHEST && share < 1) {
            throw new IllegalArgumentException("the error rates of a quantile over pooled runs are known for the p50 to"
                    + " the p99, not for the " + new Quantile(share).name(false)
                    + "; limit the p99");
        }
        return new Quantile(share);
    }

    private List<LookLevel> levels(double errorRate) {
        return looks.at().stream()
                .map(runs -> LookLevel.of(errorRate, looks.count(), runs))
                .toList();
    }

    @Override
    public int most() {
        return range.atMost();
    }

    /**
     * Judges the samples of each run, in any order; those of failed operations are infinite, and beyond the limit.
     *
     * @throws IllegalArgumentException if a run has no sample, or one that is not above 0
     */
    @Override
    public Judgement judge(List<? extends double[]> runs) {
        List<RunSummary> summaries = new ArrayList<>();
        double smallestP = 1;
        for (int look = 0; look < looks.count() && looks.at().get(look) <= runs.size(); look++) {
            summarise(runs, looks.at().get(look), summaries);
            PooledLook pooled = PooledLook.of(summaries, quantile, limit, toPass.get(look), toViolate.get(look));
            smallestP = Math.min(smallestP, pooled.violationP());
            Optional<Verdict> verdict = pooled.verdict()
                    .or(() -> summaries.size() < most() ? Optional.empty() : Optional.of(Verdict.INCONCLUSIVE));
            if (verdict.isPresent()) {
                return decided(verdict.get(), pooled, runs.subList(0, summaries.size()), smallestP);
            }
        }
        summarise(runs, Math.min(runs.size(), most()), summaries);
        return open(summaries, smallestP);
    }

    private void summarise(List<? extends double[]> runs, int until, List<RunSummary> summaries) {
        for (double[] samples : runs.subList(summaries.size(), until)) {
            summaries.add(RunSummary.of(samples, limit));
        }
    }

    private Judgement decided(Verdict verdict, PooledLook pooled, List<? extends double[]> runs, double smallestP) {
        Optional<Interval> interval =
                pooled.interval(runs, limit.moreIsBetter(), 1 - errorRates.alpha() - errorRates.beta());
        List<String> caveats = new ArrayList<>();
        if (verdict == Verdict.PASS) {
            caveats.add(unseen(runs.size()));
        }
        if (pooled.passesFromAfar()) {
            caveats.add(
                    "assumed: the others are log-normal, and strays come one by one; where a stall makes ten of them at"
                            + " once, samples count for a tenth");
        }
        if (interval.isEmpty()) {
            caveats.add("so few samples bound the " + quantile.name(limit.moreIsBetter())
                    + " on one side only, or failed ones on none, so that no interval is given");
        }
        return new Judgement(
                Optional.of(verdict),
                runs.size(),
                pooled.basis(),
                interval,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Math.min(1, smallestP * looks.count()),
                verdict == Verdict.INCONCLUSIVE
                        ? Optional.of(new QuantileDoubt(errorRates, range).of(pooled))
                        : Optional.empty(),
                caveats);
    }

    private Judgement open(List<RunSummary> summaries, double smallestP) {
        OptionalInt next = OptionalInt.of(looks.untilNext(summaries.size()));
        int samples = summaries.stream().mapToInt(RunSummary::size).sum();
        int beyond = summaries.stream().mapToInt(RunSummary::beyondLimit).sum();
        return new Judgement(
                Optional.empty(),
                summaries.size(),
                PooledLook.share(beyond, samples, quantile),
                Optional.empty(),
                next,
                next,
                Math.min(1, smallestP * looks.count()),
                Optional.empty(),
                List.of());
    }

    /** Says how large a share of runs may be bad although none was seen: {@code (1 - f)ᴿ = 5 %}. */
    private static String unseen(int runs) {
        return String.format(
                Locale.ROOT,
                "not excluded: if %.0f %% of all runs are bad ones, %d runs miss them all with a probability of 5 %%",
                100 * (1 - Math.pow(0.05, 1.0 / runs)),
                runs);
    }
}
