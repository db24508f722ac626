package io.plimsoll.run;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.Around;
import io.plimsoll.evidence.EncryptionEvidence;
import io.plimsoll.evidence.FailedRequests;
import io.plimsoll.evidence.InterfaceEvidence;
import io.plimsoll.evidence.NodeReading;
import io.plimsoll.evidence.PodEvents;
import io.plimsoll.evidence.PodEvidence;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.evidence.ServiceReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.evidence.ZoneReading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.Placement;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the repetitions of a client and a server.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver who reads what the tool said
 */
record ClientServerVerification<W extends Workload>(ScenarioPlan<W> plan, ClientServerDriver<W> driver)
        implements Verification {

    @Override
    public List<String> ends() {
        return List.of(RawName.CLIENT, RawName.SERVER);
    }

    /** A server that serves for ever says the same each time. */
    @Override
    public List<String> results() {
        String client = RawName.CLIENT + driver.tool();
        return driver.server(plan.workload(), new Ports(1, 2)).endsByItself()
                ? List.of(client, RawName.SERVER + driver.tool())
                : List.of(client);
    }

    @Override
    public double started(RepetitionFindings findings) {
        return Verification.events(RawName.CLIENT, RawName.EVENTS, findings).started(ClientServerPods.TOOL);
    }

    @Override
    public Reading ofTheTool(RepetitionFindings findings) {
        Reading reading = Verification.plausible(
                driver.tool(),
                findings,
                () -> driver.read(
                        plan.workload(),
                        plan.lasting(),
                        findings.said(RawName.SERVER + driver.tool()),
                        findings.said(RawName.CLIENT + driver.tool())));
        cost().ifPresent(cost -> cost.measure(reading, findings));
        new FailedRequests(plan).among(reading.measurements()).ifPresent(findings::evidence);
        return reading;
    }

    @Override
    public void ofPods(Reading reading, RepetitionFindings findings) {
        Location.BetweenPods between = (Location.BetweenPods) plan.location();
        Sighting client = Verification.sighting(RawName.CLIENT, findings);
        Sighting server = Verification.sighting(RawName.SERVER, findings);
        findings.evidence(PodEvidence.placement(between.placement(), client, server));
        if (between.placement() == Placement.BETWEEN_ZONES) {
            findings.evidence(PodEvidence.zones(zone(RawName.CLIENT, findings), zone(RawName.SERVER, findings)));
        }
        findings.evidence(PodEvidence.identity(between.placement(), client, server));
        PodEvents events = Verification.events(RawName.CLIENT, RawName.EVENTS, findings);
        findings.evidence(PodEvidence.window(
                events.started(ClientServerPods.TOOL),
                events.ended(ClientServerPods.TOOL),
                driver.busy(plan.workload(), plan.lasting())));
        PodReading clientFacts = Verification.facts(RawName.CLIENT, findings);
        PodReading serverFacts = Verification.facts(RawName.SERVER, findings);
        findings.evidence(PodEvidence.network(clientFacts, serverFacts));
        PodEvidence.tool(driver.debianPackage(), clientFacts, serverFacts).ifPresent(findings::evidence);
        Map<String, PodReading> pods = new LinkedHashMap<>();
        pods.put("client", clientFacts);
        pods.put("server", serverFacts);
        cost().ifPresent(cost -> cost.check(Verification.toolSeconds(events), findings));
        Verification.heldBack(reading, events, pods, findings);
        findings.environment("pod MTU", clientFacts.mtu() + " B");
        Verification.environment(driver, reading, clientFacts, findings);
        if (between.path() == NetworkPath.CLUSTER_IP) {
            findings.evidence(PodEvidence.path(ServiceReading.parse(findings.said(RawName.SERVICE))));
        }
        if (between.placement() == Placement.IN_ONE_POD) {
            findings.evidence(InterfaceEvidence.hairpin(clientFacts, reading.fromClient() + reading.fromServer()));
        } else if (between.path() != NetworkPath.HOST_NETWORK) {
            // On the network of its host a pod has no interface of its own, and others use that one too.
            InterfaceEvidence.between(clientFacts, serverFacts, reading.fromClient(), reading.fromServer())
                    .ifPresent(findings::evidence);
        }
    }

    private Optional<CostReading> cost() {
        return plan.alongside()
                .map(use ->
                        new CostReading(plan, use.consumer(), ends(), driver.busy(plan.workload(), plan.lasting())));
    }

    @Override
    public void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings) {
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
        double started =
                Verification.events(RawName.CLIENT, RawName.EVENTS, findings).started(ClientServerPods.TOOL);
        if (before.capture().filter(capture -> capture.end() > started).isPresent()) {
            throw new InvalidException("the tool started while the repetition before was still being captured");
        }
    }

    private static ZoneReading zone(String end, RepetitionFindings findings) {
        return ZoneReading.parse(end.strip(), findings.said(end + RawName.ZONE));
    }

    private static Around node(String end, RepetitionFindings findings) {
        String node = Verification.sighting(end, findings).nodeChosen();
        return new Around(
                NodeReading.parse(node, findings.said(end + RawName.NODE_BEFORE)),
                NodeReading.parse(node, findings.said(end + RawName.NODE_AFTER)));
    }
}
