package io.plimsoll.assertions;

import io.plimsoll.verdict.Verdict;

/** The user's mistake, found before anything was written to the cluster. */
public final class ConfigurationError extends VerdictError {

    private static final long serialVersionUID = 1;

    /** Makes it; the message begins with the verdict's name. */
    public ConfigurationError(String message) {
        super(Verdict.CONFIG, message);
    }
}
