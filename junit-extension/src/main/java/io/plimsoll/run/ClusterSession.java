package io.plimsoll.run;

import io.plimsoll.cluster.BuildProgress;
import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.kube.KubeApi;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One launch's hold of a cluster: connected when the first scenario needs it, and given back when it is closed. A mistake in
 * the configuration is the outcome of each run, so that it is reported like any other.
 */
final class ClusterSession implements TargetClusterSession {

    private static final String CLEAN = "clean";

    private final String cluster;
    private final Function<BuildProgress, OpenCluster> opening;
    private final Listeners listeners;
    private final Optional<ClusterSession> control;
    private final Waivers waivers;
    private final Optional<RecordedRuns> resumed;
    private final String runId = RandomHex.ofBytes(5);
    private Redaction redaction = Redaction.standard();
    private int runs;
    private @Nullable OpenCluster open;
    private @Nullable RunException cannotBeHad;
    private @Nullable KubeApi api;
    private @Nullable Workspace workspace;

    /**
     * Makes a session and touches nothing yet.
     *
     * @param cluster the name of a profile, or {@code local}
     * @param waivers what may be missed
     */
    ClusterSession(String cluster, List<RunListener> listeners, Waivers waivers) {
        this(cluster, progress -> OpenCluster.open(cluster, progress), listeners, waivers, Optional.empty());
    }

    /** Makes a session on a cluster that is opened in another way. */
    ClusterSession(String cluster, Function<BuildProgress, OpenCluster> opening, List<RunListener> listeners) {
        this(cluster, opening, listeners, Waivers.none(), Optional.empty());
    }

    /** Makes a session on a cluster that is opened in another way, and takes over the session on another one. */
    ClusterSession(
            String cluster,
            Function<BuildProgress, OpenCluster> opening,
            List<RunListener> listeners,
            Waivers waivers,
            Optional<ClusterSession> control) {
        this(cluster, opening, listeners, waivers, control, Optional.empty());
    }

    /**
     * Makes a session that carries on undecided runs.
     *
     * @param resumed the records of these, empty to begin anew
     */
    ClusterSession(
            String cluster,
            Function<BuildProgress, OpenCluster> opening,
            List<RunListener> listeners,
            Waivers waivers,
            Optional<ClusterSession> control,
            Optional<RecordedRuns> resumed) {
        this.resumed = resumed;
        this.cluster = cluster;
        this.waivers = waivers;
        this.control = control;
        this.opening = opening;
        this.listeners = new Listeners(listeners, this::redaction);
    }

    @Override
    public ScenarioRun run(Scenario scenario) {
        runs++;
        return new ScenarioRunner<>(scenario.plan(), this, listeners, runs).run();
    }

    /** Returns the name of the cluster's profile. */
    String cluster() {
        return cluster;
    }

    /** Returns the session on the cluster that scenarios may be compared with, if there is one. */
    Optional<ClusterSession> control() {
        return control;
    }

    /** Returns the records of the runs that are carried on, if any are. */
    Optional<RecordedRuns> resumed() {
        return resumed;
    }

    /** Returns what may be missed. */
    Waivers waivers() {
        return waivers;
    }

    /** Returns what everything of this session is labelled with in the cluster. */
    String runId() {
        return runId;
    }

    /**
     * Takes away everything of this session and gives the cluster back.
     *
     * @throws InfraException if something is left in it, or in the other one, saying what and how to remove it
     */
    @Override
    public void close() {
        Leftovers left = new Leftovers(listeners);
        leave(left);
        left.requireNone();
    }

    private void leave(Leftovers left) {
        control.ifPresent(other -> other.leave(left));
        left.after(this::cleanUp);
        left.after(() -> {
            if (api != null) {
                api.close();
            }
        });
        left.after(() -> {
            if (open != null) {
                open.close();
            }
        });
    }

    private void cleanUp() {
        if (workspace != null) {
            String left = listeners.during("clean up", cluster, workspace::cleanUp);
            workspace.close();
            if (!left.equals(CLEAN)) {
                throw new InfraException(left);
            }
        }
    }

    /** What is known by now of the secrets of this cluster and of the one that it is compared with. */
    private Redaction redaction() {
        return control.map(other -> redaction.and(other.redaction())).orElse(redaction);
    }

    /** A cluster that could not be had is not asked for again by each further run. */
    private <T> T have(Supplier<T> attempt) {
        if (cannotBeHad != null) {
            throw cannotBeHad;
        }
        try {
            return attempt.get();
        } catch (RunException e) {
            cannotBeHad = e;
            throw e;
        }
    }

    ClusterConnection connection() {
        if (open == null) {
            KubeApi.loadAhead();
            open = have(() -> listeners.during("cluster", cluster, () -> opening.apply(listeners::progress)));
            redaction = KubeApi.redaction(open.connection().access());
        }
        return open.connection();
    }

    KubeApi api() {
        if (api == null) {
            ClusterConnection target = connection();
            api = have(() -> listeners.during("connect", cluster, () -> KubeApi.connect(target.access())));
        }
        return api;
    }

    Workspace workspace() {
        if (workspace == null) {
            KubeApi connected = api();
            workspace = listeners.during(
                    "claim",
                    "one measuring session at a time",
                    () -> connected.claim(connection().profile().namespace(), runId, listeners::progress));
        }
        return workspace;
    }
}
