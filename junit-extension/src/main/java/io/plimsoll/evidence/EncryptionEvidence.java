package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Encryption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proof on the wire that the payload was encrypted between the nodes, or was not. Two findings, because each alone can be
 * deceived: counters by other traffic through the tunnel, a marker by a route that changed after the window.
 */
public final class EncryptionEvidence {

    /** Fewer exchanges during a capture would leave it open whether the capture could have seen the marker. */
    private static final int ENOUGH_EXCHANGES = 3;

    /** What a transport that the payload does not use may carry of other traffic, as a share of the payload. */
    private static final double OTHER_TRAFFIC = 0.1;

    private final Encryption demanded;

    /** Makes the check of a demand. */
    public EncryptionEvidence(Encryption demanded) {
        this.demanded = demanded;
    }

    /**
     * Checks, by the counters around the window, that the encrypted transport carried the payload, or did not.
     *
     * @param client the readings of the client's node
     * @param server the readings of the server's node
     * @param fromClient payload bytes that the server took in
     * @param fromServer payload bytes that the client took in
     */
    public Evidence transport(Around client, Around server, long fromClient, long fromServer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("payload from client", fromClient + " B");
        facts.put("payload from server", fromServer + " B");
        boolean leftClient = carried(client, "client", fromClient, fromServer, facts);
        boolean reachedServer = carried(server, "server", fromServer, fromClient, facts);
        boolean untouched = untouched(client, fromClient + fromServer) && untouched(server, fromClient + fromServer);
        if (!demanded.hidesPayload()) {
            return new Evidence(
                    "transport",
                    untouched,
                    untouched
                            ? "the payload did not go through an encrypted transport"
                            : "the encrypted transport carried the payload, though it should be in the clear",
                    facts);
        }
        String finding = leftClient && reachedServer
                ? "the encrypted transport carried the payload's bytes, out of one node and into the other"
                : client.hasTunnel() && server.hasTunnel()
                        ? "the payload's bytes did not go through the encrypted transport"
                        : "there is no encrypted transport of that name on the nodes";
        return new Evidence("transport", leftClient && reachedServer, finding, facts);
    }

    /**
     * Tells whether a look can answer: enough exchanges fell into it, or the marker was read, which no further look
     * would make undone.
     *
     * @param exchanges as {@link #marker} takes them
     */
    public static boolean canAnswer(NodeReading client, NodeReading server, List<Double> exchanges) {
        NodeReading.Capture captured = client.capture().orElseThrow();
        NodeReading.Capture opposite = server.capture().orElseThrow();
        return during(captured, exchanges) >= ENOUGH_EXCHANGES || captured.marker() + opposite.marker() > 0;
    }

    /**
     * Checks, by a capture on the underlay while the measured pods exchanged a marker, that it could not be read, or
     * could.
     *
     * @param exchanges when the marker came back to the client, seconds since 1970 by the clock of the client's node
     */
    public Evidence marker(NodeReading client, NodeReading server, List<Double> exchanges) {
        NodeReading.Capture captured = client.capture().orElseThrow();
        NodeReading.Capture opposite = server.capture().orElseThrow();
        long during = during(captured, exchanges);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("exchanges during the capture", String.valueOf(during));
        facts.put("captured", String.format(Locale.ROOT, "%.2f s", captured.end() - captured.start()));
        put(facts, "client node " + client.node() + " " + client.underlay(), captured);
        put(facts, "server node " + server.node() + " " + server.underlay(), opposite);
        long readable = captured.marker() + opposite.marker();
        if (during < ENOUGH_EXCHANGES) {
            return new Evidence("marker", false, "only " + during + " exchanges fell into the capture", facts);
        }
        if (!demanded.hidesPayload()) {
            boolean seen = captured.marker() >= during;
            return new Evidence(
                    "marker", seen, seen ? "the marker could be read on the wire" : "no marker on the wire", facts);
        }
        if (readable > 0) {
            return new Evidence(
                    "marker",
                    false,
                    "the marker could be read " + readable + " times on the wire between the nodes",
                    facts);
        }
        if (captured.dropped() + opposite.dropped() > 0) {
            return new Evidence("marker", false, "the capture lost packets, so a marker may have been missed", facts);
        }
        boolean encrypted = captured.wireguard() >= during && opposite.wireguard() >= ENOUGH_EXCHANGES;
        return new Evidence(
                "marker",
                encrypted,
                encrypted
                        ? "the marker could not be read on the wire, and WireGuard packets went instead"
                        : "neither the marker nor WireGuard packets were on the wire that was captured",
                facts);
    }

    private static long during(NodeReading.Capture captured, List<Double> exchanges) {
        return exchanges.stream()
                .filter(at -> at > captured.start() && at < captured.end())
                .count();
    }

    private static boolean carried(
            Around node, String end, long sentPayload, long receivedPayload, Map<String, String> facts) {
        if (!node.hasTunnel()) {
            facts.put(end + " node " + node.after().node(), "no encrypted transport");
            return false;
        }
        facts.put(
                end + " node " + node.after().node() + " " + node.tunnelName(),
                "sent " + node.sent() + " B, received " + node.received() + " B");
        return node.sent() >= sentPayload && node.received() >= receivedPayload;
    }

    private static boolean untouched(Around node, long payload) {
        return !node.hasTunnel() || node.sent() + node.received() < OTHER_TRAFFIC * payload;
    }

    private static void put(Map<String, String> facts, String where, NodeReading.Capture capture) {
        facts.put(
                where,
                capture.packets() + " packets, " + capture.wireguard() + " of WireGuard, marker read "
                        + capture.marker() + " times, " + capture.dropped() + " lost");
    }
}
