package io.plimsoll.workload;

import java.util.OptionalInt;

/** A workload between a client and a server, so that it must be said where the two run. */
public interface NetworkWorkload extends Workload {

    /** Returns over how many connections it sends in one direction, 1 or more; empty if it does not know. */
    default OptionalInt connections() {
        return OptionalInt.empty();
    }
}
