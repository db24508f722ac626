package io.plimsoll.run;

import java.time.Duration;
import java.util.List;

/**
 * What a client waits to vanish before its tool starts: the server of the repetition before, while it answers markers.
 *
 * @param host the address of its pod
 * @param port on which it answers
 */
record Turn(String host, int port) {

    /** How long the tool waits at most once its turn has come: for the pods of the repetition before to vanish. */
    static final Duration TAKEN_WITHIN = Duration.ofMillis(600);

    List<String> argv(Duration atMost) {
        return List.of("turn", host, String.valueOf(port), String.valueOf(atMost.toSeconds()));
    }
}
