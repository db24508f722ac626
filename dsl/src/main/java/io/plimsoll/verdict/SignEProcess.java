package io.plimsoll.verdict;

import java.util.List;

/**
 * The rule for a limit on the median of independent repetitions: a sign test that may be looked at after each of them.
 *
 * <p>For {@code a} repetitions that speak for a claim and {@code b} that speak against it, the evidence is the mixture
 * {@code E(a,b) = ½·2ᵃ·[b = 0] + ½·1.6ᵃ·0.4ᵇ} of two bets. If the claim is false, E is a non-negative supermartingale
 * that starts at 1, so by Ville's inequality (1939) it ever reaches 1/α with a probability of at most α, whatever the
 * distribution of the values and whenever one stops. "Keeps the limit" and "misses the limit" are two such claims.
 * For the same reason one may carry on with repetitions that did not decide, under a larger range, at no cost: the most
 * repetitions say when to give up, and not where the bounds lie.
 */
public final class SignEProcess implements Rule<Double> {

    private final Signs signs;

    /**
     * Makes the rule.
     *
     * @throws IllegalArgumentException if the most repetitions, all on one side, could not show a verdict
     */
    public SignEProcess(Limit limit, ErrorRates errorRates, RepetitionRange range) {
        this.signs = new Signs(limit, errorRates, range, 1, "repetitions", "the median");
    }

    /** Returns the evidence of {@code speakingFor} repetitions against {@code speakingAgainst} ones, 1 for none. */
    public static double evidence(int speakingFor, int speakingAgainst) {
        double allOnOneSide = speakingAgainst == 0 ? Math.pow(2, speakingFor) : 0;
        return 0.5 * allOnOneSide + 0.5 * Math.pow(1.6, speakingFor) * Math.pow(0.4, speakingAgainst);
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
     * Judges one value for each repetition.
     *
     * @throws IllegalArgumentException if a value is not finite: that is no measurement, neither for nor against
     */
    @Override
    public Judgement judge(List<? extends Double> values) {
        return judge(measured(values, most()));
    }

    /** Judges as {@link #judge(List)} does. */
    public Judgement judge(double... numbers) {
        for (int i = 0; i < Math.min(numbers.length, most()); i++) {
            requireMeasured(numbers[i]);
        }
        return Oddities.noted(signs.judge(numbers), numbers);
    }

    /** Returns the first values, at most so many, as numbers. */
    static double[] measured(List<? extends Double> values, int most) {
        double[] numbers = new double[Math.min(values.size(), most)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = requireMeasured(values.get(i));
        }
        return numbers;
    }

    private static double requireMeasured(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a repetition without a value cannot be judged, but was " + number);
        }
        return number;
    }
}
