package io.plimsoll.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/**
 * The rule for a limit on the median of independent repetitions: a sign test that may be looked at after each of them.
 *
 * <p>For {@code a} repetitions that speak for a claim and {@code b} that speak against it, the evidence is the mixture
 * {@code E(a,b) = ½·2ᵃ·[b = 0] + ½·1.6ᵃ·0.4ᵇ} of two bets. If the claim is false, E is a non-negative supermartingale
 * that starts at 1, so by Ville's inequality (1939) it ever reaches 1/α with a probability of at most α, whatever the
 * distribution of the values and whenever one stops. "Keeps the limit" and "misses the limit" are two such claims.
 */
public final class SignEProcess {

    private final ErrorRates errorRates;
    private final RepetitionRange range;

    /**
     * Makes the rule.
     *
     * @throws IllegalArgumentException if the most repetitions, all keeping the limit, could not show a PASS
     */
    public SignEProcess(ErrorRates errorRates, RepetitionRange range) {
        this.errorRates = errorRates;
        this.range = range;
        requireReachable("PASS", errorRates.alpha());
        requireReachable("VIOLATED", errorRates.beta());
    }

    /** Returns the evidence of {@code speakingFor} repetitions against {@code speakingAgainst} ones, 1 for none. */
    public static double evidence(int speakingFor, int speakingAgainst) {
        double allOnOneSide = speakingAgainst == 0 ? Math.pow(2, speakingFor) : 0;
        return 0.5 * allOnOneSide + 0.5 * Math.pow(1.6, speakingFor) * Math.pow(0.4, speakingAgainst);
    }

    /**
     * Judges the repetitions in the order in which they were measured; the first that crosses a bound decides, and
     * later ones change nothing.
     *
     * @param numbers one value for each repetition
     * @param keepsTheLimit whether a value keeps the limit
     * @throws IllegalArgumentException if a value is not finite: that is no measurement, neither for nor against
     */
    public Judgement judge(List<Double> numbers, DoublePredicate keepsTheLimit) {
        int keeping = 0;
        int missing = 0;
        for (double number : numbers.subList(0, Math.min(numbers.size(), range.atMost()))) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a repetition without a value cannot be judged, but was " + number);
            }
            if (keepsTheLimit.test(number)) {
                keeping++;
            } else {
                missing++;
            }
            Optional<Verdict> verdict = verdict(keeping, missing);
            if (verdict.isPresent()) {
                return judgement(verdict, numbers, keeping, missing);
            }
        }
        return judgement(Optional.empty(), numbers, keeping, missing);
    }

    private Optional<Verdict> verdict(int keeping, int missing) {
        int repetitions = keeping + missing;
        if (repetitions >= range.atLeast()) {
            if (evidence(keeping, missing) >= 1 / errorRates.alpha()) {
                return Optional.of(Verdict.PASS);
            }
            if (evidence(missing, keeping) >= 1 / errorRates.beta()) {
                return Optional.of(Verdict.VIOLATED);
            }
        }
        boolean open = more(keeping, missing, errorRates.alpha()).isPresent()
                || more(missing, keeping, errorRates.beta()).isPresent();
        return open ? Optional.empty() : Optional.of(Verdict.INCONCLUSIVE);
    }

    private Judgement judgement(Optional<Verdict> verdict, List<Double> numbers, int keeping, int missing) {
        int repetitions = keeping + missing;
        return new Judgement(
                verdict,
                repetitions,
                keeping,
                missing,
                interval(numbers.subList(0, repetitions)),
                verdict.isPresent() ? OptionalInt.empty() : more(keeping, missing, errorRates.alpha()),
                verdict.isPresent() ? OptionalInt.empty() : more(missing, keeping, errorRates.beta()));
    }

    /** The fewest further repetitions, all speaking for the claim, that show it; empty beyond the most allowed. */
    private OptionalInt more(int speakingFor, int speakingAgainst, double errorRate) {
        int repetitions = speakingFor + speakingAgainst;
        for (int more = 0; repetitions + more <= range.atMost(); more++) {
            if (repetitions + more >= range.atLeast()
                    && evidence(speakingFor + more, speakingAgainst) >= 1 / errorRate) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<MedianInterval> interval(List<Double> numbers) {
        int fromBelow = mostAgainst(numbers.size(), errorRates.alpha());
        int fromAbove = mostAgainst(numbers.size(), errorRates.beta());
        if (fromBelow < 0 || fromAbove < 0) {
            return Optional.empty();
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        return Optional.of(new MedianInterval(
                sorted.get(fromBelow),
                sorted.get(sorted.size() - 1 - fromAbove),
                1 - errorRates.alpha() - errorRates.beta()));
    }

    /** The most repetitions against a claim with which it is still shown, or -1 if not even none is few enough. */
    private static int mostAgainst(int repetitions, double errorRate) {
        int against = -1;
        while (against + 1 <= repetitions / 2 && evidence(repetitions - against - 1, against + 1) >= 1 / errorRate) {
            against++;
        }
        return against;
    }

    private void requireReachable(String verdict, double errorRate) {
        if (evidence(range.atMost(), 0) < 1 / errorRate) {
            int needed = range.atMost();
            while (evidence(needed, 0) < 1 / errorRate) {
                needed++;
            }
            throw new IllegalArgumentException(range.atMost() + " repetitions can never show " + verdict
                    + " with an error rate of at most " + errorRate + "; allow at least " + needed);
        }
    }
}
