package io.plimsoll.assertions;

import io.plimsoll.verdict.Verdict;

/** The allowed repetitions do not decide an objective. */
public final class InconclusiveError extends VerdictError {

    private static final long serialVersionUID = 1;

    /** Makes it; the message begins with the verdict's name. */
    public InconclusiveError(String message) {
        super(Verdict.INCONCLUSIVE, message);
    }
}
