package io.plimsoll.slo;

import io.plimsoll.units.Percentage;

/**
 * The words by which every objective says how it is judged and why.
 *
 * @param <O> the objective that says them
 */
interface WordsOfJudging<O> {

    Judging judging();

    /** Returns the same promise, judged otherwise. */
    O judgedBy(Judging judging);

    /** Says why this is promised: a source, or who needs it. */
    O because(String why);

    /**
     * Lets values speak for a PASS up to that share beyond the limit. What lies between may be judged either way, so
     * that the measuring comes to an end where the truth is close to the limit.
     *
     * @param share of the limit, from 0 % to less than 100 %
     */
    default O withTolerance(Percentage share) {
        return judgedBy(judging().withTolerance(share));
    }

    /**
     * Demands another error rate of a PASS than the default, 5 %.
     *
     * @param probability more than 0 % and less than 50 %; the smaller, the more repetitions it takes
     */
    default O wrongPassAtMost(Percentage probability) {
        return judgedBy(judging().wrongPassAtMost(probability));
    }
}
