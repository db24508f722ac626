package io.plimsoll.project;

import java.util.List;
import java.util.Map;

/** A value as somebody wrote it, with its place in the file. */
public sealed interface Written {

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

    /** A sequence, in the order of the file. */
    record Sequence(List<Written> items, Place place) implements Written {}
}
