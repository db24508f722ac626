package io.plimsoll.assertions;

import io.plimsoll.verdict.Verdict;

/** The environment could not run it. */
public final class InfrastructureError extends VerdictError {

    private static final long serialVersionUID = 1;

    /** Makes it; the message begins with the verdict's name. */
    public InfrastructureError(String message) {
        super(Verdict.INFRA, message);
    }
}
