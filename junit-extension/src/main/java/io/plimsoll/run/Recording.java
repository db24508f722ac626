package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Reading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.List;

/**
 * The recorded repetitions of one arm, read again one after the other.
 *
 * @param <W> the workload
 */
final class Recording<W extends Workload> {

    private final ScenarioPlan<W> plan;
    private final Verification verification;
    private final Continuity continuity;

    private Recording(ScenarioPlan<W> plan, Driver<W> driver) {
        this.plan = plan;
        this.verification = Verification.of(plan, driver);
        this.continuity = Continuity.of(verification);
    }

    static <W extends Workload> Recording<W> of(ScenarioPlan<W> plan) {
        return new Recording<>(plan, Drivers.of(plan.workload()));
    }

    /** Returns the pods of each repetition, as raw material names them. */
    List<String> ends() {
        return verification.ends();
    }

    Continuity continuity() {
        return continuity;
    }

    /**
     * Reads the raw material of a repetition, as a run that measures does.
     *
     * @throws InvalidException if it is not what the sentence says
     */
    void read(RepetitionFindings findings, Standings standings) {
        Reading reading = verification.ofTheTool(findings);
        standings.requireMeasured(findings.record());
        verification.ofPods(reading, findings);
        plan.encryption().ifPresent(demanded -> verification.ofTheWire(demanded, reading, findings));
        continuity.check(findings);
        findings.requireNoContradiction();
    }

    /** Returns when the tool of a repetition started, in seconds since 1970 by the clock of its node. */
    double started(RepetitionFindings findings) {
        return verification.started(findings);
    }
}
