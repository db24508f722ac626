package io.plimsoll.evidence;

import java.util.List;

/**
 * What was behind the ClusterIP by which the client reached the server.
 *
 * @param server the address of the server's pod, {@code none} if it had none
 * @param endpoints the addresses behind the ClusterIP
 */
public record ServiceReading(String server, List<String> endpoints) {

    private static final String NONE = "none";

    public ServiceReading {
        endpoints = List.copyOf(endpoints);
    }

    /** Reads what {@link #said} wrote. */
    public static ServiceReading parse(String said) {
        Readings readings = Readings.parse("the sighting of the service", said);
        String endpoints = readings.text("endpoints");
        return new ServiceReading(
                readings.text("server"), endpoints.equals(NONE) ? List.of() : List.of(endpoints.split(" ", -1)));
    }

    /** Writes it as lines of a name and a value, so that it can be kept as it was seen. */
    public String said() {
        return Readings.write("server", server, "endpoints", endpoints.isEmpty() ? NONE : String.join(" ", endpoints));
    }
}
