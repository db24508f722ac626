package io.plimsoll.evidence;

import java.util.Optional;

/**
 * In which zone the node of a measured pod was after the window.
 *
 * @param zone by the node's label, empty if it has none
 */
public record ZoneReading(Optional<String> zone) {

    private static final String NONE = "none";

    /**
     * Reads what {@link #said} wrote.
     *
     * @param end {@code client} or {@code server}, for messages
     */
    public static ZoneReading parse(String end, String said) {
        String zone = Readings.parse("the zone of the " + end, said).text("zone");
        return new ZoneReading(zone.equals(NONE) ? Optional.empty() : Optional.of(zone));
    }

    /** Writes it as a line of a name and a value, so that it can be kept as it was seen. */
    public String said() {
        return Readings.write("zone", zone.orElse(NONE));
    }

    String describe() {
        return zone.orElse("no zone");
    }
}
