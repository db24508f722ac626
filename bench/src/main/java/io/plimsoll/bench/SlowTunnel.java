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
            "tc qdisc replace dev wg0 root tbf rate %s burst %d latency 100ms"
                    + " && echo slow && cat; tc qdisc del dev wg0 root";

    /** What may pass at once, in bytes: a few packets, and of a fast tunnel what is due until the kernel looks again on busy processors. */
    private static final int SLOW_BURST = 3_000;

    private static final int FAST_BURST = 512 << 10;

    private final List<Held> nodes;

    private SlowTunnel(List<Held> nodes) {
        this.nodes = nodes;
    }

    /** Slows it down in both directions, to a rate as {@code tc} has it, such as {@code 20mbit}; empty: not at all. */
    static SlowTunnel of(Optional<String> rate) {
        return new SlowTunnel(rate.stream()
                .flatMap(slow -> LocalNode.all().stream()
                        .map(node -> node.held(UNTIL_THE_END_OF_INPUT.formatted(slow, burst(slow)), "slow")))
                .toList());
    }

    private static int burst(String rate) {
        return rate.endsWith("mbit") ? FAST_BURST : SLOW_BURST;
    }

    @Override
    public void close() {
        nodes.forEach(Held::close);
    }
}
