package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rule for a median between two limits: each is judged as by {@link SignEProcess}, until it is decided.
 *
 * <p>PASS needs both limits shown to be kept, each with α: if the median lies outside, one of the two claims is false,
 * and is shown with a probability of at most α, whatever the other does (an intersection–union test, Berger 1982).
 * VIOLATED needs only one limit shown to be missed, so that a median inside has two chances to be wronged: each gets
 * β/2.
 */
public final class WithinRange implements Rule<Double> {

    private final Signs lower;
    private final Signs upper;
    private final Signs median;

    /**
     * Makes the rule.
     *
     * @param from where more is better
     * @param to where less is better, above {@code from}
     * @throws IllegalArgumentException if the limits leave nothing between them, or the most repetitions, all on one
     *     side, could not show a verdict
     */
    public WithinRange(Limit from, Limit to, ErrorRates errorRates, RepetitionRange range) {
        if (!from.moreIsBetter() || to.moreIsBetter() || from.number() >= to.number()) {
            throw new IllegalArgumentException("a range has a limit that values must reach, and above it one that they"
                    + " must not exceed, but was " + from + " and " + to);
        }
        ErrorRates shared = new ErrorRates(errorRates.alpha(), errorRates.beta() / 2);
        ErrorRates ofPass = new ErrorRates(errorRates.alpha(), errorRates.alpha());
        this.lower = new Signs(from, shared, range, 1, "repetitions", "the median");
        this.upper = new Signs(to, shared, range, 1, "repetitions", "the median");
        this.median = new Signs(from, ofPass, range, 1, "repetitions", "the median");
    }

    @Override
    public int most() {
        return median.most();
    }

    @Override
    public boolean isAnytimeValid() {
        return true;
    }

    @Override
    public Judgement judge(List<? extends Double> values) {
        double[] numbers = SignEProcess.measured(values, most());
        int taken = taken(lower.judge(numbers), upper.judge(numbers), numbers.length);
        double[] judged = Arrays.copyOf(numbers, taken);
        return Oddities.noted(judgement(taken, judged, lower.judge(judged), upper.judge(judged)), judged);
    }

    /** The first limit that is shown to be missed ends it, else the one that is decided last. */
    private static int taken(Judgement low, Judgement high, int given) {
        return Stream.of(low, high)
                .filter(WithinRange::isViolated)
                .mapToInt(Judgement::repetitions)
                .min()
                .orElse(low.isDecided() && high.isDecided() ? Math.max(low.repetitions(), high.repetitions()) : given);
    }

    private Judgement judgement(int taken, double[] judged, Judgement low, Judgement high) {
        Optional<Verdict> verdict = verdict(low, high);
        boolean open = verdict.isEmpty();
        return new Judgement(
                verdict,
                taken,
                "lower limit: " + low.basis() + "; upper limit: " + high.basis(),
                median.interval(judged.clone(), judged.clone()),
                open ? both(low, high) : OptionalInt.empty(),
                open ? either(low.moreToViolate(), high.moreToViolate()) : OptionalInt.empty(),
                Math.min(1, 2 * Math.min(low.violationP(), high.violationP())),
                verdict.equals(Optional.of(Verdict.INCONCLUSIVE)) ? low.doubt().or(high::doubt) : Optional.empty(),
                List.of());
    }

    private static Optional<Verdict> verdict(Judgement low, Judgement high) {
        if (isViolated(low) || isViolated(high)) {
            return Optional.of(Verdict.VIOLATED);
        }
        return low.verdict().flatMap(ofLow -> high.verdict().map(ofHigh -> Verdict.worst(List.of(ofLow, ofHigh))));
    }

    private static boolean isViolated(Judgement judgement) {
        return judgement.verdict().equals(Optional.of(Verdict.VIOLATED));
    }

    private static OptionalInt both(Judgement low, Judgement high) {
        OptionalInt toLow = toPass(low);
        OptionalInt toHigh = toPass(high);
        return toLow.isPresent() && toHigh.isPresent()
                ? OptionalInt.of(Math.max(toLow.getAsInt(), toHigh.getAsInt()))
                : OptionalInt.empty();
    }

    private static OptionalInt toPass(Judgement one) {
        return one.verdict().equals(Optional.of(Verdict.PASS)) ? OptionalInt.of(0) : one.moreToPass();
    }

    private static OptionalInt either(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream()).min();
    }
}
