package io.plimsoll.run;

import io.plimsoll.evidence.Around;
import io.plimsoll.evidence.EncryptionEvidence;
import io.plimsoll.evidence.PodEvidence;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodState;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is checked of a repetition once its tool has ended, while its pods still live.
 *
 * @param place where the run happens
 * @param plan what the sentence says
 */
record Verification(Place place, ScenarioPlan<?> plan) {

    /** Checks the pods: where they were, that they stayed the same, what their network was like. */
    void ofPods(Repetition<?> repetition, Repetition.Outcome outcome, RepetitionFindings findings) {
        Map<String, Node> nodes =
                place.api().nodes().stream().collect(Collectors.toMap(Node::name, Function.identity()));
        Sighting client = sighting(outcome.client(), place.client(), nodes);
        Sighting server = sighting(outcome.server(), place.server(), nodes);
        findings.evidence(PodEvidence.placement(plan.placement(), client, server));
        findings.evidence(PodEvidence.identity(client, server));
        findings.evidence(PodEvidence.window(
                outcome.clientOutput().time("started", MeasuredPods.TOOL),
                outcome.clientOutput().time("ended", MeasuredPods.TOOL),
                outcome.busy()));
        PodReading clientFacts = outcome.clientFacts();
        findings.evidence(PodEvidence.network(clientFacts, outcome.serverFacts()));
        findings.environment("pod MTU", clientFacts.mtu() + " B");
        outcome.reading().facts().forEach(findings::environment);
        if (plan.path() == NetworkPath.CLUSTER_IP) {
            findings.evidence(endpoints(repetition.endpoints(), outcome.server()));
        }
    }

    /** Checks the wire between the nodes, where the sentence demands something of it. */
    void ofTheWire(
            Encryption demanded,
            NodeProbes.Round before,
            NodeProbes.Round after,
            Repetition.Outcome outcome,
            RepetitionFindings findings) {
        after.raw().forEach(findings::raw);
        requireQuietStart(before, outcome);
        EncryptionEvidence encryption = new EncryptionEvidence(demanded);
        findings.evidence(encryption.transport(
                new Around(before.client(), after.client()),
                new Around(before.server(), after.server()),
                outcome.reading().fromClient(),
                outcome.reading().fromServer()));
        findings.evidence(encryption.marker(after.client(), after.server(), exchanges(outcome)));
        findings.environment("underlay MTU", after.client().underlayMtu() + " B");
        after.client().tunnel().ifPresent(tunnel -> findings.environment("tunnel MTU", tunnel.mtu() + " B"));
    }

    /** Tells whether a look for the marker can answer, or needs to be repeated. */
    static boolean canAnswer(NodeProbes.Round look, Repetition.Outcome outcome) {
        return EncryptionEvidence.canAnswer(look.client(), look.server(), exchanges(outcome));
    }

    private static List<Double> exchanges(Repetition.Outcome outcome) {
        return outcome.clientOutput().events("exchanged").stream()
                .map(Double::valueOf)
                .toList();
    }

    /** Compares by one clock, that of the client's node: what was captured before was not this repetition's traffic. */
    private static void requireQuietStart(NodeProbes.Round before, Repetition.Outcome outcome) {
        double started = outcome.clientOutput().time("started", MeasuredPods.TOOL);
        if (before.client().capture().filter(capture -> capture.end() > started).isPresent()) {
            throw new InvalidException("the tool started while the repetition before was still being captured");
        }
    }

    private Evidence endpoints(List<String> behind, PodState server) {
        boolean onlyOurs = behind.equals(List.of(server.podIp().orElse("")));
        return new Evidence(
                "path",
                onlyOurs,
                onlyOurs
                        ? "behind the ClusterIP was the server's pod and nothing else"
                        : "behind the ClusterIP were other addresses than the server's",
                Map.of(
                        "endpoints",
                        String.join(", ", behind),
                        "server",
                        server.podIp().orElse("none")));
    }

    private Sighting sighting(PodState before, Node chosen, Map<String, Node> nodes) {
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
                after.cpuLimit().orElse(""));
    }
}
