package io.plimsoll.cluster;

import io.plimsoll.record.ConfigException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one file. */
final class Problems {

    private final String file;
    private final List<String> messages = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** Notes what is wrong with the file as a whole. */
    void add(String message) {
        messages.add(file + ": " + message);
    }

    /** Notes what is wrong at a place. */
    void add(Written.Place place, String message) {
        messages.add(file + ":" + place.line() + ":" + place.column() + ": " + message);
    }

    /** Notes what is wrong with a field. */
    void add(Written.Place place, String field, String message) {
        messages.add(file + ":" + place.line() + ":" + place.column() + " field \"" + field + "\": " + message);
    }

    void throwIfAny() {
        if (!messages.isEmpty()) {
            throw new ConfigException(String.join("\n", messages));
        }
    }
}
