package io.plimsoll.run;

import io.plimsoll.baseline.Baselines;
import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import io.plimsoll.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges one recorded run again: reads its raw material with the parsers and checks of a run that measures, and believes
 * nothing that was read from it before. A run that had ended without an answer has none now either.
 *
 * @param <W> the workload
 */
final class ScenarioReplay<W extends Workload> {

    private final ScenarioPlan<W> plan;
    private final RunRecord recorded;
    private final Replay replay;
    private final Listeners listeners;
    private final String runId;
    private final Standings standings;
    private final PlanWaivers waivers;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<RepetitionRecord> repetitions = new ArrayList<>();

    ScenarioReplay(ScenarioPlan<W> plan, RecordedRun run, Waivers waivers, Listeners listeners, String runId) {
        this.plan = plan;
        this.recorded = run.record();
        this.replay = new Replay(run.file().toString(), recorded.runId(), recorded.startedAt());
        this.listeners = listeners;
        this.runId = runId;
        this.waivers = new PlanWaivers(waivers, plan, recorded.cluster());
        this.standings = new Standings(
                plan,
                recorded.cluster(),
                new ControlReferences(
                        hasControl(recorded),
                        new RecordedReferences(
                                plan,
                                recorded.cluster(),
                                Baselines.ofThisProject(),
                                Optional.empty(),
                                CandidateSession.ofThisBuild(recorded.runId(), recorded.startedAt()),
                                () -> environment)));
    }

    ScenarioRun run() {
        listeners.tell(listener -> listener.runStarted(plan, recorded.cluster(), runId));
        RunRecord record = judged();
        listeners.tell(listener -> listener.runEnded(record));
        return new ScenarioRun(plan, record);
    }

    private RunRecord judged() {
        environment.put("replayed", replay.describe());
        environment.putAll(recorded.environment());
        try {
            readAll(listeners.during("replay", replay.describe(), this::sameMeasurement));
            return recorded.failure().isPresent()
                    ? record(recorded.verdict(), recorded.failure())
                    : record(ScenarioRunner.verdict(objectives()), Optional.empty());
        } catch (RunException failure) {
            return record(failure.verdict(), Optional.ofNullable(failure.getMessage()));
        }
    }

    /** Objectives and the number of repetitions may be others than then; what is measured, and where, may not. */
    private Driver<W> sameMeasurement() {
        waivers.requireApplicable();
        standings.requireReferences();
        environment.keySet().removeIf(RecordedReferences::describes);
        environment.putAll(standings.references().describe());
        if (!recorded.sentence().startsWith(plan.id() + ": " + plan.measured() + ", ")) {
            throw new ConfigException("the record " + replay.file() + " is of another measurement than the sentence of"
                    + " today, so that it cannot answer for it; recorded: " + recorded.sentence() + "; today: "
                    + plan.sentence());
        }
        plan.control().ifPresent(this::requireSameControl);
        return Drivers.of(plan.workload());
    }

    private void requireSameControl(Control control) {
        String today = ControlReferences.measured(control);
        String then = recorded.environment().getOrDefault(ControlReferences.MEASURED, "nothing");
        if (!then.equals(today)) {
            throw new ConfigException("the record " + replay.file() + " compares with another control than the sentence"
                    + " of today; recorded: " + then + "; today: " + today + "; measure again");
        }
    }

    private void readAll(Driver<W> driver) {
        Map<String, Recording<?>> arms = new HashMap<>();
        arms.put(RepetitionRecord.CANDIDATE, new Recording<>(plan, driver));
        plan.control().ifPresent(control -> arms.put(RepetitionRecord.CONTROL, recordingOf(control)));
        for (RepetitionRecord each : recorded.repetitions()) {
            Recording<?> arm = arms.get(each.arm());
            if (arm != null) {
                read(arm, RepetitionFindings.beginAnew(each));
            }
        }
    }

    private Recording<?> recordingOf(Control control) {
        return control instanceof Control.OfScenario scenario
                ? Recording.of(scenario.measuredLike(plan))
                : Recording.of(plan);
    }

    private void read(Recording<?> arm, RepetitionFindings findings) {
        listeners.tell(listener -> listener.repetitionStarted(findings.label()));
        try {
            arm.read(findings, standings);
        } catch (InvalidException invalid) {
            RepetitionRecord record = listeners.asItMayLeave(findings.record());
            repetitions.add(record);
            listeners.invalid(record, String.valueOf(invalid.getMessage()));
            throw invalid;
        }
        ended(findings);
    }

    private static boolean hasControl(RunRecord recorded) {
        return recorded.repetitions().stream().anyMatch(RepetitionRecord::isControl);
    }

    private void ended(RepetitionFindings findings) {
        RepetitionRecord record = listeners.asItMayLeave(findings.record());
        repetitions.add(record);
        findings.environment()
                .forEach((name, value) -> environment.put(RepetitionRecord.fact(record.arm(), name), value));
        List<ObjectiveRecord> now = standings.after(repetitions);
        listeners.tell(listener -> listener.repetitionMeasured(record, now));
    }

    private List<ObjectiveRecord> objectives() {
        return waivers.on(standings.after(repetitions));
    }

    private RunRecord record(Verdict verdict, Optional<String> failure) {
        return listeners.asItMayLeave(new RunRecord(
                RunRecord.SCHEMA,
                runId,
                plan.id(),
                plan.sentence(),
                Optional.of(plan.comparableSetting()),
                recorded.cluster(),
                recorded.startedAt(),
                recorded.tookSeconds(),
                environment,
                objectives(),
                repetitions,
                verdict,
                failure,
                "clean",
                Optional.of(replay)));
    }
}
