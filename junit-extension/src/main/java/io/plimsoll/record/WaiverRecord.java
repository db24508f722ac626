package io.plimsoll.record;

import java.time.LocalDate;

/**
 * That an objective may be missed, and what that came to.
 *
 * @param owner who answers for it
 * @param reason why it may be missed
 * @param expires the last day on which it may
 * @param state what it came to
 */
public record WaiverRecord(String owner, String reason, LocalDate expires, State state) {

    /** What a waiver came to. */
    public enum State {
        /** The objective was missed, and that is waived. */
        APPLIES,
        /** It was missed, and the last day had passed when the run ended, so that nothing is waived. */
        EXPIRED,
        /** It was met. */
        NOT_NEEDED
    }

    /** Says it, such as {@code WAIVED until 2026-12-24 by the network team: the new driver is slow}. */
    public String describe() {
        String by = " by " + owner + ": " + reason;
        return switch (state) {
            case APPLIES -> "WAIVED until " + expires + by;
            case EXPIRED -> "no longer waived, as it was until " + expires + by;
            case NOT_NEEDED -> "met, and its waiver can go, which was until " + expires + by;
        };
    }
}
