package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which arm each repetition of a run is of. Candidate and control are measured in pairs, back to back; a fair coin says
 * which of the two comes first, so that neither drift nor what one leaves behind can favour an arm.
 *
 * @param <A> what an arm is
 * @param candidate what the sentence is about
 * @param control what it is compared with in the same run, if it is
 * @param warmUps how many repetitions of each arm come before the judged ones
 * @param seed of the coin
 */
record Schedule<A>(A candidate, Optional<A> control, int warmUps, long seed) {

    A arm(int index) {
        if (control.isEmpty()) {
            return candidate;
        }
        boolean isFirst = index % 2 == 0;
        return isFirst == candidateComesFirst(index / 2) ? candidate : control.get();
    }

    /** Returns the repetition's number in its arm, from 1 for those that warm up and for the judged ones. */
    int number(int index) {
        int ofArm = ofArm(index);
        return isWarmUp(index) ? ofArm + 1 : ofArm - warmUps + 1;
    }

    boolean isWarmUp(int index) {
        return ofArm(index) < warmUps;
    }

    /** Says in which order the judged pairs were measured. */
    Optional<String> describe() {
        return control.map(other -> "by a fair coin with the seed " + seed + "; " + RepetitionRecord.CANDIDATE + " and "
                + RepetitionRecord.CONTROL + " back to back");
    }

    private int ofArm(int index) {
        return control.isEmpty() ? index : index / 2;
    }

    private boolean candidateComesFirst(int pair) {
        return new SplittableRandom(seed + pair).nextBoolean();
    }
}
