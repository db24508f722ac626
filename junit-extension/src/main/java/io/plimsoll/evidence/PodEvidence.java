package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Placement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks of the measured pods: where they were, that they stayed the same, and what their network looked like. */
public final class PodEvidence {

    private static final String UNKNOWN = "of an unknown version";

    private PodEvidence() {}

    /** Checks that client and server were on the nodes chosen for them, before the window and after it. */
    public static Evidence placement(Placement placement, Sighting client, Sighting server) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client", client.describeNodes());
        facts.put("server", server.describeNodes());
        boolean onePod = client.uidAfter().equals(server.uidAfter());
        boolean oneNode = client.nodeAfter().equals(server.nodeAfter());
        boolean asSaid = switch (placement) {
            case IN_ONE_POD -> onePod;
            case ON_ONE_NODE -> oneNode && !onePod;
            case BETWEEN_NODES, BETWEEN_ZONES -> !oneNode;
        };
        boolean stayed = client.wasWhereItShouldBe() && server.wasWhereItShouldBe();
        String found = "client and server were "
                + (onePod ? "in the same pod" : oneNode ? "on the same node" : "on two different nodes");
        String finding = !stayed
                ? "a pod was not on the node that was chosen for it"
                : asSaid ? found + ", before and after" : found;
        return new Evidence("placement", stayed && asSaid, finding, facts);
    }

    /** Checks that the nodes of client and server were in two zones. */
    public static Evidence zones(ZoneReading client, ZoneReading server) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client", client.describe());
        facts.put("server", server.describe());
        boolean known = client.zone().isPresent() && server.zone().isPresent();
        boolean two = known && !client.equals(server);
        return new Evidence(
                "zones",
                two,
                two
                        ? "client and server were in two zones"
                        : known ? "client and server were in the same zone" : "a node does not say in which zone it is",
                facts);
    }

    /** Checks that a single pod was on the node chosen for it, before the window and after it. */
    public static Evidence placement(Sighting pod) {
        boolean stayed = pod.wasWhereItShouldBe();
        return new Evidence(
                "placement",
                stayed,
                stayed
                        ? "the pod was on the node chosen for it, before and after"
                        : "the pod was not on the node that was chosen for it",
                Map.of("pod", pod.describeNodes()));
    }

    /** Checks that a single pod was the same all the time, never started again, and as it was asked for. */
    public static Evidence identity(Sighting pod) {
        List<String> complaints = pod.complaints("measured", 1);
        return new Evidence(
                "pods",
                complaints.isEmpty(),
                complaints.isEmpty()
                        ? "the same pod all the time, started once, as it was asked for"
                        : String.join("; ", complaints),
                Map.of("pod", pod.uid()));
    }

    /** Checks that no CPU limit held a single pod back. */
    public static Evidence cpu(PodReading pod) {
        boolean free = pod.cpuThrottled() == 0;
        return new Evidence(
                "cpu",
                free,
                free ? "no CPU limit held the pod back" : "a CPU limit held the measured pod back",
                Map.of("CPU limit held back", pod.cpuThrottled() + " periods"));
    }

    /** Checks that the pods were the same all the time, never started again, and as they were asked for. */
    public static Evidence identity(Placement placement, Sighting client, Sighting server) {
        int containers = placement == Placement.IN_ONE_POD ? 2 : 1;
        List<String> complaints = new ArrayList<>();
        complaints.addAll(client.complaints("client", containers));
        complaints.addAll(server.complaints("server", containers));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client", client.uid());
        facts.put("server", server.uid());
        String finding = complaints.isEmpty()
                ? "the same pods all the time, started once, as they were asked for"
                : String.join("; ", complaints);
        return new Evidence("pods", complaints.isEmpty(), finding, facts);
    }

    /**
     * Checks that the tool ran as long as it was asked to.
     *
     * @param started when the client's tool started, seconds since 1970 by its node's clock
     * @param ended when it ended
     * @param asked for how long it was to run at least
     */
    public static Evidence window(double started, double ended, Duration asked) {
        double ran = ended - started;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("started", instant(started));
        facts.put("ended", instant(ended));
        String seconds = String.format(Locale.ROOT, "%.2f s", ran);
        boolean longEnough = ran >= asked.toMillis() / 1e3;
        return new Evidence(
                "window",
                longEnough,
                longEnough
                        ? "the tool ran for " + seconds
                        : "the tool ran for " + seconds + " of " + asked.toSeconds() + " s",
                facts);
    }

    private static String instant(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1e3)).toString();
    }

    /** Checks that both ends had the same MTU and that no CPU limit held them back. */
    public static Evidence network(PodReading client, PodReading server) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client MTU", client.mtu() + " B on " + client.interfaceName());
        facts.put("server MTU", server.mtu() + " B on " + server.interfaceName());
        facts.put(
                "fragments created",
                client.fragmentsCreated() + " by client, " + server.fragmentsCreated() + " by server");
        facts.put(
                "reassembly failed",
                client.reassemblyFailed() + " at client, " + server.reassemblyFailed() + " at server");
        facts.put(
                "CPU limit held back",
                client.cpuThrottled() + " periods of client, " + server.cpuThrottled() + " of server");
        if (client.cpuThrottled() + server.cpuThrottled() > 0) {
            return new Evidence("network", false, "a CPU limit held the measured pods back", facts);
        }
        boolean same = client.mtu() == server.mtu();
        return new Evidence(
                "network",
                same,
                same ? "both ends have an MTU of " + client.mtu() + " B" : "the two ends have different MTUs",
                facts);
    }

    /**
     * Checks that both ends had the same version of the tool; empty where neither image says which it has.
     *
     * @param debianPackage that the tool comes in
     */
    public static Optional<Evidence> tool(String debianPackage, PodReading client, PodReading server) {
        Optional<String> ofClient = Optional.ofNullable(client.packages().get(debianPackage));
        Optional<String> ofServer = Optional.ofNullable(server.packages().get(debianPackage));
        if (ofClient.isEmpty() && ofServer.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client", ofClient.orElse(UNKNOWN));
        facts.put("server", ofServer.orElse(UNKNOWN));
        boolean same = ofClient.equals(ofServer);
        return Optional.of(new Evidence(
                "tool",
                same,
                same
                        ? "both ends have " + debianPackage + " " + ofClient.orElseThrow()
                        : "the client has " + debianPackage + " " + facts.get("client") + ", and the server "
                                + facts.get("server") + ": their images are not the same",
                facts));
    }

    /** Checks that the server and nothing else was behind the ClusterIP. */
    public static Evidence path(ServiceReading service) {
        boolean onlyOurs = service.endpoints().equals(List.of(service.server()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("endpoints", String.join(", ", service.endpoints()));
        facts.put("server", service.server());
        return new Evidence(
                "path",
                onlyOurs,
                onlyOurs
                        ? "behind the ClusterIP was the server's pod and nothing else"
                        : "behind the ClusterIP were other addresses than the server's",
                facts);
    }
}
