package io.plimsoll.evidence;

/**
 * Two readings of one node, one on each side of the measured window.
 *
 * @param before the earlier one
 * @param after the later one
 */
public record Around(NodeReading before, NodeReading after) {

    boolean hasTunnel() {
        return before.tunnel().isPresent() && after.tunnel().isPresent();
    }

    String tunnelName() {
        return after.tunnel().orElseThrow().name();
    }

    /** Bytes that the transport sent in between; negative if its counters began anew, so that nothing is proven. */
    long sent() {
        return after.tunnel().orElseThrow().sent()
                - before.tunnel().orElseThrow().sent();
    }

    /** Bytes that the transport received in between; negative if its counters began anew. */
    long received() {
        return after.tunnel().orElseThrow().received()
                - before.tunnel().orElseThrow().received();
    }
}
