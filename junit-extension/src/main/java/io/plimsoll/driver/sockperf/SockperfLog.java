package io.plimsoll.driver.sockperf;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.SockperfMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in which sockperf keeps when each message was sent and answered: its parameters, its summary, a table. */
final class SockperfLog {

    /** The line that separates the parts of the file. */
    static final String RULE = "------------------------------\n";

    private static final double MICROSECONDS = 1e6;
    private static final String HEADER = "packet, txTime(sec), rxTime(sec), latency(usec)";
    private static final Pattern ROW =
            Pattern.compile("([0-9]+), ([0-9]+\\.[0-9]{9}), ([0-9]+\\.[0-9]{9}), ([0-9]+\\.[0-9]{3})");

    private SockperfLog() {}

    /** Returns the latencies in seconds, in the order in which the messages were sent. */
    static List<Double> parse(SockperfMessages messages, long rate, Duration lasting, String file) {
        String[] parts = file.split(RULE, -1);
        if (parts.length != 5 || !parts[0].isEmpty() || !parts[4].isEmpty()) {
            throw new InvalidException("the full log of sockperf is not whole");
        }
        requireAskedFor(messages, rate, lasting, parts[1].strip());
        List<String> lines = parts[3].lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new InvalidException("the full log of sockperf has no header '" + HEADER + "'");
        }
        List<Double> latencies = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            latencies.add(latency(line, latencies.size()));
        }
        return latencies;
    }

    private static void requireAskedFor(SockperfMessages messages, long rate, Duration lasting, String found) {
        String asked = "test was performed using the following parameters: --mps=" + rate + " --burst=1 --reply-every="
                + messages.replyEvery() + " --msg-size="
                + messages.messageLength().bytes() + " --time="
                + SockperfCommand.runs(lasting).toSeconds();
        if (!found.equals(asked)) {
            throw new InvalidException("the full log of sockperf says '" + found + "' instead of '" + asked + "'");
        }
    }

    private static double latency(String line, int index) {
        Matcher row = ROW.matcher(line);
        if (!row.matches() || !row.group(1).equals(String.valueOf(index))) {
            throw new InvalidException(
                    "the full log of sockperf has '" + line + "' where message " + index + " was expected");
        }
        double half = (Double.parseDouble(row.group(3)) - Double.parseDouble(row.group(2))) / 2;
        double latency = Double.parseDouble(row.group(4)) / MICROSECONDS;
        // Both are rounded to nanoseconds.
        if (!(latency > 0 && Math.abs(latency - half) < 3e-9)) {
            throw new InvalidException("the full log of sockperf contradicts itself: the latency of message " + index
                    + " is not half of its round trip in '" + line + "'");
        }
        return latency;
    }
}
