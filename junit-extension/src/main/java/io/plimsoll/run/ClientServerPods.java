package io.plimsoll.run;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.Placement;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pods of one repetition, as they are asked for: what runs in each, one step after the other. Of a hairpin they are
 * the two containers of one pod.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver how the workload is run
 * @param place where they run
 * @param prefix of the pods' names, unique to the repetition, at most 55 characters
 * @param index of the repetition in the run from 0, so that ports in a node's network are fresh as well
 */
record ClientServerPods<W extends Workload>(
        ScenarioPlan<W> plan, ClientServerDriver<W> driver, Place place, String prefix, int index) {

    /** The step of the measured tool, at both ends. */
    static final String TOOL = "tool";

    /** The step in which a pod looks at itself, after the tool has ended. */
    static final String FACTS = "facts";

    /** The step in which a client waits for the server beside it. */
    static final String LISTENING = "listening";

    /** The step in which the client makes sure that the path is open, before the tool. */
    static final String PATH = "path";

    /**
     * How long a pod outlives its tool at most: for the tool's start and end and a slow API server. The marker is exchanged
     * as long, since the probes that look for it are started meanwhile.
     */
    static final Duration SLACK = Duration.ofMinutes(2);

    private static final String THEN = "--then";

    /** Returns where they are and how the client reaches the server; a client and a server are nowhere else. */
    Location.BetweenPods between() {
        return (Location.BetweenPods) plan.location();
    }

    /** Returns the address by which the client reaches the server. */
    NetworkPath path() {
        return between().path();
    }

    /** Returns the ports of the server. */
    RepetitionPorts ports() {
        return new RepetitionPorts(index);
    }

    String serverRole() {
        return prefix + "-server";
    }

    /** Returns the server; it echoes beside the tool, so that the client can make sure of the path. */
    PodRequest server() {
        List<String> argv = new ArrayList<>(List.of("steps", prefix));
        argv.addAll(List.of(
                "&echo", "marker-echo", text(ports().echo()), text(lifetime().toSeconds()), THEN));
        if (lookedAt().isAnybody()) {
            argv.addAll(List.of(
                    "&use",
                    "resource-server",
                    text(ports().use()),
                    text(lifetime().toSeconds()),
                    THEN));
        }
        ServerProcess process = driver.server(plan.workload(), ports().tool());
        argv.add(process.listensOn() + "@" + TOOL);
        if (!process.endsByItself()) {
            argv.addAll(List.of("until-told", text(ports().end())));
        }
        argv.addAll(process.argv());
        argv.addAll(List.of(THEN, FACTS, "pod-facts", place.client().internalIp(), driver.debianPackage()));
        // It lives until it is taken away, so that it is seen behind its ClusterIP. What it answers is on the tool's
        // own port: a rule that sends the tool's traffic another way sends the marker that way too.
        argv.addAll(List.of(
                THEN,
                "answer",
                "marker-echo",
                text(ports().tool().payload()),
                text(lifetime().toSeconds())));
        return request(serverRole(), place.server(), argv);
    }

    /** Returns what waits for the end of these pods: for the server's own address, since its ClusterIP is nobody's then. */
    Turn turnAfter(PodState server) {
        return new Turn(server.podIp().orElseThrow(), ports().tool().payload());
    }

    /** Returns the client, and the server beside it. */
    PodRequest hairpin(String ownAddress, Optional<Turn> after) {
        return client(ownAddress, Optional.empty(), after).as(serverRole()).beside(server().argv());
    }

    /** Returns the client; the marker is exchanged once the tool has ended. */
    PodRequest client(String serverAddress, Optional<String> marker, Optional<Turn> after) {
        List<String> argv = new ArrayList<>(List.of("steps", prefix));
        after.ifPresent(turn -> {
            argv.add("turn");
            argv.addAll(turn.argv(lifetime()));
            argv.add(THEN);
        });
        if (between().placement() == Placement.IN_ONE_POD) {
            int port = driver.server(plan.workload(), ports().tool()).listensOn();
            argv.addAll(List.of(LISTENING, "await-listening", text(port), text(PodOutput.GRACE.toSeconds()), THEN));
        }
        List<String> peer = List.of(serverAddress, text(ports().use()));
        argv.addAll(List.of(PATH, "path-open", serverAddress, text(ports().echo()), "20", THEN));
        argv.addAll(lookedAt().isAnybody() ? UseSteps.before(peer) : List.of());
        argv.add(TOOL);
        argv.addAll(driver.client(plan.workload(), plan.lasting(), serverAddress, ports().tool()));
        argv.addAll(lookedAt().isAnybody() ? UseSteps.after(peer) : List.of());
        if (!driver.server(plan.workload(), ports().tool()).endsByItself()) {
            argv.addAll(List.of(THEN, "tell", "tell-to-end", serverAddress, text(ports().end())));
        }
        argv.addAll(List.of(THEN, FACTS, "pod-facts", serverAddress, driver.debianPackage()));
        marker.ifPresent(text -> argv.addAll(List.of(
                THEN,
                "marker",
                "marker-exchange",
                prefix,
                serverAddress,
                text(ports().tool().payload()),
                text,
                text(SLACK.toSeconds()))));
        return request(prefix + "-client", place.client(), argv);
    }

    /** Returns whose use is looked at. */
    LookedAt lookedAt() {
        return new LookedAt(place, plan);
    }

    Duration busy() {
        return driver.busy(plan.workload(), plan.lasting());
    }

    /** Returns how long the tool takes at most before it is given up. */
    Duration longest() {
        return driver.longest(plan.workload(), plan.lasting());
    }

    private Duration lifetime() {
        // A server is there one repetition ahead.
        return longest().multipliedBy(2).plus(SLACK);
    }

    private PodRequest request(String name, Node node, List<String> argv) {
        boolean hostNetwork = path() == NetworkPath.HOST_NETWORK;
        return new PodRequest(name, name, node.name(), place.image(), argv, lifetime())
                .inHostNetwork(hostNetwork)
                .seeingCgroupsOfNode(lookedAt().isInCgroups());
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
