package io.plimsoll.cluster;

import java.util.Map;

/** A value as somebody wrote it, with its place in the file. */
sealed interface Written {

    /** Returns where it is. */
    Place place();

    /**
     * Where in a file.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {}

    /** A scalar, before anybody has guessed at its type. */
    record Text(String text, Place place) implements Written {}

    /** No value at all: nothing, {@code ~} or {@code null}. */
    record Nothing(Place place) implements Written {}

    /** A mapping, in the order of the file. */
    record Mapping(Map<String, Written> fields, Place place) implements Written {}

    /** A sequence, which no field of ours takes. */
    record Sequence(Place place) implements Written {}
}
