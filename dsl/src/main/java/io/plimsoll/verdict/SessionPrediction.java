package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The rule for a ratio to a recorded baseline: a t-test whose unit is the session.
 *
 * <p>Days, nodes and neighbours move a whole session, so that more repetitions within one say nothing about how far
 * sessions differ; only the sessions of the baseline do. With the logarithms {@code y} of the medians of its {@code S}
 * sessions, and the mean {@code c} of those of {@code k} sessions of the candidate,
 * {@code t = (c − ȳ − ln T) / (sd(y)·√(1/k + 1/S))} has S−1 degrees of freedom, where {@code T} is the limit on the
 * ratio: a prediction interval for sessions whose medians are log-normal.
 *
 * <p>Fewer than three sessions decide only if it is declared how far sessions differ. Sessions with the same median in
 * all digits do not show how far they differ either, and pass nothing: numbers that are so coarse hide what is asked.
 */
public final class SessionPrediction implements Rule<Double> {

    private static final int FEWEST_REPETITIONS = 5;

    private final SessionMedians baseline;
    private final Limit ratio;
    private final ErrorRates errorRates;
    private final RepetitionRange range;
    private final OptionalDouble declaredCv;
    private final List<Double> earlier;

    /**
     * Makes the rule.
     *
     * @param baseline the median of each session, above 0, in the unit of the repetitions
     * @param ratio of candidate to baseline, such as {@link Limit#ofRegression}
     * @param range its least, 5 or more, is how many repetitions a session has; more would not help
     * @throws IllegalArgumentException if so few repetitions make no session, or the limit is not above 0
     */
    public SessionPrediction(List<Double> baseline, Limit ratio, ErrorRates errorRates, RepetitionRange range) {
        this(new SessionMedians(baseline), ratio, errorRates, range, OptionalDouble.empty(), List.of());
    }

    private SessionPrediction(
            SessionMedians baseline,
            Limit ratio,
            ErrorRates errorRates,
            RepetitionRange range,
            OptionalDouble declaredCv,
            List<Double> earlier) {
        if (!(ratio.tolerated() > 0)) {
            throw new IllegalArgumentException("the limit on a ratio lies above 0, but was " + ratio);
        }
        if (range.atLeast() < FEWEST_REPETITIONS) {
            throw new IllegalArgumentException("the median of a session needs at least " + FEWEST_REPETITIONS
                    + " repetitions, but " + range.atLeast() + " were to suffice; say repeated(atLeast("
                    + FEWEST_REPETITIONS + ").atMost(…))");
        }
        this.baseline = baseline;
        this.ratio = ratio;
        this.errorRates = errorRates;
        this.range = range;
        this.declaredCv = declaredCv;
        this.earlier = List.copyOf(earlier);
    }

    /**
     * Returns the rule that, while there are fewer than three sessions or they have no spread, believes that medians of
     * sessions have this coefficient of variation: a z-test, with {@code cv·√2} for one session against one.
     *
     * @param cv above 0 and below 1
     */
    public SessionPrediction withSessionCv(double cv) {
        if (!(cv > 0 && cv < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "sessions differ by more than 0 %% and less than 100 %%, not by %s %%", cv * 100));
        }
        return new SessionPrediction(baseline, ratio, errorRates, range, OptionalDouble.of(cv), earlier);
    }

    /** Returns the rule that judges the repetitions together with earlier sessions of the same candidate. */
    public SessionPrediction withEarlierSessions(List<Double> medians) {
        return new SessionPrediction(
                baseline, ratio, errorRates, range, declaredCv, new SessionMedians(medians).values());
    }

    @Override
    public int most() {
        return range.atLeast();
    }

    /**
     * Judges one value for each repetition of the candidate's session.
     *
     * @throws IllegalArgumentException if a value is not finite and above 0
     */
    @Override
    public Judgement judge(List<? extends Double> values) {
        double[] numbers = SignEProcess.measured(values, most());
        if (numbers.length < most()) {
            OptionalInt more = OptionalInt.of(most() - numbers.length);
            return new Judgement(
                    Optional.empty(),
                    numbers.length,
                    numbers.length + " of the " + most() + " repetitions of this session",
                    Optional.empty(),
                    more,
                    more,
                    1,
                    Optional.empty(),
                    List.of());
        }
        List<Double> candidate = new ArrayList<>(earlier);
        candidate.add(SessionMedians.median(numbers));
        return Oddities.noted(judge(new SessionMedians(candidate)), numbers);
    }

    private Judgement judge(SessionMedians candidate) {
        LogMean recorded = baseline.logs();
        double logRatio = candidate.logs().mean() - recorded.mean();
        SessionDoubt doubt = new SessionDoubt(recorded, candidate.count(), errorRates);
        return SessionSpread.of(recorded, declaredCv)
                .map(spread ->
                        judge(spread, logRatio, spread.standardError(candidate.count(), recorded.count()), doubt))
                .orElseGet(() -> judgement(
                        Verdict.INCONCLUSIVE,
                        recorded.count() == 0 ? "no session to compare with" : basis(logRatio, ""),
                        Optional.empty(),
                        1,
                        doubt::ofNoSpread));
    }

    private Judgement judge(SessionSpread spread, double logRatio, double standardError, SessionDoubt doubt) {
        double sign = ratio.moreIsBetter() ? 1 : -1;
        double beyond = sign * (logRatio - Math.log(ratio.tolerated()));
        double shortOf = -sign * (logRatio - Math.log(ratio.number()));
        double toPass = spread.critical(errorRates.alpha()) * standardError;
        double toViolate = spread.critical(errorRates.beta()) * standardError;
        double below = ratio.moreIsBetter() ? toPass : toViolate;
        double above = ratio.moreIsBetter() ? toViolate : toPass;
        return judgement(
                beyond >= toPass ? Verdict.PASS : shortOf >= toViolate ? Verdict.VIOLATED : Verdict.INCONCLUSIVE,
                basis(logRatio, differ(spread)),
                Optional.of(new Interval(
                        "the ratio to the baseline",
                        Math.exp(logRatio - below),
                        Math.exp(logRatio + above),
                        1 - errorRates.alpha() - errorRates.beta())),
                spread.p(shortOf / standardError),
                () -> doubt.of(spread, beyond, shortOf));
    }

    private Judgement judgement(
            Verdict verdict, String basis, Optional<Interval> interval, double violationP, Supplier<Doubt> doubt) {
        return new Judgement(
                Optional.of(verdict),
                most(),
                basis,
                interval,
                OptionalInt.empty(),
                OptionalInt.empty(),
                violationP,
                verdict == Verdict.INCONCLUSIVE ? Optional.of(doubt.get()) : Optional.empty(),
                List.of());
    }

    private String basis(double logRatio, String differ) {
        int sessions = baseline.count();
        return String.format(
                Locale.ROOT,
                "%.3f times %s%s%s",
                Math.exp(logRatio),
                sessions == 1 ? "the only session of the baseline" : "the " + sessions + " sessions of the baseline",
                differ,
                earlier.isEmpty() ? "" : ", taken over " + (earlier.size() + 1) + " sessions of the candidate");
    }

    private static String differ(SessionSpread spread) {
        return String.format(
                Locale.ROOT,
                spread.isDeclared() ? ", declared to differ by %.1f %%" : ", which differ by %.1f %%",
                100 * spread.deviation());
    }
}
