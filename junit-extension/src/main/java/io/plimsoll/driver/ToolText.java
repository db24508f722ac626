package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tool said in lines that are known word for word, but for their values: exactly these lines, or the measurement is
 * INVALID. Each expected line is written as the tool writes it, with <code>{name}</code> for a value, <code>{*}</code> for
 * anything, and one blank for one or more.
 */
public final class ToolText {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+|\\*)\\}");

    private final String who;
    private final Map<String, String> values;

    private ToolText(String who, Map<String, String> values) {
        this.who = who;
        this.values = values;
    }

    /**
     * Reads what was said.
     *
     * @param who said it, for messages, such as {@code qperf}
     * @param expected the lines, one after the other; no name of a value is there twice
     */
    public static ToolText parse(String who, String said, List<String> expected) {
        List<String> lines = said.lines().toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String line = i < lines.size() ? single(lines.get(i)) : "";
            if (i >= lines.size() || !read(line, expected.get(i), values)) {
                throw new InvalidException(who + (i < lines.size() ? " said '" + shown(line) + "'" : " ended")
                        + " where '" + expected.get(i) + "' was expected");
            }
        }
        if (lines.size() > expected.size()) {
            throw new InvalidException(who + " went on after its result: '" + shown(lines.get(expected.size())) + "'");
        }
        if (!said.endsWith("\n")) {
            throw new InvalidException("what " + who + " said ends in the middle of a line");
        }
        return new ToolText(who, values);
    }

    private static boolean read(String line, String expected, Map<String, String> values) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher places = PLACE.matcher(expected);
        int end = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(expected.substring(end, places.start())));
            if (places.group(1).equals("*")) {
                pattern.append(".*");
            } else {
                pattern.append("(\\S+?)");
                names.add(places.group(1));
            }
            end = places.end();
        }
        Matcher found = Pattern.compile(pattern + Pattern.quote(expected.substring(end)))
                .matcher(line);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return true;
    }

    /** Returns a number that is not negative. */
    public double number(String name) {
        String text = text(name);
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidException(who + " gave no number for " + name + ", but '" + shown(text) + "'");
        }
        return Double.parseDouble(text);
    }

    /** Returns a word. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no line of " + who + " has a value named " + name);
        }
        return value;
    }

    /** Requires that a value is the one that was asked for on the command line. */
    public void require(String name, Object asked) {
        if (!text(name).equals(String.valueOf(asked))) {
            throw new InvalidException(
                    who + " ran with " + name + " = " + text(name) + ", but " + asked + " was asked for");
        }
    }

    /** Requires that a number is the one that others of the same output give, within a quarter. */
    public void requireAgreement(String what, double reported, double computed) {
        Agreement.LOOSE.require(who, what, reported, computed);
    }

    private static String single(String line) {
        return BLANKS.matcher(line).replaceAll(" ").stripTrailing();
    }

    private static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
