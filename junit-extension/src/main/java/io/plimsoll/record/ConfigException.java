package io.plimsoll.record;

import io.plimsoll.verdict.Verdict;

/** The user's mistake, found before anything was measured. */
public final class ConfigException extends RunException {

    private static final long serialVersionUID = 1;

    /** Makes it; the message says what, where, and what to do. */
    public ConfigException(String message) {
        super(Verdict.CONFIG, message, null);
    }

    /** Makes it from a cause. */
    public ConfigException(String message, Throwable cause) {
        super(Verdict.CONFIG, message, cause);
    }
}
