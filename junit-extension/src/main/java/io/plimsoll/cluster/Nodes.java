package io.plimsoll.cluster;

import com.github.dockerjava.api.model.Container;
import io.plimsoll.scenario.Encryption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The nodes of the running cluster, the control plane first. */
final class Nodes {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration MORE_FOR_EACH_NODE = Duration.ofSeconds(20);

    private final List<Node> nodes;

    Nodes(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Finds those that the engine has of that cluster. */
    static Nodes of(Engine engine, String cluster) {
        return new Nodes(engine.containers().stream()
                .filter(container -> cluster.equals(container.getLabels().get(NodeLabels.CLUSTER)))
                .map(Container::getId)
                .map(id -> new Node(
                        engine, String.valueOf(engine.inspect(id).getConfig().getHostName()), id))
                .sorted(Comparator.comparing(Node::name))
                .toList());
    }

    Node controlPlane() {
        return nodes.get(0);
    }

    /** Tells whether all of so many nodes are there and pods can run on them. */
    boolean areReady(int wanted) {
        return nodes.size() == wanted && missing().isEmpty();
    }

    /** Says what is missing until pods can run on every node; empty when nothing is. */
    private Optional<Missing> missing() {
        Optional<Node> ended = nodes.stream().filter(node -> !node.isRunning()).findFirst();
        if (ended.isPresent()) {
            return Optional.of(Missing.forGood("the container of " + ended.get().name() + " has ended"));
        }
        return Missing.of("cluster-ready", controlPlane().run("cluster-ready", Integer.toString(nodes.size())));
    }

    void awaitReady(BuildProgress progress) {
        Instant start = Instant.now();
        Watch watch = new Watch(this::missing, start, progress);
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(400))
                    .atMost(READY_WITHIN.plus(MORE_FOR_EACH_NODE.multipliedBy(nodes.size())))
                    .until(watch::isOver);
        } catch (ConditionTimeoutException e) {
            // said below, like what will never be there
        }
        Optional<Missing> missing = watch.lastSeen();
        if (missing.isPresent()) {
            throw notReady(missing.get().text(), start);
        }
    }

    /** Says what each node last complained of. */
    String complaints() {
        return nodes.stream()
                .map(node -> node.name() + ":\n" + node.complaints().indent(4))
                .collect(Collectors.joining());
    }

    private LocalClusterException notReady(String lastSeen, Instant start) {
        return new LocalClusterException("The local cluster did not get ready within "
                + BuildPlan.say(Duration.between(start, Instant.now())) + ": " + lastSeen + ".\n" + complaints()
                + "Run again; if it happens again, ./gate clean --all builds the images anew.");
    }

    /** Routes the pods' traffic between nodes through the tunnel or around it, and makes sure that it goes there. */
    void establish(Encryption mode) {
        String word = mode.hidesPayload() ? "on" : "off";
        onEach(index -> run(index, "encryption", word));
        onEach(index -> run(index, "encryption-check", word));
    }

    private Optional<String> run(int index, String program, String mode) {
        Node node = nodes.get(index - 1);
        Node.Result result = node.run(program, mode, Integer.toString(index), Integer.toString(nodes.size()));
        return result.succeeded() ? Optional.empty() : Optional.of(node.name() + ": " + result.output());
    }

    private void onEach(Function<Integer, Optional<String>> action) {
        List<String> complaints = IntStream.rangeClosed(1, nodes.size())
                .parallel()
                .mapToObj(action::apply)
                .flatMap(Optional::stream)
                .toList();
        if (!complaints.isEmpty()) {
            throw new LocalClusterException("The encryption between the nodes of the local cluster cannot be switched. "
                    + String.join("; ", complaints) + ". Run ./gate clean, and again.");
        }
    }
}
