package io.plimsoll.bench;

import java.util.List;
import java.util.Optional;

/**
 * A tunnel between the nodes that takes so much per second and no more: less than the tools ask for, so that its rate
 * and not what else the processors have to do says what is measured.
 */
final class SlowTunnel implements AutoCloseable {

    private final List<LocalNode> nodes;

    private SlowTunnel(List<LocalNode> nodes) {
        this.nodes = nodes;
    }

    /** Slows it down in both directions, to a rate as {@code tc} has it, such as {@code 20mbit}; empty: not at all. */
    static SlowTunnel of(Optional<String> rate) {
        SlowTunnel tunnel = new SlowTunnel(rate.isPresent() ? LocalNode.all() : List.of());
        rate.ifPresent(slow ->
                tunnel.inEachNode("tc qdisc replace dev wg0 root tbf rate " + slow + " burst 3000 latency 100ms"));
        return tunnel;
    }

    private void inEachNode(String line) {
        nodes.forEach(node -> node.shell(line));
    }

    @Override
    public void close() {
        inEachNode("tc qdisc del dev wg0 root");
    }
}
