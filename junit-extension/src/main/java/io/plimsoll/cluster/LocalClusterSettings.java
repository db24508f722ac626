package io.plimsoll.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What a user may choose about the local cluster.
 *
 * @param nodes how many nodes it has; the first is the control plane and takes pods too
 * @param keep whether it is left running for the next run
 * @param cache where what outlives a run is stored
 */
public record LocalClusterSettings(int nodes, boolean keep, Path cache) {
    private static final String NODES = "plimsoll.local.nodes";
    private static final String KEEP = "plimsoll.local.keep";
    private static final int MOST_NODES = 5;
    private static final Map<String, Boolean> SWITCH = Map.of("", true, "true", true, "false", false);

    /** Refuses what cannot be started. */
    public LocalClusterSettings {
        if (nodes < 1 || nodes > MOST_NODES) {
            throw refused(NODES, Integer.toString(nodes), "a whole number from 1 to " + MOST_NODES);
        }
    }

    /** Reads {@code -Dplimsoll.local.nodes} (2 if absent) and {@code -Dplimsoll.local.keep} (false if absent). */
    public static LocalClusterSettings fromSystemProperties() {
        return from(System.getProperties());
    }

    static LocalClusterSettings from(Properties properties) {
        String keep = properties.getProperty(KEEP, "false").strip();
        Boolean kept = SWITCH.get(keep);
        if (kept == null) {
            throw refused(KEEP, keep, "true or false");
        }
        Path cache = Path.of(properties.getProperty("user.home", ""), ".cache", "plimsoll");
        return new LocalClusterSettings(nodes(properties.getProperty(NODES, "2").strip()), kept, cache);
    }

    private static int nodes(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused(NODES, text, "a whole number from 1 to " + MOST_NODES);
        }
    }

    private static LocalClusterException refused(String property, String value, String allowed) {
        return new LocalClusterException(
                "-D" + property + "=" + value + " is not possible for the local cluster: give " + allowed + ".");
    }
}
