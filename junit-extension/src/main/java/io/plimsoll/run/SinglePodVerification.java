package io.plimsoll.run;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.PodEvents;
import io.plimsoll.evidence.PodEvidence;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the repetitions of a single pod.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver who reads what the tool said
 */
record SinglePodVerification<W extends Workload>(ScenarioPlan<W> plan, PodDriver<W> driver) implements Verification {

    @Override
    public List<String> ends() {
        return List.of(RawName.POD);
    }

    @Override
    public List<String> results() {
        return List.of(RawName.POD + driver.tool());
    }

    @Override
    public double started(RepetitionFindings findings) {
        return Verification.events(RawName.POD, RawName.POD_EVENTS, findings).started(ClientServerPods.TOOL);
    }

    @Override
    public Reading ofTheTool(RepetitionFindings findings) {
        Reading reading = Verification.plausible(
                driver.tool(),
                findings,
                () -> driver.read(plan.workload(), plan.lasting(), findings.said(RawName.POD + driver.tool())));
        cost().ifPresent(cost -> cost.measure(reading, findings));
        return reading;
    }

    @Override
    public void ofPods(Reading reading, RepetitionFindings findings) {
        Sighting pod = Verification.sighting(RawName.POD, findings);
        findings.evidence(PodEvidence.placement(pod));
        findings.evidence(PodEvidence.identity(pod));
        PodReading facts = Verification.facts(RawName.POD, findings);
        findings.evidence(PodEvidence.cpu(facts));
        PodEvents events = Verification.events(RawName.POD, RawName.POD_EVENTS, findings);
        findings.evidence(PodEvidence.window(
                events.started(ClientServerPods.TOOL),
                events.ended(ClientServerPods.TOOL),
                driver.busy(plan.workload(), plan.lasting())));
        cost().ifPresent(cost -> cost.check(Verification.toolSeconds(events), findings));
        Verification.heldBack(reading, events, Map.of("pod", facts), findings);
        Verification.environment(driver, reading, facts, findings);
    }

    private Optional<CostReading> cost() {
        return plan.alongside()
                .map(use ->
                        new CostReading(plan, use.consumer(), ends(), driver.busy(plan.workload(), plan.lasting())));
    }

    @Override
    public void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings) {
        throw new IllegalStateException("nothing of a single pod goes over a wire");
    }
}
