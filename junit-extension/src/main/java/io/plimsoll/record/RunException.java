package io.plimsoll.record;

import io.plimsoll.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A run that ends without an answer about its objectives. Its message says what, where, and what to do. */
public abstract sealed class RunException extends RuntimeException
        permits ConfigException, InfraException, InvalidException {

    private static final long serialVersionUID = 1;

    private final Verdict verdict;

    RunException(Verdict verdict, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.verdict = verdict;
    }

    /** Returns CONFIG, INFRA or INVALID. */
    public Verdict verdict() {
        return verdict;
    }
}
