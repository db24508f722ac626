package io.plimsoll.run;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.List;

/**
 * Reads the repetitions in which this process asked the API server.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver who reads what was asked and answered
 */
record ApiVerification<W extends Workload>(ScenarioPlan<W> plan, ApiDriver<W> driver) implements Verification {

    @Override
    public List<String> ends() {
        return List.of();
    }

    @Override
    public List<String> results() {
        return List.of(RawName.API + driver.tool());
    }

    @Override
    public double started(RepetitionFindings findings) {
        return driver.started(plan.workload(), said(findings));
    }

    @Override
    public Reading ofTheTool(RepetitionFindings findings) {
        return Verification.plausible(driver.tool(), findings, () -> driver.read(plan.workload(), said(findings)));
    }

    @Override
    public void ofPods(Reading reading, RepetitionFindings findings) {
        driver.evidence(plan.workload(), said(findings)).forEach(findings::evidence);
        reading.facts().forEach(findings::environment);
    }

    @Override
    public void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings) {
        throw new IllegalStateException("nothing of an API server goes over the wire between nodes");
    }

    private String said(RepetitionFindings findings) {
        return findings.said(RawName.API + driver.tool());
    }
}
