package io.plimsoll.run;

import io.plimsoll.baseline.Baselines;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges one recorded run again: reads its raw material with the parsers and checks of a run that measures, and believes
 * nothing that was read from it before. A run that had ended without an answer has none now either.
 */
final class ScenarioReplay {

    private static final String NOTHING_MADE = "clean";

    private final ScenarioPlan<?> plan;
    private final RecordedRun run;
    private final RunRecord recorded;
    private final Replay replay;
    private final Listeners listeners;
    private final String runId;
    private final RunFindings found;
    private final Standings standings;
    private final PlanWaivers waivers;

    ScenarioReplay(ScenarioPlan<?> plan, RecordedRun run, Waivers waivers, Listeners listeners, String runId) {
        this.plan = plan;
        this.run = run;
        this.recorded = run.record();
        this.replay = new Replay(run.file().toString(), recorded.runId(), recorded.startedAt());
        this.listeners = listeners;
        this.runId = runId;
        this.found = new RunFindings(listeners);
        this.waivers = new PlanWaivers(waivers, plan, recorded.cluster());
        this.standings = new Standings(
                plan,
                recorded.cluster(),
                new ControlReferences(
                        recorded.repetitions().stream().anyMatch(RepetitionRecord::isControl),
                        new RecordedReferences(
                                plan,
                                recorded.cluster(),
                                Baselines.ofThisProject(),
                                Optional.empty(),
                                CandidateSession.ofThisBuild(recorded.runId(), recorded.startedAt()),
                                found::environment)));
    }

    ScenarioRun run() {
        listeners.tell(listener -> listener.runStarted(plan, recorded.cluster(), runId));
        Ending ending = Ending.of(plan.id(), this::readAll, this::objectives, listeners);
        RunRecord record = record(
                ending.failure().isEmpty() && recorded.failure().isPresent()
                        ? new Ending(recorded.verdict(), recorded.failure(), ending.objectives())
                        : ending);
        listeners.tell(listener -> listener.runEnded(record));
        return new ScenarioRun(plan, record);
    }

    private void readAll() {
        found.note(Map.of("replayed", replay.describe()));
        found.note(new RecordedEnvironment(run).ofThePlace());
        Rereading rereading = new Rereading(plan, run, listeners);
        listeners.during("replay", replay.describe(), () -> {
            NamedClusters.requireKnown(plan, recorded.cluster());
            waivers.requireApplicable();
            standings.requireReferences();
            found.note(standings.references().describe());
            rereading.requireSameMeasurement();
            return rereading;
        });
        rereading.read(recorded.repetitions(), found, standings);
    }

    private List<ObjectiveRecord> objectives() {
        return waivers.on(standings.after(found.repetitions()));
    }

    private RunRecord record(Ending ending) {
        return listeners.asItMayLeave(new RunRecord(
                RunRecord.SCHEMA,
                runId,
                plan.id(),
                plan.sentence(),
                Optional.of(plan.comparableSetting()),
                recorded.cluster(),
                recorded.startedAt(),
                recorded.tookSeconds(),
                found.environment(),
                ending.objectives(),
                found.repetitions(),
                ending.verdict(),
                ending.failure(),
                NOTHING_MADE,
                Optional.of(replay),
                recorded.takenOver()));
    }
}
