package io.plimsoll.bench;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.run.RunListener;
import java.util.ArrayList;
import java.util.List;

/**
 * The same measurement by hand, after each repetition of a run and before the next: a tool typed into plain pods on the
 * same nodes.
 */
final class ByHand implements RunListener, AutoCloseable {

    /** Until everything of the repetition before has come to rest. */
    private static final String CALM = "sleep 3";

    private final TypedTool tool;
    private final List<Double> measured = new ArrayList<>();
    private final List<HandmadePod> pods = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    ByHand(TypedTool tool) {
        this.tool = tool;
    }

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        try {
            boolean first = pods.isEmpty();
            if (first) {
                makePods();
            }
            measured.add(tool.read(measure(first)));
        } catch (RuntimeException e) {
            // Thrown from here it would only be logged.
            failures.add(e);
        }
    }

    /** Server and client are placed as Plimsoll places them. */
    private void makePods() {
        List<LocalNode> nodes = LocalNode.all();
        LocalNode controlPlane =
                nodes.stream().filter(LocalNode::isControlPlane).findFirst().orElseThrow();
        String image = controlPlane
                .shell("ctr --namespace k8s.io images ls --quiet | grep /toolbox:")
                .strip();
        for (LocalNode node : nodes) {
            pods.add(new HandmadePod(controlPlane, node, image));
        }
    }

    /** What needs no server runs where Plimsoll runs it, on the first node. */
    private String measure(boolean first) {
        HandmadePod server = pods.get(0);
        HandmadePod client = tool.server().isPresent() ? pods.get(1) : server;
        tool.server().filter(typed -> first || typed.servesOnce()).ifPresent(typed -> server.detached(typed.line()));
        client.node().shell(CALM);
        return client.says(tool.client().formatted(server.address()));
    }

    List<Double> measured() {
        failures.forEach(failure -> {
            throw failure;
        });
        return List.copyOf(measured);
    }

    @Override
    public void close() {
        pods.forEach(HandmadePod::close);
    }
}
