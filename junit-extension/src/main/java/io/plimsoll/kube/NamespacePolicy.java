package io.plimsoll.kube;

/** Where a session may write. */
public sealed interface NamespacePolicy {

    /**
     * A namespace that is somebody's, and in which nothing is touched that does not carry our label.
     *
     * @param name its name
     */
    record Existing(String name) implements NamespacePolicy {}

    /** A namespace {@code plimsoll-RUNID} that is made for the session and goes with it. */
    record Created() implements NamespacePolicy {}
}
