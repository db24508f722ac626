package io.plimsoll.assertions;

import io.plimsoll.verdict.Verdict;

/** Something ran, but its number cannot be trusted. */
public final class InvalidMeasurementError extends VerdictError {

    private static final long serialVersionUID = 1;

    /** Makes it; the message begins with the verdict's name. */
    public InvalidMeasurementError(String message) {
        super(Verdict.INVALID, message);
    }
}
