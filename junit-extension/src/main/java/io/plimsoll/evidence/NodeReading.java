package io.plimsoll.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * What a probe in the network of a node read: the counters of the encrypted transport and, after a repetition, what went
 * over the interface that leads to the other node.
 *
 * @param node the node's name
 * @param underlay the interface that leads to the other node
 * @param underlayMtu its MTU in bytes
 * @param tunnel the encrypted transport, absent where the node has none of the name that the profile gives
 * @param capture what was captured, absent if only the counters were read
 * @param all everything as it was said
 */
public record NodeReading(
        String node,
        String underlay,
        long underlayMtu,
        Optional<Tunnel> tunnel,
        Optional<Capture> capture,
        Map<String, String> all) {

    private static final String ABSENT = "absent";

    /** Reads what a probe said. */
    public static NodeReading parse(String node, String said) {
        Readings readings = Readings.parse("the probe on node " + node, said);
        return new NodeReading(
                node,
                readings.text("underlay"),
                readings.count("underlay.mtu"),
                tunnel(readings),
                capture(readings),
                readings.asMap());
    }

    private static Optional<Tunnel> tunnel(Readings readings) {
        String name = readings.text("tunnel");
        return name.equals(ABSENT)
                ? Optional.empty()
                : Optional.of(new Tunnel(
                        name,
                        readings.count("tunnel.mtu"),
                        readings.count("tunnel.sent"),
                        readings.count("tunnel.received")));
    }

    private static Optional<Capture> capture(Readings readings) {
        return readings.has("capture.start")
                ? Optional.of(new Capture(
                        readings.time("capture.start"),
                        readings.time("capture.end"),
                        readings.count("capture.packets"),
                        readings.count("capture.wireguard"),
                        readings.count("capture.marker"),
                        readings.count("capture.dropped")))
                : Optional.empty();
    }

    /**
     * The network interface of the encrypted transport.
     *
     * @param name such as {@code cilium_wg0}
     * @param mtu in bytes
     * @param sent bytes since the interface exists
     * @param received bytes since the interface exists
     */
    public record Tunnel(String name, long mtu, long sent, long received) {}

    /**
     * A capture on the underlay.
     *
     * @param start seconds since 1970 by the node's clock
     * @param end seconds since 1970 by the node's clock
     * @param packets all that were captured
     * @param wireguard those that are WireGuard transport data
     * @param marker how often the marker could be read in them
     * @param dropped packets that the kernel could not hand over
     */
    public record Capture(double start, double end, long packets, long wireguard, long marker, long dropped) {}
}
