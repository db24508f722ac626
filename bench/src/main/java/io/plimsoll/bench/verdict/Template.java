package io.plimsoll.bench.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The text around the tables.
 *
 * @param text in which {@code {{name}}} stands for a table
 */
record Template(String text) {

    static Template read() throws IOException {
        try (InputStream file = Template.class.getResourceAsStream("error-rates.md")) {
            return new Template(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Template with(String name, String table) {
        String place = "{{" + name + "}}";
        if (!text.contains(place)) {
            throw new IllegalStateException("error-rates.md has no place for " + place);
        }
        return new Template(text.replace(place, table.stripTrailing()));
    }
}
