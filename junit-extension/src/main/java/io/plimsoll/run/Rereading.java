package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The repetitions of a recorded run, read again from their raw material by the parsers and checks of a run that measures.
 * Nothing that was read from it before is believed.
 */
final class Rereading {

    private final ScenarioPlan<?> plan;
    private final RecordedRun run;
    private final RecordedEnvironment environment;
    private final Listeners listeners;
    private final Map<String, Recording<?>> arms = new HashMap<>();
    private final Map<String, Double> lastStart = new HashMap<>();

    Rereading(ScenarioPlan<?> plan, RecordedRun run, Listeners listeners) {
        this.plan = plan;
        this.run = run;
        this.environment = new RecordedEnvironment(run);
        this.listeners = listeners;
    }

    /**
     * Requires that the sentence of today measures what was measured then, and that the record is whole.
     *
     * @throws ConfigException if it does not, or is not
     */
    void requireSameMeasurement() {
        RunRecord recorded = run.record();
        String lasting = plan.workload().isTimed() ? "lasting " + plan.lasting().toSeconds() + " s, " : "";
        if (!recorded.sentence().startsWith(plan.id() + ": " + plan.measured() + ", " + lasting)) {
            throw new ConfigException("the record " + run.file() + " is of another measurement than the sentence of"
                    + " today, so that it cannot answer for it; recorded: " + recorded.sentence() + "; today: "
                    + plan.sentence());
        }
        plan.control().ifPresent(this::requireSameControl);
        new RecordedOrder(run, plan.warmUps()).require();
        arms.put(RepetitionRecord.CANDIDATE, Recording.of(plan));
        plan.control().ifPresent(control -> arms.put(RepetitionRecord.CONTROL, recordingOf(control)));
    }

    private void requireSameControl(Control control) {
        String today = ControlReferences.measured(control);
        String then = run.record().environment().getOrDefault(ControlReferences.MEASURED, "nothing");
        if (!then.equals(today)) {
            throw new ConfigException("the record " + run.file() + " compares with another control than the sentence"
                    + " of today; recorded: " + then + "; today: " + today + "; measure again");
        }
    }

    private Recording<?> recordingOf(Control control) {
        return control instanceof Control.OfScenario scenario
                ? Recording.of(scenario.measuredLike(plan))
                : Recording.of(plan);
    }

    /**
     * Reads repetitions in their order, those of an arm that the sentence of today does not speak of left out.
     *
     * @throws InvalidException at the first that is not what the sentence says
     * @throws ConfigException if the record contradicts itself
     */
    void read(List<RepetitionRecord> repetitions, RunFindings found, Standings standings) {
        for (RepetitionRecord each : repetitions) {
            Optional.ofNullable(arms.get(each.arm()))
                    .ifPresent(arm -> read(arm, RepetitionFindings.beginAnew(each), found, standings));
        }
    }

    private void read(Recording<?> arm, RepetitionFindings findings, RunFindings found, Standings standings) {
        listeners.tell(listener -> listener.repetitionStarted(findings.label()));
        try {
            arm.read(findings, standings);
            environment.require(findings, arm.ends());
            requireLaterThanBefore(arm, findings);
            found.noteEnvironment(findings);
            standings.requireStillComparable();
        } catch (InvalidException invalid) {
            found.invalid(findings, invalid);
            throw invalid;
        }
        found.ended(findings, standings);
    }

    private void requireLaterThanBefore(Recording<?> arm, RepetitionFindings findings) {
        double started = arm.started(findings);
        Double before = lastStart.put(findings.arm(), started);
        if (before != null && started < before) {
            throw new ConfigException("the raw material of the record " + run.file() + " is in another order: the tool"
                    + " of " + findings.label() + " started before that of the repetition that precedes it; take the"
                    + " record as it was written");
        }
    }

    /** Returns what knows the repetitions of an arm, so that those which follow can be compared with them. */
    Continuity continuity(String arm) {
        return Optional.ofNullable(arms.get(arm)).orElseThrow().continuity();
    }
}
