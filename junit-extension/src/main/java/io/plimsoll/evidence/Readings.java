package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines {@code name value} that a probe prints; a name that is missing, or given twice, makes it INVALID. */
final class Readings {

    private final String source;
    private final Map<String, String> values;

    private Readings(String source, Map<String, String> values) {
        this.source = source;
        this.values = values;
    }

    static Readings parse(String source, String said) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : said.lines().toList()) {
            int blank = line.indexOf(' ');
            if (blank < 1 || values.put(line.substring(0, blank), line.substring(blank + 1)) != null) {
                throw new InvalidException(source + " said something unexpected: '" + line + "'");
            }
        }
        return new Readings(source, values);
    }

    /** Writes pairs of a name and a value, a line each; a value that is not known says so. */
    static String write(String... namesAndValues) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            said.append(namesAndValues[i])
                    .append(' ')
                    .append(value.isBlank() ? "unknown" : value)
                    .append('\n');
        }
        return said.toString();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidException(source + " did not say its " + name);
        }
        return value;
    }

    long count(String name) {
        try {
            return Long.parseUnsignedLong(text(name));
        } catch (NumberFormatException notACount) {
            throw new InvalidException(
                    source + " gave no number for " + name + ", but '" + text(name) + "'", notACount);
        }
    }

    boolean flag(String name) {
        String value = text(name);
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidException(source + " said neither true nor false for " + name + ", but '" + value + "'");
        }
        return value.equals("true");
    }

    /** Returns a time in seconds since 1970, as the clock of that node has it. */
    double time(String name) {
        return seconds(source + "'s " + name, text(name));
    }

    Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    static double seconds(String what, String text) {
        if (!text.matches("[0-9]{10}\\.[0-9]{6}")) {
            throw new InvalidException(what + " is no time: '" + text + "'");
        }
        return Double.parseDouble(text);
    }
}
