package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A way to decide an objective from repetitions, with known error rates. It holds everything that was promised and how
 * sure its verdict must be, so that the repetitions alone decide: the same ones, in the same order, always give the same
 * judgement.
 *
 * @param <R> what one repetition gives: a value, a group of samples, or a pair
 */
public interface Rule<R> {

    /**
     * Judges the repetitions in the order in which they were measured. The first with which they decide ends it: later
     * ones change nothing. With {@link #most} of them it is always decided.
     *
     * @throws IllegalArgumentException if a repetition has no value that can be judged
     */
    Judgement judge(List<? extends R> repetitions);

    /** Returns how many repetitions it takes at most. */
    int most();

    /**
     * Tells whether its error rates hold however often one looks, and hence also if further repetitions are appended to
     * those that did not decide, under a larger most. Where looks are planned ahead, or what varies is the session, they
     * do not.
     */
    default boolean isAnytimeValid() {
        return false;
    }

    /**
     * Takes repetitions one by one until they decide:
     *
     * <pre>{@code
     * Rule<Double> rule = new SignEProcess(Limit.atLeast(800), new ErrorRates(0.05, 0.05), atLeast(5).atMost(20));
     * Judgement judgement = rule.decide(measurements::next);
     * }</pre>
     */
    default Judgement decide(Supplier<? extends R> next) {
        List<R> repetitions = new ArrayList<>();
        Judgement judgement = judge(repetitions);
        while (!judgement.isDecided()) {
            repetitions.add(next.get());
            judgement = judge(repetitions);
        }
        return judgement;
    }
}
