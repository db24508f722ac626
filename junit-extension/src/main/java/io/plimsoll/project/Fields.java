package io.plimsoll.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The fields of one mapping, asked for by name; what nobody asked for is unknown. */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private final Written.Mapping mapping;
    private final String prefix;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Asks nothing yet.
     *
     * @param prefix before the name of a field in messages, such as {@code identity.}
     */
    public Fields(Written.Mapping mapping, String prefix, Problems problems) {
        this.mapping = mapping;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Returns the place of a field, or of the mapping if it is not there. */
    public Written.Place place(String name) {
        Written value = mapping.fields().get(name);
        return value == null ? mapping.place() : value.place();
    }

    /** Tells whether nobody wrote the field. */
    public boolean missing(String name) {
        return !mapping.fields().containsKey(name);
    }

    /** Notes what is wrong with a field. */
    public void wrong(String name, String message) {
        problems.add(place(name), prefix + name, message);
    }

    /** Reads a text; what is not of the form is noted and left out. */
    public Optional<String> text(String name, Pattern form, String allowed) {
        return scalar(name, allowed).filter(text -> {
            boolean fits = form.matcher(text).matches();
            if (!fits) {
                wrong(name, "'" + abbreviate(text) + "' is not " + allowed);
            }
            return fits;
        });
    }

    /** Reads true or false; false where it is missing. */
    public boolean flag(String name) {
        return text(name, Pattern.compile("true|false"), "true or false")
                .map(Boolean::valueOf)
                .orElse(false);
    }

    /** Reads a number above zero. */
    public Optional<Double> positive(String name) {
        return text(name, NUMBER, "a number such as 12500 or 0.5")
                .map(Double::valueOf)
                .filter(value -> {
                    if (value == 0) {
                        wrong(name, "must be more than 0");
                    }
                    return value > 0;
                });
    }

    /** Reads a mapping within this one. */
    public Optional<Fields> group(String name) {
        known.add(name);
        Written value = mapping.fields().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Written.Mapping group) {
            return Optional.of(new Fields(group, prefix + name + ".", problems));
        }
        wrong(name, "must be a mapping of fields");
        return Optional.empty();
    }

    /** Reads a sequence of mappings; what is something else is noted and left out. */
    public List<Fields> groups(String name) {
        known.add(name);
        Written value = mapping.fields().get(name);
        if (value == null || value instanceof Written.Nothing) {
            return List.of();
        }
        List<Fields> groups = new ArrayList<>();
        if (value instanceof Written.Sequence sequence) {
            for (Written item : sequence.items()) {
                if (item instanceof Written.Mapping group) {
                    groups.add(new Fields(group, prefix + name + "[" + groups.size() + "].", problems));
                } else {
                    problems.add(item.place(), prefix + name, "each item must be a mapping of fields");
                }
            }
        } else {
            wrong(name, "must be a sequence, each item beginning with \"- \"");
        }
        return groups;
    }

    /** Reads all fields as texts, whatever they are called. */
    public Map<String, String> all(Pattern form, String allowed) {
        Map<String, String> all = new TreeMap<>();
        for (String name : mapping.fields().keySet()) {
            text(name, form, allowed).ifPresent(text -> all.put(name, text));
        }
        return all;
    }

    /** Notes every field that nobody asked for. */
    public void end() {
        for (Map.Entry<String, Written> field : mapping.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                problems.add(
                        field.getValue().place(),
                        prefix + field.getKey(),
                        "is unknown" + suggestion(field.getKey(), known) + "; known: " + String.join(", ", known));
            }
        }
    }

    private Optional<String> scalar(String name, String allowed) {
        known.add(name);
        Written value = mapping.fields().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Written.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        wrong(
                name,
                (value instanceof Written.Mapping || value instanceof Written.Sequence
                                ? "must be"
                                : "has no value;" + " it must be")
                        + " " + allowed);
        return Optional.empty();
    }

    static String suggestion(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= 1 + wrong.length() / 3)
                .map(name -> ", did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** Counts the letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String abbreviate(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
