package io.plimsoll.project;

import io.plimsoll.record.ConfigException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one file. */
public final class Problems {

    private final String file;
    private final List<String> messages = new ArrayList<>();

    /**
     * Finds none yet.
     *
     * @param file as it is named in messages, such as {@code clusters/aks.yaml}
     */
    public Problems(String file) {
        this.file = file;
    }

    /** Notes what is wrong with the file as a whole. */
    public void add(String message) {
        messages.add(file + ": " + message);
    }

    /** Notes what is wrong at a place. */
    public void add(Written.Place place, String message) {
        messages.add(file + ":" + place.line() + ":" + place.column() + ": " + message);
    }

    /** Notes what is wrong with a field. */
    public void add(Written.Place place, String field, String message) {
        messages.add(file + ":" + place.line() + ":" + place.column() + " field \"" + field + "\": " + message);
    }

    /**
     * Ends here if there is any.
     *
     * @throws ConfigException with all of them, one a line
     */
    public void throwIfAny() {
        if (!messages.isEmpty()) {
            throw new ConfigException(String.join("\n", messages));
        }
    }
}
