package io.plimsoll.history;

/** A store cannot be read or written as a whole. Its message says what, where, and what to do, and no secret. */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    HistoryException(String message) {
        super(message);
    }

    HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
