package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The rule for those who know that the logarithms of repetitions are normally distributed: a t-test of their mean after
 * each repetition from the third to the twentieth, each on the one-sided level 0.00885.
 *
 * <p>All looks together then err with a probability of 0.05 (calibrated on 400,000 rows of values); fewer of these looks
 * err less. It saves one or two repetitions in clear cases and decides more of those near the limit than
 * {@link SignEProcess}. But it judges a mean, and with two modes of the cluster it was wrong in 20 % and 76 % of
 * cases at the limit: it is never the default.
 */
public final class NormalMedian implements Rule<Double> {

    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final double ERROR_RATE = 0.05;
    private static final double LEVEL = 0.00885;

    private static final double[] CRITICAL = IntStream.rangeClosed(0, MOST)
            .mapToDouble(n -> n < FEWEST ? Double.NaN : TDistribution.of(n - 1).inverseSurvivalProbability(LEVEL))
            .toArray();

    private final Limit limit;
    private final RepetitionRange range;

    /**
     * Makes the rule.
     *
     * @param limit above 0, its tolerance included
     * @throws IllegalArgumentException if the error rates are others than 0.05, more than 20 repetitions are allowed or
     *     less than 3: its levels are calibrated for nothing else
     */
    public NormalMedian(Limit limit, ErrorRates errorRates, RepetitionRange range) {
        if (errorRates.alpha() != ERROR_RATE || errorRates.beta() != ERROR_RATE) {
            throw new IllegalArgumentException(
                    "assumeNormal() is calibrated for error rates of 0.05 each, but they were" + " to be "
                            + errorRates.alpha() + " and " + errorRates.beta() + "; leave it out, or them");
        }
        if (range.atMost() < FEWEST || range.atMost() > MOST) {
            throw new IllegalArgumentException("assumeNormal() is calibrated for 3 to 20 repetitions, but at most "
                    + range.atMost() + " were allowed; leave it out, or allow at most 20");
        }
        if (!(limit.tolerated() > 0)) {
            throw new IllegalArgumentException(
                    "assumeNormal() takes logarithms, so its limit lies above 0, but was " + limit.tolerated());
        }
        this.limit = limit;
        this.range = range;
    }

    @Override
    public int most() {
        return range.atMost();
    }

    /**
     * Judges one value for each repetition.
     *
     * @throws IllegalArgumentException if a value is not finite or not above 0
     */
    @Override
    public Judgement judge(List<? extends Double> values) {
        double[] numbers = SignEProcess.measured(values, most());
        double[] logs = Arrays.stream(numbers).map(NormalMedian::log).toArray();
        double smallestP = 1;
        for (int taken = least(); taken <= logs.length; taken++) {
            LogMean mean = LogMean.of(logs, taken);
            smallestP = Math.min(smallestP, mean.pOfMissing(limit));
            Optional<Verdict> verdict = verdict(mean);
            if (verdict.isPresent()) {
                return Oddities.noted(judgement(verdict, mean, smallestP), numbers);
            }
        }
        return judgement(Optional.empty(), LogMean.of(logs, logs.length), smallestP);
    }

    private int least() {
        return Math.max(FEWEST, range.atLeast());
    }

    private Optional<Verdict> verdict(LogMean mean) {
        if (mean.beyond(limit.tolerated(), limit.moreIsBetter()) >= CRITICAL[mean.count()]) {
            return Optional.of(Verdict.PASS);
        }
        if (mean.beyond(limit.number(), !limit.moreIsBetter()) >= CRITICAL[mean.count()]) {
            return Optional.of(Verdict.VIOLATED);
        }
        return mean.count() < range.atMost() ? Optional.empty() : Optional.of(Verdict.INCONCLUSIVE);
    }

    private Judgement judgement(Optional<Verdict> verdict, LogMean mean, double smallestP) {
        OptionalInt more =
                verdict.isEmpty() ? OptionalInt.of(Math.max(1, least() - mean.count())) : OptionalInt.empty();
        return new Judgement(
                verdict,
                mean.count(),
                basis(mean),
                interval(mean),
                more,
                more,
                overAllLooks(smallestP),
                verdict.equals(Optional.of(Verdict.INCONCLUSIVE)) ? Optional.of(doubt(mean)) : Optional.empty(),
                List.of());
    }

    /** Bonferroni's bound over the looks; what crosses the level of a look is as probable as the calibration says. */
    private double overAllLooks(double smallestP) {
        double bound = Math.min(1, smallestP * (range.atMost() - least() + 1));
        return smallestP <= LEVEL ? Math.min(bound, ERROR_RATE) : bound;
    }

    private String basis(LogMean mean) {
        if (mean.count() == 0) {
            return "no repetition yet";
        }
        double distance = Math.exp(mean.mean() - Math.log(limit.number())) - 1;
        return String.format(
                Locale.ROOT,
                "the geometric mean of %d repetitions is %+.1f %% from the limit, and their spread %.1f %%",
                mean.count(),
                100 * distance,
                100 * mean.deviation());
    }

    private Optional<Interval> interval(LogMean mean) {
        if (mean.count() < FEWEST || mean.deviation() < LogMean.NO_SPREAD) {
            return Optional.empty();
        }
        double reach = CRITICAL[mean.count()] * mean.standardError();
        return Optional.of(new Interval(
                "the median of a log-normal distribution",
                Math.exp(mean.mean() - reach),
                Math.exp(mean.mean() + reach),
                1 - 2 * ERROR_RATE));
    }

    private Doubt doubt(LogMean mean) {
        if (mean.deviation() < LogMean.NO_SPREAD) {
            return new Doubt(
                    Doubt.Reason.NOISE,
                    "all values are equal, so that they do not tell how far repetitions differ",
                    OptionalInt.empty(),
                    "find out why they are, or leave out assumeNormal()");
        }
        double distance = Math.abs(mean.mean() - Math.log(limit.number()));
        OptionalInt needed = IntStream.rangeClosed(range.atMost() + 1, MOST)
                .filter(n -> distance * Math.sqrt(n) >= CRITICAL[n] * mean.deviation())
                .findFirst();
        return new Doubt(
                Doubt.Reason.NOISE,
                "the values lie too close to the limit for their spread; all " + range.atMost()
                        + " allowed repetitions were taken",
                needed,
                needed.isPresent()
                        ? "about " + needed.getAsInt() + " repetitions like these would decide it: repeated(atLeast("
                                + range.atLeast() + ").atMost(" + needed.getAsInt() + "))"
                        : "the 20 repetitions for which assumeNormal() is calibrated would not decide it; make the"
                                + " values differ less, give a limit further from them, or allow it a tolerance");
    }

    private static double log(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "assumeNormal() takes logarithms, so a value lies above 0, but was " + value);
        }
        return Math.log(value);
    }
}
