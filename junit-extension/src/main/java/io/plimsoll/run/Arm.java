package io.plimsoll.run;

import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Driver;
import io.plimsoll.driver.PodDriver;
import io.plimsoll.kube.Disk;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.Placement;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.StorageWorkload;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.Optional;

/**
 * One side of a run: the scenario, or what it is compared with in the same run.
 *
 * @param <W> the workload
 */
final class Arm<W extends Workload> {

    private final String name;
    private final ScenarioPlan<W> plan;
    private final Driver<W> driver;
    private final ClusterConnection connection;
    private final Place place;
    private final Observation observation;
    private final Verification verification;
    private final Continuity continuity;

    /**
     * Makes it.
     *
     * @param name {@link RepetitionRecord#CANDIDATE} or {@link RepetitionRecord#CONTROL}
     * @param continuity which knows the repetitions of an earlier session, if there are any
     */
    Arm(
            String name,
            ScenarioPlan<W> plan,
            Driver<W> driver,
            Continuity continuity,
            ClusterConnection connection,
            Place place) {
        this.name = name;
        this.plan = plan;
        this.driver = driver;
        this.connection = connection;
        this.place = place;
        this.observation = new Observation(place, plan);
        this.verification = Verification.of(plan, driver);
        this.continuity = continuity;
    }

    String name() {
        return name;
    }

    ScenarioPlan<W> plan() {
        return plan;
    }

    Place place() {
        return place;
    }

    Observation observation() {
        return observation;
    }

    Verification verification() {
        return verification;
    }

    Continuity continuity() {
        return continuity;
    }

    /** Returns the name of the cluster's profile. */
    String cluster() {
        return connection.name();
    }

    /**
     * Returns the state into which the cluster is to be put before it is measured; none in a cluster that is not ours, or
     * where nothing goes between nodes.
     */
    Optional<Encryption> stateToEstablish() {
        return plan.location().nodes() > 1 && connection.encryptionSwitch().isPresent()
                ? Optional.of(plan.encryption().orElse(Encryption.ON))
                : Optional.empty();
    }

    /**
     * A cluster that is ours is put into the state that the sentence demands; whether it is, is proven all the same. Where
     * it demands none, into the one that its profile speaks of, and not whatever the run before left.
     */
    void establish() {
        stateToEstablish()
                .ifPresent(state -> connection.encryptionSwitch().orElseThrow().establish(state));
    }

    /**
     * Tells whether the pods of both may be there at once: they wait for their turn, for as long as they would wait for
     * their own kind, and demand the same of the same nodes, so that the counters after one are those before the next.
     * Where it is looked at what is used, pods that start meanwhile would be charged to the workload.
     */
    boolean canOverlap(Arm<?> other) {
        return driver instanceof ClientServerDriver<W> pair
                && other.isAsLongAs(longest(pair))
                && place.workspace() == other.place.workspace()
                && plan.alongside().isEmpty()
                && plan.encryption().equals(other.plan.encryption())
                && place.client().name().equals(other.place.client().name())
                && place.server().name().equals(other.place.server().name());
    }

    private boolean isAsLongAs(Duration longest) {
        return driver instanceof ClientServerDriver<W> pair && longest(pair).equals(longest);
    }

    private Duration longest(ClientServerDriver<W> pair) {
        return pair.longest(plan.workload(), plan.lasting());
    }

    /**
     * Asks for the first of a repetition's pods and does not wait for it.
     *
     * @param index of the repetition in the run, over all arms
     */
    Repetition askFor(String prefix, int index) {
        String name = prefix + "-" + index;
        if (driver instanceof ApiDriver<W> api) {
            return new ApiCalls<>(
                    plan,
                    api,
                    place.workspace()
                            .measuredApi(name, place.image(), place.profile().nodeSelector()),
                    place,
                    name);
        }
        return driver instanceof ClientServerDriver<W> pair
                ? betweenPods(new ClientServerPods<>(plan, pair, place, name, index))
                : new SinglePod<>(place, plan, (PodDriver<W>) driver, disk(prefix), name);
    }

    private Repetition betweenPods(ClientServerPods<W> pods) {
        return pods.between().placement() == Placement.IN_ONE_POD
                ? new Hairpin<>(place.workspace(), pods)
                : new ClientAndServer<>(
                        place.workspace(),
                        pods,
                        plan.encryption().map(demanded -> "plimsoll-" + RandomHex.ofBytes(16)));
    }

    private Disk disk(String prefix) {
        if (plan.location() instanceof Location.OnVolume volume) {
            return place.workspace()
                    .claimVolume(
                            volumeName(prefix), volume.size(), place.profile().storageClass());
        }
        return plan.workload() instanceof StorageWorkload storage ? Disk.ofNode(storage.footprint()) : Disk.NONE;
    }

    /** Gives back what its repetitions shared. */
    void release(String prefix) {
        place.workspace().deleteVolume(volumeName(prefix));
    }

    private String volumeName(String prefix) {
        return prefix + "-" + name;
    }

    /** Asks for the counters of the encrypted transport, where the sentence demands something of it. */
    Optional<NodeProbes.Asked> askForCounters(String prefix) {
        return plan.encryption().map(demanded -> place.probes().readCounters(prefix));
    }
}
