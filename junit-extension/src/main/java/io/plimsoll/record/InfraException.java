package io.plimsoll.record;

import io.plimsoll.verdict.Verdict;

/** The environment could not run it. */
public final class InfraException extends RunException {

    private static final long serialVersionUID = 1;

    /** Makes it; the message says what, where, and what to do. */
    public InfraException(String message) {
        super(Verdict.INFRA, message, null);
    }

    /** Makes it from a cause. */
    public InfraException(String message, Throwable cause) {
        super(Verdict.INFRA, message, cause);
    }
}
