package io.plimsoll.driver.openssl;

import io.plimsoll.driver.Agreement;
import io.plimsoll.record.InvalidException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code openssl speed -mr -multi} says: a line for each child that was begun, two for what each found, and the sum
 * of them.
 *
 * @param processes how many children there were
 * @param bytesPerSecond of all of them together
 */
record OpensslOutput(int processes, double bytesPerSecond) {

    private static final String RESULT = "\\+F:\\d+:(?<algorithm>[^:\\n]+):(?<rate>\\d+\\.\\d{2})";

    private static final Pattern CHILDS_RESULT = Pattern.compile("Got: " + RESULT + " from (?<child>\\d+)");

    private static final Pattern SUM = Pattern.compile(RESULT);

    /** Reads it; the lines are in a fixed order, since the parent writes them all. */
    static OpensslOutput parse(String algorithm, long blockSize, String said) {
        List<String> lines = said.lines().toList();
        if (lines.isEmpty() || !said.endsWith("\n")) {
            throw new InvalidException("what openssl said has no end");
        }
        int processes = (lines.size() - 1) / 3;
        if (lines.size() != 3 * processes + 1) {
            throw new InvalidException(
                    "openssl said " + lines.size() + " lines, which is not one and three for each child");
        }
        double sum = 0;
        for (int child = 0; child < processes; child++) {
            requireLine(lines.get(child), "Forked child " + child);
            requireLine(lines.get(processes + 2 * child), "Got: +H:" + blockSize + " from " + child);
            Matcher result = matched(CHILDS_RESULT, lines.get(processes + 2 * child + 1), algorithm);
            requireLine("from " + result.group("child"), "from " + child);
            sum += rate(result);
        }
        double reported = rate(matched(SUM, lines.get(lines.size() - 1), algorithm));
        return new OpensslOutput(
                processes,
                new Agreement(1.01).require("openssl", "bytes per second of all its children", reported, sum));
    }

    private static void requireLine(String line, String expected) {
        if (!line.equals(expected)) {
            throw new InvalidException("openssl said '" + line + "' where '" + expected + "' was expected");
        }
    }

    private static Matcher matched(Pattern form, String line, String algorithm) {
        Matcher matcher = form.matcher(line);
        if (!matcher.matches() || !matcher.group("algorithm").equals(algorithm)) {
            throw new InvalidException(
                    "openssl said '" + line + "' where the result of " + algorithm + " was expected");
        }
        return matcher;
    }

    private static double rate(Matcher result) {
        return Double.parseDouble(result.group("rate"));
    }
}
