package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.Around;
import io.plimsoll.evidence.Ceilings;
import io.plimsoll.evidence.EncryptionEvidence;
import io.plimsoll.evidence.NodeReading;
import io.plimsoll.evidence.PodEvents;
import io.plimsoll.evidence.PodEvidence;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.evidence.ServiceReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;

/**
 * From the raw material of a repetition to measurements and evidence. It touches no cluster: a run that measures and one
 * that is judged again are read by the same lines.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver who reads what the tool said
 */
record Verification<W extends Workload>(ScenarioPlan<W> plan, Driver<W> driver) {

    /** Reads what the tool measured, and checks that it can be. */
    Reading ofTheTool(RepetitionFindings findings) {
        try {
            Reading reading = driver.read(
                    plan.workload(),
                    plan.lasting(),
                    findings.said(RawName.SERVER + driver.tool()),
                    findings.said(RawName.CLIENT + driver.tool()));
            findings.measured(reading.measurements());
            Ceilings.parse(findings.said(RawName.CEILINGS))
                    .plausibility(reading.measurements())
                    .ifPresent(findings::evidence);
            return reading;
        } catch (IllegalArgumentException impossible) {
            throw new InvalidException(driver.tool() + ": " + impossible.getMessage(), impossible);
        }
    }

    /** Checks the pods: where they were, that they stayed the same, what their network was like. */
    void ofPods(Reading reading, RepetitionFindings findings) {
        Sighting client = sighting(RawName.CLIENT, findings);
        Sighting server = sighting(RawName.SERVER, findings);
        findings.evidence(PodEvidence.placement(plan.placement(), client, server));
        findings.evidence(PodEvidence.identity(client, server));
        PodEvents events = events(findings);
        findings.evidence(PodEvidence.window(
                events.started(MeasuredPods.TOOL),
                events.ended(MeasuredPods.TOOL),
                driver.busy(plan.workload(), plan.lasting())));
        PodReading clientFacts = facts(RawName.CLIENT, findings);
        findings.evidence(PodEvidence.network(clientFacts, facts(RawName.SERVER, findings)));
        findings.environment("pod MTU", clientFacts.mtu() + " B");
        reading.facts().forEach(findings::environment);
        if (plan.path() == NetworkPath.CLUSTER_IP) {
            findings.evidence(PodEvidence.path(ServiceReading.parse(findings.said(RawName.SERVICE))));
        }
    }

    /** Checks the wire between the nodes, where the sentence demands something of it. */
    void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings) {
        Around client = node(RawName.CLIENT, findings);
        Around server = node(RawName.SERVER, findings);
        requireQuietStart(client.before(), findings);
        EncryptionEvidence encryption = new EncryptionEvidence(demanded);
        findings.evidence(encryption.transport(client, server, reading.fromClient(), reading.fromServer()));
        PodEvents exchanges = PodEvents.parse("client", findings.said(RawName.EXCHANGES));
        findings.evidence(encryption.marker(client.after(), server.after(), exchanges.exchanges()));
        findings.environment("underlay MTU", client.after().underlayMtu() + " B");
        client.after().tunnel().ifPresent(tunnel -> findings.environment("tunnel MTU", tunnel.mtu() + " B"));
    }

    /** Compares by one clock, that of the client's node: what was captured before was not this repetition's traffic. */
    private static void requireQuietStart(NodeReading before, RepetitionFindings findings) {
        double started = events(findings).started(MeasuredPods.TOOL);
        if (before.capture().filter(capture -> capture.end() > started).isPresent()) {
            throw new InvalidException("the tool started while the repetition before was still being captured");
        }
    }

    private static Around node(String end, RepetitionFindings findings) {
        String node = sighting(end, findings).nodeChosen();
        return new Around(
                NodeReading.parse(node, findings.said(end + RawName.NODE_BEFORE)),
                NodeReading.parse(node, findings.said(end + RawName.NODE_AFTER)));
    }

    private static Sighting sighting(String end, RepetitionFindings findings) {
        return Sighting.parse(end.strip(), findings.said(end + RawName.SIGHTING));
    }

    private static PodReading facts(String end, RepetitionFindings findings) {
        return PodReading.parse(end.strip(), findings.said(end + RawName.FACTS));
    }

    private static PodEvents events(RepetitionFindings findings) {
        return PodEvents.parse("client", findings.said(RawName.EVENTS));
    }
}
