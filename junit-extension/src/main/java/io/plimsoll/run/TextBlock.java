package io.plimsoll.run;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Lines of a key and what it says, the keys of a paragraph aligned; it is filled once and read once. */
final class TextBlock {

    /** Enough for most keys, so that most paragraphs are aligned with each other. */
    private static final int LEAST_KEY_WIDTH = 12;

    private final List<List<Line>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));

    /**
     * A line that waits for the other keys of its paragraph.
     *
     * @param key empty if it has none
     * @param print makes the text of it, given how wide the keys are
     */
    private record Line(String key, IntFunction<String> print) {}

    /** Lets an empty line come before the next line, if one comes. */
    TextBlock paragraph() {
        paragraphs.add(new ArrayList<>());
        return this;
    }

    TextBlock line(String line) {
        return add("", width -> line);
    }

    TextBlock entry(String key, String said) {
        return add(key, width -> "  " + padded(key, width) + said.strip().replace("\n", "\n  " + padded("", width)));
    }

    /** Adds an entry that belongs to the line above it. */
    TextBlock detail(String key, String said) {
        return add(key, width -> "      " + padded(key, width) + said);
    }

    private TextBlock add(String key, IntFunction<String> print) {
        paragraphs.get(paragraphs.size() - 1).add(new Line(key, print));
        return this;
    }

    private static String padded(String key, int width) {
        return key + " ".repeat(width - key.length());
    }

    private static String print(List<Line> paragraph) {
        int width = paragraph.stream().mapToInt(line -> line.key().length() + 1).reduce(LEAST_KEY_WIDTH, Math::max);
        return paragraph.stream()
                .map(line -> line.print().apply(width).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return paragraphs.stream()
                .filter(not(List::isEmpty))
                .map(TextBlock::print)
                .collect(Collectors.joining("\n"));
    }
}
