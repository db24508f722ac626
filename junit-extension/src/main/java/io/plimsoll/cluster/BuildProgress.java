package io.plimsoll.cluster;

/** Somebody who wants to know what a user is waiting for. */
@FunctionalInterface
public interface BuildProgress {
    /** Takes note of one complete line, from any thread. */
    void say(String line);
}
