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
 * @param before what an earlier session has measured of the same run
 */
record Schedule<A>(A candidate, Optional<A> control, int warmUps, long seed, Before before) {

    /**
     * How many repetitions of each arm there are already.
     *
     * @param warmUps those that warmed up
     * @param judged those that did not
     */
    record Before(int warmUps, int judged) {

        static final Before NOTHING = new Before(0, 0);
    }

    /** Makes that of a run which begins by itself. */
    Schedule(A candidate, Optional<A> control, int warmUps, long seed) {
        this(candidate, control, warmUps, seed, Before.NOTHING);
    }

    A arm(int index) {
        if (control.isEmpty()) {
            return candidate;
        }
        boolean isFirst = index % 2 == 0;
        return isFirst == candidateComesFirst(index / 2) ? candidate : control.get();
    }

    /** Returns the repetition's number in its arm, from 1 for those that warm up and for the judged ones of all sessions. */
    int number(int index) {
        int ofArm = ofArm(index);
        return isWarmUp(index) ? before.warmUps() + ofArm + 1 : before.judged() + ofArm - warmUps + 1;
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
