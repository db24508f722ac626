package io.plimsoll.selftest;

import java.util.function.BinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes in lines of a name and a value, as probes and pods print them. A name that is not there is a mistake of ours. */
final class Readings {

    private Readings() {}

    static UnaryOperator<String> set(String name, String value) {
        return said -> {
            Matcher line = line(name).matcher(said);
            if (!line.find()) {
                throw new IllegalStateException("there is no " + name + " to change in: " + said);
            }
            return line.replaceFirst(name + " " + Matcher.quoteReplacement(value));
        };
    }

    /** Adds a line that pods of today print and those that were recorded did not. */
    static UnaryOperator<String> added(String name, String value) {
        return said -> said + name + " " + value + "\n";
    }

    static UnaryOperator<String> count(String name, LongUnaryOperator change) {
        return said -> set(name, String.valueOf(change.applyAsLong(Long.parseLong(value(said, name)))))
                .apply(said);
    }

    /** Gives these names the values that they have in another text. */
    static BinaryOperator<String> copied(String... names) {
        return (said, other) -> {
            String changed = said;
            for (String name : names) {
                changed = set(name, value(other, name)).apply(changed);
            }
            return changed;
        };
    }

    private static String value(String said, String name) {
        return said.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + name + " in: " + said));
    }

    private static Pattern line(String name) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + " .*$");
    }
}
