package io.plimsoll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A tool typed into plain pods on the nodes of the kept local cluster, over and over, while nothing else is measured there. */
final class ByHand implements AutoCloseable {

    /** Until everything of the measurement before has come to rest, and at first what Plimsoll takes away after a run. */
    private static final String CALM = "sleep 2";

    private static final String CALM_AFTER_A_RUN = "sleep 5";

    private final TypedTool tool;
    private final List<HandmadePod> pods = new ArrayList<>();

    /** Makes the pods; server and client are placed as Plimsoll places them. */
    ByHand(TypedTool tool) {
        this.tool = tool;
        List<LocalNode> nodes = LocalNode.all();
        LocalNode controlPlane =
                nodes.stream().filter(LocalNode::isControlPlane).findFirst().orElseThrow();
        String image = controlPlane
                .shell("ctr --namespace k8s.io images ls --quiet 2>/dev/null | grep /toolbox:")
                .strip();
        for (LocalNode node : nodes) {
            pods.add(new HandmadePod(controlPlane, node, image));
        }
        start(server -> !server.servesOnce());
    }

    /** Measures so many times. */
    List<Double> measured(int times) {
        pods.get(0).node().shell(CALM_AFTER_A_RUN);
        return Stream.generate(this::measure).limit(times).toList();
    }

    /** What needs no server runs where Plimsoll runs it, on the first node. */
    private double measure() {
        HandmadePod server = pods.get(0);
        HandmadePod client = tool.server().isPresent() ? pods.get(1) : server;
        start(TypedTool.Server::servesOnce);
        client.node().shell(CALM);
        return tool.read(client.says(tool.client().formatted(server.address())));
    }

    private void start(Predicate<TypedTool.Server> which) {
        tool.server().filter(which).ifPresent(server -> pods.get(0).detached(server.line()));
    }

    @Override
    public void close() {
        pods.forEach(HandmadePod::close);
    }
}
