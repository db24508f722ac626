package io.plimsoll.verdict;

import java.util.OptionalInt;

/**
 * Why repetitions do not decide, and what would.
 *
 * @param reason why
 * @param explanation the same in a sentence, with the numbers
 * @param repetitions how many would decide it, at the present spread; empty if no number will
 * @param remedy what to do, in a sentence
 */
public record Doubt(Reason reason, String explanation, OptionalInt repetitions, String remedy) {

    /** Why repetitions do not decide. */
    public enum Reason {
        /** The values lie on both sides of the limit, or too close to it, in all repetitions that were allowed. */
        NOISE,
        /** The same, seen before the last repetition: those that were left could not have decided it any more. */
        CURTAILED,
        /** The repetitions have too few samples to resolve the quantile. */
        TOO_FEW_SAMPLES,
        /** There are no more repetitions to judge, though more were allowed and could decide it. */
        TOO_FEW_REPETITIONS,
        /** The baseline has too few sessions to tell how far sessions differ. */
        BASELINE_TOO_SMALL,
        /** What it is compared with is not there, or not comparable. */
        NO_REFERENCE
    }
}
