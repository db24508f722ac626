package io.plimsoll.record;

import io.plimsoll.verdict.Verdict;

/** Something ran, but its number cannot be trusted. */
public final class InvalidException extends RunException {

    private static final long serialVersionUID = 1;

    /** Makes it; the message says what, where, and what to do. */
    public InvalidException(String message) {
        super(Verdict.INVALID, message, null);
    }

    /** Makes it from a cause. */
    public InvalidException(String message, Throwable cause) {
        super(Verdict.INVALID, message, cause);
    }
}
