package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Reading;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.util.ArrayList;
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
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<RepetitionRecord> repetitions = new ArrayList<>();

    ScenarioReplay(ScenarioPlan<W> plan, RecordedRun run, Listeners listeners, String runId) {
        this.plan = plan;
        this.recorded = run.record();
        this.replay = new Replay(run.file().toString(), recorded.runId(), recorded.startedAt());
        this.listeners = listeners;
        this.runId = runId;
        this.standings = new Standings(plan, recorded.cluster(), References.NONE);
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
                    : record(ScenarioRunner.verdict(standings.after(repetitions)), Optional.empty());
        } catch (RunException failure) {
            return record(failure.verdict(), Optional.ofNullable(failure.getMessage()));
        }
    }

    /** Objectives and the number of repetitions may be others than then; what is measured, and where, may not. */
    private Driver<W> sameMeasurement() {
        standings.requireReferences();
        String setting = plan.setting();
        String measured = setting.substring(
                0, setting.length() - plan.sampling().describe().length());
        if (!recorded.sentence().startsWith(plan.id() + ": " + measured)) {
            throw new ConfigException("the record " + replay.file() + " is of another measurement than the sentence of"
                    + " today, so that it cannot answer for it; recorded: " + recorded.sentence() + "; today: "
                    + plan.sentence());
        }
        if (recorded.repetitions().stream().anyMatch(RepetitionRecord::isControl)) {
            throw new ConfigException("the record " + replay.file() + " has repetitions of a control, and what was"
                    + " measured in turns cannot be judged again yet; measure again");
        }
        return Drivers.of(plan.workload());
    }

    private void readAll(Driver<W> driver) {
        Verification<W> verification = new Verification<>(plan, driver);
        Continuity continuity = new Continuity(driver.tool());
        for (RepetitionRecord each : recorded.repetitions()) {
            RepetitionFindings findings = RepetitionFindings.beginAnew(each);
            listeners.tell(listener -> listener.repetitionStarted(findings.label()));
            try {
                read(verification, findings);
                continuity.check(findings);
                findings.requireNoContradiction();
            } catch (InvalidException invalid) {
                RepetitionRecord record = listeners.asItMayLeave(findings.record());
                repetitions.add(record);
                listeners.invalid(record, String.valueOf(invalid.getMessage()));
                throw invalid;
            }
            ended(findings);
        }
    }

    private void read(Verification<W> verification, RepetitionFindings findings) {
        Reading reading = verification.ofTheTool(findings);
        standings.requireMeasured(findings.record());
        verification.ofPods(reading, findings);
        plan.encryption().ifPresent(demanded -> verification.ofTheWire(demanded, reading, findings));
    }

    private void ended(RepetitionFindings findings) {
        RepetitionRecord record = listeners.asItMayLeave(findings.record());
        repetitions.add(record);
        environment.putAll(findings.environment());
        List<ObjectiveRecord> now = standings.after(repetitions);
        listeners.tell(listener -> listener.repetitionMeasured(record, now));
    }

    private RunRecord record(Verdict verdict, Optional<String> failure) {
        return listeners.asItMayLeave(new RunRecord(
                RunRecord.SCHEMA,
                runId,
                plan.id(),
                plan.sentence(),
                recorded.cluster(),
                recorded.startedAt(),
                recorded.tookSeconds(),
                environment,
                standings.after(repetitions),
                repetitions,
                verdict,
                failure,
                "clean",
                Optional.of(replay)));
    }
}
