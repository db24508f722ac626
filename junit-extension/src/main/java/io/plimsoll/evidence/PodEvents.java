package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened in a pod and when, as its toolbox said it, a line for each event: {@code started tool 1795262130.338112},
 * {@code ended tool …}, {@code listening tool 18002}, {@code exchanged …}. Times are seconds since 1970 by the clock of the
 * pod's node.
 */
public final class PodEvents {

    private static final Pattern EVENT = Pattern.compile("(started|ended|listening|exchanged) (?:(\\S+) )?(\\S+)");

    private final String end;
    private final List<Matcher> events;

    private PodEvents(String end, List<Matcher> events) {
        this.end = end;
        this.events = events;
    }

    /**
     * Reads the events of a pod.
     *
     * @param end {@code client} or {@code server}, for messages
     * @throws InvalidException at a line that is no event
     */
    public static PodEvents parse(String end, String said) {
        List<Matcher> events = new ArrayList<>();
        for (String line : said.lines().toList()) {
            Matcher event = EVENT.matcher(line);
            if (!event.matches()) {
                throw new InvalidException("the " + end + " pod said something unexpected: '" + line + "'");
            }
            events.add(event);
        }
        return new PodEvents(end, List.copyOf(events));
    }

    /** Returns when a step started. */
    public double started(String step) {
        return time("started", step);
    }

    /** Returns when a step ended. */
    public double ended(String step) {
        return time("ended", step);
    }

    /** Returns when the marker came back, each time. */
    public List<Double> exchanges() {
        return events.stream()
                .filter(event -> event.group(1).equals("exchanged"))
                .map(event -> Readings.seconds("an exchange of the " + end + " pod", event.group(3)))
                .toList();
    }

    private double time(String kind, String step) {
        return events.stream()
                .filter(event -> event.group(1).equals(kind) && step.equals(event.group(2)))
                .map(event -> Readings.seconds("when '" + step + "' of the " + end + " " + kind, event.group(3)))
                .findFirst()
                .orElseThrow(() -> new InvalidException("the " + end + " pod did not say when '" + step + "' " + kind));
    }
}
