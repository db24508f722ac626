package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pods of one repetition, as they are asked for: what runs in each, one step after the other.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver how the workload is run
 * @param image the toolbox
 * @param serverNode where the server runs
 * @param clientNode where the client runs
 * @param prefix of the pods' names, unique to the repetition, at most 55 characters
 * @param index of the repetition in the run from 0, so that ports in a node's network are fresh as well
 */
record MeasuredPods<W extends Workload>(
        ScenarioPlan<W> plan,
        Driver<W> driver,
        String image,
        Node serverNode,
        Node clientNode,
        String prefix,
        int index) {

    /** The step of the measured tool, at both ends. */
    static final String TOOL = "tool";

    /** The step in which a pod looks at itself, after the tool has ended. */
    static final String FACTS = "facts";

    /** The step in which the client makes sure that the path is open, before the tool. */
    static final String PATH = "path";

    private static final int FIRST_PORT = 18_000;

    /** How long a pod outlives its tool at most: for the tool's start and end, the marker, and a slow API server. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    /** How long the marker is exchanged, unless the pods are taken away before. */
    private static final Duration MARKER = Duration.ofSeconds(30);

    private static final String THEN = "--then";

    int toolPort() {
        return FIRST_PORT + 2 * index;
    }

    int echoPort() {
        return toolPort() + 1;
    }

    String serverRole() {
        return prefix + "-server";
    }

    /** Returns the server; it echoes beside the tool, so that the client can make sure of the path. */
    PodRequest server() {
        List<String> argv = new ArrayList<>(List.of("steps", prefix));
        argv.addAll(List.of(
                "&echo", "marker-echo", text(echoPort()), text(lifetime().toSeconds()), THEN));
        argv.add(toolPort() + "@" + TOOL);
        argv.addAll(driver.server(plan.workload(), toolPort()));
        argv.addAll(List.of(THEN, FACTS, "pod-facts", clientNode.internalIp()));
        if (plan.encryption().isPresent()) {
            // On the tool's own port: a rule that sends the tool's traffic another way sends the marker that way too.
            argv.addAll(List.of(
                    THEN,
                    "answer",
                    "marker-echo",
                    text(toolPort()),
                    text(lifetime().toSeconds())));
        }
        return request(serverRole(), serverNode, argv);
    }

    /** Returns the client; the marker is exchanged once the tool has ended. */
    PodRequest client(String serverAddress, Optional<String> marker, Optional<Turn> after) {
        List<String> argv = new ArrayList<>(List.of("steps", prefix));
        after.ifPresent(turn -> {
            argv.add("turn");
            argv.addAll(turn.argv(lifetime()));
            argv.add(THEN);
        });
        argv.addAll(List.of(PATH, "path-open", serverAddress, text(echoPort()), "20", THEN, TOOL));
        argv.addAll(driver.client(plan.workload(), plan.lasting(), serverAddress, toolPort()));
        argv.addAll(List.of(THEN, FACTS, "pod-facts", serverAddress));
        marker.ifPresent(text -> argv.addAll(List.of(
                THEN,
                "marker",
                "marker-exchange",
                prefix,
                serverAddress,
                text(toolPort()),
                text,
                text(MARKER.toSeconds()))));
        return request(prefix + "-client", clientNode, argv);
    }

    Duration busy() {
        return driver.busy(plan.workload(), plan.lasting());
    }

    private Duration lifetime() {
        // A server is there one repetition ahead.
        return busy().multipliedBy(2).plus(SLACK);
    }

    private PodRequest request(String name, Node node, List<String> argv) {
        boolean hostNetwork = plan.path() == NetworkPath.HOST_NETWORK;
        return new PodRequest(name, name, node.name(), image, argv, hostNetwork, Set.of(), lifetime());
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
