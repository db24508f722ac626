package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.Needs;
import io.plimsoll.cluster.Preflight;
import io.plimsoll.cluster.PreflightReport;
import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.kube.Node;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one scenario: preflight, place, establish the condition, measure, judge, clean up.
 *
 * @param <W> the workload
 */
final class ScenarioRunner<W extends Workload> {

    private final ScenarioPlan<W> plan;
    private final ClusterSession session;
    private final Listeners listeners;
    private final Standings standings;
    private final String prefix;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private @Nullable Repetitions<W> repetitions;

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
                new RecordedReferences(
                        plan,
                        session.cluster(),
                        Baselines.ofThisProject(),
                        BaselineRecording.askedFor(),
                        this::holdsFor));
        this.prefix = plan.id() + "-" + run;
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
        session.waivers()
                .requireExpected(
                        plan.id(),
                        session.cluster(),
                        plan.objectives().stream()
                                .map(objective -> objective.metric().name())
                                .toList());
        standings.requireReferences();
        ClusterConnection connection = session.connection();
        Driver<W> driver = Drivers.of(plan.workload());
        PreflightReport report = listeners.during(
                "preflight", session.cluster(), () -> Preflight.inspect(session.api(), connection, needs()));
        Node server = report.nodes().get(0);
        Node client = report.nodes().get(plan.placement().nodes() - 1);
        environment.putAll(PlaceDescription.of(report, connection.profile(), client, server));
        standings.requireReferences();
        environment.putAll(standings.references().describe());
        Place place = new Place(session.api(), session.workspace(), connection.profile(), client, server);
        establish(connection);
        repetitions = new Repetitions<>(plan, driver, place, standings, listeners, prefix);
        repetitions.measure();
    }

    private Needs needs() {
        return new Needs(
                plan.placement().nodes(),
                plan.path() == NetworkPath.HOST_NETWORK,
                plan.encryption().isPresent() ? NodeProbes.CAPABILITIES : Set.of());
    }

    /** A cluster that is ours is put into the state that the sentence demands; whether it is, is proven all the same. */
    private void establish(ClusterConnection connection) {
        plan.encryption()
                .ifPresent(demanded -> connection
                        .encryptionSwitch()
                        .ifPresent(encryption -> listeners.during("establish", demanded.describe(), () -> {
                            encryption.establish(demanded);
                            return demanded;
                        })));
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
        List<ObjectiveRecord> judged = standings.after(repetitions());
        return session.waivers().on(plan.id(), session.cluster(), judged, LocalDate.now(ZoneOffset.UTC));
    }

    private RunRecord record(Verdict verdict, Optional<String> failure, String cleanUp) {
        return listeners.asItMayLeave(new RunRecord(
                RunRecord.SCHEMA,
                session.runId(),
                plan.id(),
                plan.sentence(),
                session.cluster(),
                startedAt,
                (System.nanoTime() - startedNanos) / 1e9,
                holdsFor(),
                objectives(),
                repetitions(),
                verdict,
                failure,
                cleanUp));
    }

    private static Verdict verdict(List<ObjectiveRecord> objectives) {
        return Verdict.worst(objectives.stream().map(ObjectiveRecord::outcome).toList());
    }
}
