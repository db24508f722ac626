package io.plimsoll.driver.netperf;

import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What netperf says by keyword: the name of the test in a line, then exactly what was asked for, a line each. */
final class NetperfOutput {

    static final String ELAPSED = "ELAPSED_TIME";
    static final String UNITS = "THROUGHPUT_UNITS";
    static final String PROTOCOL = "PROTOCOL";
    static final String DIRECTION = "DIRECTION";

    private static final double SENDING_THE_REST = 5;

    private static final Pattern BANNER = Pattern.compile("MIGRATED (TCP|UDP) [A-Za-z/ ]+ TEST from .*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Map<String, String> values;

    private NetperfOutput(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what was said.
     *
     * @param keywords what was asked for, in that order; the last is one whose value is a word, which cannot be cut unseen
     */
    static NetperfOutput parse(String said, List<String> keywords) {
        List<String> lines = said.lines().toList();
        if (lines.isEmpty() || !BANNER.matcher(lines.get(0)).matches()) {
            throw new InvalidException("netperf did not begin with the name of its test, but with '"
                    + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        if (!said.endsWith("\n")) {
            throw new InvalidException("what netperf said ends in the middle of a line");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int equals = line.indexOf('=');
            if (equals < 1 || values.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                throw new InvalidException("netperf said something unexpected: '" + line + "'");
            }
        }
        if (!List.copyOf(values.keySet()).equals(keywords)) {
            throw new InvalidException("netperf was asked for " + keywords + " but told " + values.keySet());
        }
        return new NetperfOutput(values);
    }

    /** Returns a number that is not negative. */
    double number(String keyword) {
        String text = values.getOrDefault(keyword, "");
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (number < 0) {
            throw new InvalidException("netperf gave no number for " + keyword + ", but '" + text + "'");
        }
        return number;
    }

    /** Requires that a keyword has the value that was asked for. */
    void require(String keyword, String asked) {
        String found = values.getOrDefault(keyword, "");
        if (!found.equals(asked)) {
            throw new InvalidException(
                    "netperf ran with " + keyword + " = " + found + ", but " + asked + " was expected");
        }
    }

    /** Requires that the test ran as long as it was asked to; a stream is then waited for until all of it has arrived. */
    void requireLasted(Duration lasting) {
        MeasuredTime.require("netperf", number(ELAPSED), lasting, SENDING_THE_REST);
    }
}
