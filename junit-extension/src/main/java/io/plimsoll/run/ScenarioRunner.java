package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.TakenOver;
import io.plimsoll.scenario.Lint;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs one scenario: preflight, place, establish the condition, measure, judge, clean up. A run that carries on an
 * undecided one reads the repetitions of that first.
 *
 * @param <W> the workload
 */
final class ScenarioRunner<W extends Workload> {

    private final ScenarioPlan<W> plan;
    private final ClusterSession session;
    private final Listeners listeners;
    private final RunFindings found;
    private final Standings standings;
    private final PlanWaivers waivers;
    private final String prefix;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private volatile List<TakenOver> takenOver = List.of();

    /**
     * Makes a runner.
     *
     * @param run which run of the session it is, so that the names of its pods are its own
     */
    ScenarioRunner(ScenarioPlan<W> plan, ClusterSession session, Listeners listeners, int run) {
        this.plan = plan;
        this.session = session;
        this.listeners = listeners;
        this.found = new RunFindings(listeners);
        this.standings = new Standings(
                plan,
                session.cluster(),
                new ControlReferences(
                        session.control().isPresent(),
                        new RecordedReferences(
                                plan,
                                session.cluster(),
                                Baselines.ofThisProject(),
                                BaselineRecording.askedFor(),
                                CandidateSession.ofThisBuild(session.runId(), startedAt),
                                found::environment)));
        this.waivers = new PlanWaivers(session.waivers(), plan, session.cluster());
        this.prefix = plan.id() + "-" + run;
        Optional.ofNullable(System.getProperty("plimsoll.release"))
                .filter(Predicate.not(String::isBlank))
                .ifPresent(release -> found.note(Map.of(RunRecord.RELEASE, release.strip())));
    }

    ScenarioRun run() {
        listeners.tell(listener -> listener.runStarted(plan, session.cluster(), session.runId()));
        Interruption interruption = Interruption.says(this::aborted);
        RunRecord record =
                record(Ending.of(plan.id(), this::measure, this::objectives, listeners), RunRecord.WITH_THE_SESSION);
        if (interruption.didNotHappen()) {
            listeners.tell(listener -> listener.runEnded(record));
            return new ScenarioRun(plan, record);
        }
        return new ScenarioRun(plan, abortedRecord());
    }

    private void aborted() {
        RunRecord record = abortedRecord();
        listeners.tell(listener -> listener.runEnded(record));
    }

    private RunRecord abortedRecord() {
        String left = "interrupted: the pods of run " + session.runId()
                + " were asked to go; the next run on this cluster" + " removes what is left";
        return record(
                Ending.without(Verdict.ABORTED, "the run was interrupted", plan.id(), this::objectives, listeners),
                left);
    }

    private void measure() {
        if (plan.objectives().isEmpty()) {
            throw new ConfigException("scenario '" + plan.id()
                    + "' expects nothing, so that nothing could be shown; add" + " .expect(…) to its sentence");
        }
        Lint.complaint(plan).ifPresent(complaint -> {
            throw new ConfigException(complaint);
        });
        NamedClusters.requireKnown(plan, session.cluster());
        waivers.requireApplicable();
        standings.requireReferences();
        Optional<Resumption> resumption = session.resumed()
                .map(recorded -> recorded.of(plan.id(), Optional.of(session.cluster())))
                .map(recorded -> new Resumption(plan, recorded, listeners));
        resumption.ifPresent(this::takeOver);
        new Repetitions(schedule(resumption), standings, listeners, found, prefix).measure();
    }

    private void takeOver(Resumption earlier) {
        takenOver = earlier.parts();
        earlier.read(found, standings);
    }

    private Schedule<Arm<?>> schedule(Optional<Resumption> resumption) {
        Arms arms = new Arms(session, listeners, found, resumption);
        Arm<W> candidate = arms.candidate(plan);
        standings.requireReferences();
        found.note(standings.references().describe());
        return new Schedule<>(
                candidate,
                plan.control().map(control -> arms.control(control, plan)),
                plan.warmUps(),
                new SecureRandom().nextLong(),
                resumption.map(Resumption::before).orElse(Schedule.Before.NOTHING));
    }

    private List<ObjectiveRecord> objectives() {
        return waivers.on(standings.after(found.repetitions()));
    }

    private RunRecord record(Ending ending, String cleanUp) {
        List<TakenOver> parts = found.repetitions().isEmpty() ? List.of() : takenOver;
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                session.runId(),
                plan.id(),
                plan.sentence(),
                Optional.of(plan.comparableSetting()),
                session.cluster(),
                startedAt,
                (System.nanoTime() - startedNanos) / 1e9,
                found.environment(),
                ending.objectives(),
                found.repetitions(),
                ending.verdict(),
                ending.failure(),
                cleanUp,
                Optional.empty(),
                parts);
        return listeners.asItMayLeave(record);
    }
}
