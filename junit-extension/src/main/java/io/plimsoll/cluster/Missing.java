package io.plimsoll.cluster;

import java.util.Optional;

/**
 * What keeps pods from running on every node.
 *
 * @param text what it is, for those who wait
 * @param stays whether it is no use to wait for it
 */
record Missing(String text, boolean stays) {

    /** Reads it from a check; empty if nothing is missing. One that ended without a word has not found everything there. */
    static Optional<Missing> of(String check, Node.Result result) {
        if (result.succeeded()) {
            return Optional.empty();
        }
        return Optional.of(yet(
                result.output().isEmpty()
                        ? check + " ended with status " + result.status() + " and said nothing"
                        : result.output()));
    }

    static Missing yet(String text) {
        return new Missing(text, false);
    }

    static Missing forGood(String text) {
        return new Missing(text, true);
    }
}
