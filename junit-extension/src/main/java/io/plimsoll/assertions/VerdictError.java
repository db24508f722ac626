package io.plimsoll.assertions;

import io.plimsoll.record.RunException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.verdict.Verdict;

/**
 * A run without an answer about its objectives: red, but no AssertionError, so that reports tell it apart from a violated
 * objective. Its message begins with the verdict's name.
 */
public abstract sealed class VerdictError extends Error
        permits InconclusiveError, InvalidMeasurementError, InfrastructureError, ConfigurationError {

    private static final long serialVersionUID = 1;

    private final Verdict verdict;

    VerdictError(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    /** Returns the error that a test shows for a failure outside of any run, such as a cluster that cannot be reached. */
    public static VerdictError of(RunException failure) {
        String message = Redaction.standard().text(failure.verdict() + ": " + failure.getMessage());
        VerdictError error = switch (failure.verdict()) {
            case INVALID -> new InvalidMeasurementError(message);
            case INFRA -> new InfrastructureError(message);
            default -> new ConfigurationError(message);
        };
        error.initCause(failure);
        return error;
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return verdict;
    }
}
