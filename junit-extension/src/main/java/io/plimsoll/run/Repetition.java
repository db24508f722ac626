package io.plimsoll.run;

import java.util.Optional;

/** One repetition while its pods live. */
interface Repetition extends AutoCloseable {

    /** Runs the tool and keeps what it said. */
    void measure(RepetitionFindings findings);

    /** Keeps what shows how it was measured: how its pods were admitted, where they were, what they say of themselves. */
    void observe(Observation observation, RepetitionFindings findings);

    /** Returns the marker that is exchanged over the measured path after the tool, if one is. */
    default Optional<String> marker() {
        return Optional.empty();
    }

    /** Returns when the marker came back so far, as {@link io.plimsoll.evidence.PodEvents} reads it. */
    default String exchanges() {
        return "";
    }

    /** Returns what the tool of the repetition after this waits for, if it may be there already. */
    default Optional<Turn> turn() {
        return Optional.empty();
    }

    /** Asks for what may start while the repetition before still lives. */
    default void follow(Repetition before) {}

    /** Takes everything away, without waiting for it. */
    @Override
    void close();
}
