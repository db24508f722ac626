package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.Needs;
import io.plimsoll.cluster.Preflight;
import io.plimsoll.cluster.PreflightReport;
import io.plimsoll.driver.Drivers;
import io.plimsoll.kube.Node;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one scenario: preflight, place, establish the condition, measure, judge, clean up.
 *
 * @param <W> the workload
 */
final class ScenarioRunner<W extends Workload> {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRunner.class);

    private final ScenarioPlan<W> plan;
    private final ClusterSession session;
    private final Listeners listeners;
    private final Standings standings;
    private final PlanWaivers waivers;
    private final String prefix;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private @Nullable Repetitions repetitions;

    /**
     * Makes a runner.
     *
     * @param run which run of the session it is, so that the names of its pods are its own
     */
    ScenarioRunner(ScenarioPlan<W> plan, ClusterSession session, Listeners listeners, int run) {
        this.plan = plan;
        this.session = session;
        this.listeners = listeners;
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
                                this::holdsFor)));
        this.waivers = new PlanWaivers(session.waivers(), plan, session.cluster());
        this.prefix = plan.id() + "-" + run;
        Optional.ofNullable(System.getProperty("plimsoll.release"))
                .filter(Predicate.not(String::isBlank))
                .ifPresent(release -> environment.put(RunRecord.RELEASE, release.strip()));
    }

    ScenarioRun run() {
        listeners.tell(listener -> listener.runStarted(plan, session.cluster(), session.runId()));
        Interruption interruption = Interruption.says(this::aborted);
        RunRecord record = measured();
        if (interruption.didNotHappen()) {
            listeners.tell(listener -> listener.runEnded(record));
            return new ScenarioRun(plan, record);
        }
        return new ScenarioRun(plan, abortedRecord());
    }

    private RunRecord measured() {
        try {
            measure();
            List<ObjectiveRecord> objectives = objectives();
            return record(verdict(objectives), Optional.empty(), RunRecord.WITH_THE_SESSION);
        } catch (RunException failure) {
            return record(failure.verdict(), Optional.ofNullable(failure.getMessage()), RunRecord.WITH_THE_SESSION);
        } catch (RuntimeException defect) {
            LOG.error("the run of '{}' ended by a defect", plan.id(), defect);
            String failure = "something unexpected, a defect of Plimsoll rather than of the cluster: " + defect
                    + "; the log of the build says where";
            return record(Verdict.INFRA, Optional.of(failure), RunRecord.WITH_THE_SESSION);
        }
    }

    private void aborted() {
        RunRecord record = abortedRecord();
        listeners.tell(listener -> listener.runEnded(record));
    }

    private RunRecord abortedRecord() {
        String left = "interrupted: the pods of run " + session.runId()
                + " were asked to go; the next run on this cluster" + " removes what is left";
        return record(Verdict.ABORTED, Optional.of("the run was interrupted"), left);
    }

    private void measure() {
        if (plan.objectives().isEmpty()) {
            throw new ConfigException("scenario '" + plan.id()
                    + "' expects nothing, so that nothing could be shown; add" + " .expect(…) to its sentence");
        }
        waivers.requireApplicable();
        standings.requireReferences();
        Arm<W> candidate = arm(RepetitionRecord.CANDIDATE, plan, session);
        standings.requireReferences();
        environment.putAll(standings.references().describe());
        Schedule<Arm<?>> schedule = new Schedule<>(
                candidate, plan.control().map(this::control), plan.warmUps(), new SecureRandom().nextLong());
        repetitions = new Repetitions(schedule, standings, listeners, prefix);
        repetitions.measure();
    }

    private Arm<?> control(Control control) {
        environment.put(ControlReferences.MEASURED, ControlReferences.measured(control));
        session.control()
                .filter(other -> control instanceof Control.OfCluster)
                .ifPresent(other ->
                        environment.put(RepetitionRecord.fact(RepetitionRecord.CONTROL, "cluster"), other.cluster()));
        return control instanceof Control.OfScenario scenario
                ? arm(RepetitionRecord.CONTROL, scenario.measuredLike(plan), session)
                : arm(RepetitionRecord.CONTROL, plan, session.control().orElseThrow());
    }

    private <V extends Workload> Arm<V> arm(String name, ScenarioPlan<V> of, ClusterSession where) {
        ClusterConnection connection = where.connection();
        PreflightReport report = listeners.during(
                "preflight", where.cluster(), () -> Preflight.inspect(where.api(), connection, needs(of)));
        Node server = report.nodes().get(0);
        Node client = report.nodes().get(of.location().nodes() - 1);
        PlaceDescription.of(report, connection.profile(), client, server)
                .forEach((fact, value) -> environment.put(RepetitionRecord.fact(name, fact), value));
        Place place = new Place(where.api(), where.workspace(), connection.profile(), client, server);
        return new Arm<>(name, of, Drivers.of(of.workload()), connection, place);
    }

    private static Needs needs(ScenarioPlan<?> of) {
        return new Needs(
                of.location().nodes(),
                of.location() instanceof Location.BetweenPods pods && pods.path() == NetworkPath.HOST_NETWORK,
                of.encryption().isPresent() ? NodeProbes.CAPABILITIES : Set.of());
    }

    private Map<String, String> holdsFor() {
        Map<String, String> holdsFor = new LinkedHashMap<>(environment);
        if (repetitions != null) {
            holdsFor.putAll(repetitions.environment());
        }
        return holdsFor;
    }

    private List<RepetitionRecord> repetitions() {
        return repetitions == null ? List.of() : repetitions.records();
    }

    private List<ObjectiveRecord> objectives() {
        return waivers.on(standings.after(repetitions()));
    }

    /** A run that a defect ends is recorded all the same, even if it is its judging that fails. */
    private List<ObjectiveRecord> objectivesSoFar() {
        try {
            return objectives();
        } catch (RuntimeException defect) {
            LOG.error("the repetitions of '{}' cannot be judged", plan.id(), defect);
            return List.of();
        }
    }

    private RunRecord record(Verdict verdict, Optional<String> failure, String cleanUp) {
        return listeners.asItMayLeave(new RunRecord(
                RunRecord.SCHEMA,
                session.runId(),
                plan.id(),
                plan.sentence(),
                Optional.of(plan.comparableSetting()),
                session.cluster(),
                startedAt,
                (System.nanoTime() - startedNanos) / 1e9,
                holdsFor(),
                objectivesSoFar(),
                repetitions(),
                verdict,
                failure,
                cleanUp));
    }

    /** Returns the worst of what became of the objectives; one that is not decided is INCONCLUSIVE. */
    static Verdict verdict(List<ObjectiveRecord> objectives) {
        return Verdict.worst(objectives.stream().map(ObjectiveRecord::outcome).toList());
    }
}
