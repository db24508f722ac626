package io.plimsoll.cluster;

/** A local cluster that cannot be had: the message says what, where, and what to do. */
public final class LocalClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalClusterException(String message) {
        super(message);
    }

    LocalClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
