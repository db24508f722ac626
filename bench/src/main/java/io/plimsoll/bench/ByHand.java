package io.plimsoll.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.run.RunListener;
import java.util.ArrayList;
import java.util.List;

/**
 * The same measurement by hand, after each repetition of a run and before the next: the same iperf3 command lines, typed
 * into plain pods on the same two nodes, without any of Plimsoll's framing.
 */
final class ByHand implements RunListener, AutoCloseable {

    private static final int PORT = 5201;

    /** Until everything of the repetition before has come to rest. */
    private static final String CALM = "sleep 3";

    private static final String CLIENT =
            "iperf3 --client %s --port %d --json --connect-timeout 5000 --time %d --omit %d" + " --parallel 1";

    private final List<Double> throughputs = new ArrayList<>();
    private final List<HandmadePod> pods = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        try {
            if (pods.isEmpty()) {
                makePods();
            }
            throughputs.add(measure());
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

    private double measure() {
        HandmadePod server = pods.get(0);
        HandmadePod client = pods.get(1);
        server.detached("iperf3 --server --one-off --json --port " + PORT);
        client.node().shell(CALM);
        JsonNode said =
                client.json(CLIENT.formatted(server.address(), PORT, Sentences.SECONDS, Sentences.OMITTED_SECONDS));
        double throughput = said.at("/end/sum_received/bits_per_second").asDouble();
        if (throughput <= 0) {
            throw new IllegalStateException("iperf3 by hand measured nothing: " + said);
        }
        return throughput;
    }

    List<Double> throughputs() {
        failures.forEach(failure -> {
            throw failure;
        });
        return List.copyOf(throughputs);
    }

    @Override
    public void close() {
        pods.forEach(HandmadePod::close);
    }
}
