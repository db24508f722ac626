package io.plimsoll.bench;

import java.util.List;
import java.util.Optional;

/**
 * A tunnel between the nodes that takes so much per second and no more: less than the tools ask for, so that its rate
 * and not what else the processors have to do says what is measured.
 */
final class SlowTunnel implements AutoCloseable {

    /** Nobody else would end it in a cluster that is kept: it lasts no longer than who reads what it is told. */
    private static final String UNTIL_THE_END_OF_INPUT =
            "tc qdisc replace dev wg0 root tbf rate %s burst 3000 latency 100ms"
                    + " && echo slow && cat; tc qdisc del dev wg0 root";

    private final List<Held> nodes;

    private SlowTunnel(List<Held> nodes) {
        this.nodes = nodes;
    }

    /** Slows it down in both directions, to a rate as {@code tc} has it, such as {@code 20mbit}; empty: not at all. */
    static SlowTunnel of(Optional<String> rate) {
        return new SlowTunnel(rate.stream()
                .flatMap(slow ->
                        LocalNode.all().stream().map(node -> node.held(UNTIL_THE_END_OF_INPUT.formatted(slow), "slow")))
                .toList());
    }

    @Override
    public void close() {
        nodes.forEach(Held::close);
    }
}
