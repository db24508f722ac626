package io.plimsoll.run;

import io.plimsoll.evidence.EncryptionEvidence;
import io.plimsoll.evidence.NodeReading;
import io.plimsoll.evidence.PodEvents;
import io.plimsoll.evidence.ServiceReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.evidence.ZoneReading;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodState;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.Placement;
import io.plimsoll.scenario.ScenarioPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers, beside what the tool says, the raw material of a repetition while its pods still live. What it shows is read by
 * {@link Verification}.
 *
 * @param place where the run happens
 * @param plan what the sentence says
 */
record Observation(Place place, ScenarioPlan<?> plan) {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Notes what the cluster cannot exceed. */
    void ofThePlace(String cluster, RepetitionFindings findings) {
        said(RawName.CEILINGS, place.ceilings(cluster, plan).said(), findings);
    }

    /** Looks at a pod from outside, and hears what it says about itself. */
    void ofPod(String end, PodOutput output, RepetitionFindings findings) {
        Map<String, Node> nodes =
                place.api().nodes().stream().collect(Collectors.toMap(Node::name, Function.identity()));
        findings.raw(
                new RawOutput(end + "pod", "application/yaml", place.workspace().manifest(output.pod())));
        said(end + RawName.SIGHTING, sighting(output.pod(), place.node(end), nodes), findings);
        said(end + RawName.FACTS, facts(output), findings);
        if (plan.location() instanceof Location.BetweenPods pods && pods.placement() == Placement.BETWEEN_ZONES) {
            Optional<String> zone = place.workspace()
                    .state(output.pod())
                    .node()
                    .flatMap(name -> Optional.ofNullable(nodes.get(name)))
                    .flatMap(Node::zone);
            said(end + RawName.ZONE, new ZoneReading(zone).said(), findings);
        }
    }

    /** Keeps when the steps of a pod started and ended. */
    void ofEvents(String name, PodOutput output, RepetitionFindings findings) {
        said(name, output.events(), findings);
    }

    /** Keeps what was behind the ClusterIP. */
    void ofService(PodState server, List<String> endpoints, RepetitionFindings findings) {
        said(RawName.SERVICE, new ServiceReading(server.podIp().orElse("none"), endpoints).said(), findings);
    }

    /** Keeps what the probes on the two nodes said, and when the marker came back. */
    void ofTheWire(
            NodeProbes.Round before, NodeProbes.Round after, Repetition repetition, RepetitionFindings findings) {
        said(RawName.CLIENT + RawName.NODE_BEFORE, before.client(), findings);
        said(RawName.CLIENT + RawName.NODE_AFTER, after.client(), findings);
        said(RawName.SERVER + RawName.NODE_BEFORE, before.server(), findings);
        said(RawName.SERVER + RawName.NODE_AFTER, after.server(), findings);
        said(RawName.EXCHANGES, repetition.exchanges(), findings);
    }

    /** Tells whether a look for the marker can answer, or needs to be repeated. */
    boolean canAnswer(NodeProbes.Round look, Repetition repetition) {
        return EncryptionEvidence.canAnswer(
                NodeReading.parse(place.client().name(), look.client()),
                NodeReading.parse(place.server().name(), look.server()),
                PodEvents.parse("client", repetition.exchanges()).exchanges());
    }

    private static void said(String name, String text, RepetitionFindings findings) {
        findings.raw(new RawOutput(name, "text/plain", text));
    }

    private static String facts(PodOutput output) {
        return output.await(ClientServerPods.FACTS, Duration.ZERO, SOON);
    }

    private String sighting(PodState before, Node chosen, Map<String, Node> nodes) {
        PodState after = place.workspace().state(before);
        String nodeAfter = after.node().orElse("none");
        Node node = nodes.get(nodeAfter);
        return new Sighting(
                        before.uid(),
                        after.uid(),
                        chosen.name(),
                        before.node().orElse("none"),
                        nodeAfter,
                        chosen.bootId(),
                        node == null ? "none" : node.bootId(),
                        after.restarts(),
                        after.beingDeleted(),
                        after.containers(),
                        after.cpuLimit().orElse(""))
                .said();
    }
}
