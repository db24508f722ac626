package io.plimsoll.kube;

/**
 * A request and its answer, as the HTTP layer saw them.
 *
 * @param code the HTTP status, 0 if there was no answer
 * @param start when the first byte was sent, in seconds since the client was made
 * @param seconds from then until the last byte of the answer was there, or until it failed
 * @param inClient seconds from when our code asked for it until that first byte, 0 or more
 * @param said the body of the answer, or why there was none
 */
public record Exchange(int code, double start, double seconds, double inClient, String said) {

    /** Tells whether it was answered with what was asked for. */
    public boolean succeeded() {
        return code >= 200 && code < 300;
    }
}
