package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rule for a limit on the median of independent repetitions: a sign test that may be looked at after each of them.
 *
 * <p>For {@code a} repetitions that speak for a claim and {@code b} that speak against it, the evidence is the mixture
 * {@code E(a,b) = ½·2ᵃ·[b = 0] + ½·1.6ᵃ·0.4ᵇ} of two bets. If the claim is false, E is a non-negative supermartingale
 * that starts at 1, so by Ville's inequality (1939) it ever reaches 1/α with a probability of at most α, whatever the
 * distribution of the values and whenever one stops. "Keeps the limit" and "misses the limit" are two such claims.
 * For the same reason repetitions that did not decide may be carried on with, under a larger range, at no cost.
 */
public final class SignEProcess implements Rule<Double> {

    private final Limit limit;
    private final ErrorRates errorRates;
    private final RepetitionRange range;
    private final Boundary toPass;
    private final Boundary toViolate;

    /**
     * Makes the rule.
     *
     * @throws IllegalArgumentException if the most repetitions, all on one side, could not show a verdict
     */
    public SignEProcess(Limit limit, ErrorRates errorRates, RepetitionRange range) {
        this.limit = limit;
        this.errorRates = errorRates;
        this.range = range;
        this.toPass = Boundary.of(Verdict.PASS, errorRates.alpha(), range);
        this.toViolate = Boundary.of(Verdict.VIOLATED, errorRates.beta(), range);
    }

    /** Returns the evidence of {@code speakingFor} repetitions against {@code speakingAgainst} ones, 1 for none. */
    public static double evidence(int speakingFor, int speakingAgainst) {
        double allOnOneSide = speakingAgainst == 0 ? Math.pow(2, speakingFor) : 0;
        return 0.5 * allOnOneSide + 0.5 * Math.pow(1.6, speakingFor) * Math.pow(0.4, speakingAgainst);
    }

    /** Refuses error rates that so many repetitions, all on one side, could not reach. */
    public static void requireReachable(ErrorRates errorRates, RepetitionRange range) {
        Boundary.of(Verdict.PASS, errorRates.alpha(), range);
        Boundary.of(Verdict.VIOLATED, errorRates.beta(), range);
    }

    @Override
    public int most() {
        return range.atMost();
    }

    /**
     * Judges one value for each repetition.
     *
     * @throws IllegalArgumentException if a value is not finite: that is no measurement, neither for nor against
     */
    @Override
    public Judgement judge(List<? extends Double> values) {
        double[] numbers = new double[Math.min(values.size(), range.atMost())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return judge(numbers);
    }

    /** Judges as {@link #judge(List)} does. */
    public Judgement judge(double... numbers) {
        int keeping = 0;
        int missing = 0;
        double strongest = 1;
        int repetitions = 0;
        Optional<Verdict> verdict = Optional.empty();
        while (repetitions < Math.min(numbers.length, range.atMost()) && verdict.isEmpty()) {
            double number = requireMeasured(numbers[repetitions]);
            repetitions++;
            keeping += limit.isKeptBy(number) ? 1 : 0;
            missing += limit.isMissedBy(number) ? 1 : 0;
            strongest = Math.max(strongest, evidence(missing, repetitions - missing));
            verdict = verdict(repetitions, keeping, missing);
        }
        boolean open = verdict.isEmpty();
        return new Judgement(
                verdict,
                repetitions,
                basis(repetitions, keeping, missing),
                interval(Arrays.copyOf(numbers, repetitions)),
                open ? toPass.more(repetitions, repetitions - keeping) : OptionalInt.empty(),
                open ? toViolate.more(repetitions, repetitions - missing) : OptionalInt.empty(),
                1 / strongest,
                verdict.equals(Optional.of(Verdict.INCONCLUSIVE))
                        ? Optional.of(new SignDoubt(range, errorRates).of(repetitions, keeping, missing))
                        : Optional.empty(),
                List.of());
    }

    private Optional<Verdict> verdict(int repetitions, int keeping, int missing) {
        if (toPass.isCrossed(repetitions, repetitions - keeping)) {
            return Optional.of(Verdict.PASS);
        }
        if (toViolate.isCrossed(repetitions, repetitions - missing)) {
            return Optional.of(Verdict.VIOLATED);
        }
        boolean open = toPass.isReachable(repetitions - keeping) || toViolate.isReachable(repetitions - missing);
        return open ? Optional.empty() : Optional.of(Verdict.INCONCLUSIVE);
    }

    private String basis(int repetitions, int keeping, int missing) {
        String tolerated = limit.tolerance() == 0 ? "" : " or lie within its tolerance";
        return keeping + " of " + repetitions + " repetitions " + (keeping == 1 ? "keeps" : "keep") + " the limit"
                + tolerated + ", " + missing + (missing == 1 ? " misses it" : " miss it");
    }

    private Optional<Interval> interval(double[] numbers) {
        int fromBelow = toPass.mostAgainst(numbers.length);
        int fromAbove = toViolate.mostAgainst(numbers.length);
        if (fromBelow < 0 || fromAbove < 0) {
            return Optional.empty();
        }
        Arrays.sort(numbers);
        return Optional.of(new Interval(
                "the median",
                numbers[fromBelow],
                numbers[numbers.length - 1 - fromAbove],
                1 - errorRates.alpha() - errorRates.beta()));
    }

    private static double requireMeasured(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a repetition without a value cannot be judged, but was " + number);
        }
        return number;
    }
}
