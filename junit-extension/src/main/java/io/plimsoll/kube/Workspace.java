package io.plimsoll.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.plimsoll.record.InfraException;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What one session may write to while it holds the cluster. Everything that it makes carries our label. */
public final class Workspace implements AutoCloseable {

    private final Requests requests;
    private final Scope scope;
    private final String runId;
    private final Timing timing;
    private final SessionLease lease;
    private final Consumer<String> progress;
    private final Pods pods;
    private final Services services;
    private final Volumes volumes;
    private final Farewell farewell;

    private final Making making;
    private boolean clean;

    private Workspace(
            Requests requests,
            Scope scope,
            String runId,
            Timing timing,
            SessionLease lease,
            Consumer<String> progress) {
        this.requests = requests;
        this.scope = scope;
        this.runId = runId;
        this.timing = timing;
        this.lease = lease;
        this.progress = progress;
        this.pods = new Pods(requests, namespace(), runId);
        this.services = new Services(requests, namespace(), runId);
        this.volumes = new Volumes(requests, namespace(), runId);
        this.making = new Making(runId);
        this.farewell = Farewell.arrange(this::sayFarewell);
    }

    static Workspace open(Requests requests, Scope scope, String runId, Consumer<String> progress, Timing timing) {
        SessionLease lease = SessionLease.create(requests, scope, runId, timing);
        Workspace workspace = new Workspace(requests, scope, runId, timing, lease, progress);
        try {
            Sweep sweep = new Sweep(requests, scope, timing, progress);
            new Turn(scope, lease, timing, sweep, progress).await();
            sweep.orphans();
            scope.prepare(runId);
            return workspace;
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** Returns the namespace in which the pods live. */
    public String namespace() {
        return scope.podNamespace(runId);
    }

    /** Returns what everything of this session is labelled with. */
    public String runId() {
        return runId;
    }

    /** Creates a pod with our labels and posture. A response that was lost is made good, never with a second pod. */
    public PodState create(PodRequest request) {
        return making.make(() -> pods.create(request));
    }

    /**
     * Reads the pod's state.
     *
     * @throws io.plimsoll.record.InvalidException if the pod is gone, or another one has its name
     */
    public PodState state(PodState pod) {
        return pods.state(pod);
    }

    /**
     * Waits until the pod's process runs, or has already ended, and the pod has an address. A pod whose process the
     * container runtime could not begin has measured nothing and is made once more, since a busy node gets over that: a
     * kubelet would begin it again too in a pod that it may restart.
     *
     * @throws io.plimsoll.record.InfraException as soon as it is clear that it will not start, in the words of the
     *     scheduler or the kubelet
     */
    public PodState awaitStarted(PodState pod, Duration atMost) {
        try {
            return pods.awaitStarted(pod, atMost);
        } catch (InfraException e) {
            if (!pods.neverRan(pod)) {
                throw e;
            }
            progress.accept(e.getMessage() + "; it is made once more");
            pods.takeAway(pod);
            making.make(() -> pods.createAnew(pod));
            return pods.awaitStarted(pod, atMost);
        }
    }

    /** Asks a pod's process to end, and leaves it that long to say something; then it has to be deleted all the same. */
    public void askToEnd(PodState pod, Duration within) {
        pods.askToEnd(pod, within);
    }

    /** Reads the whole log so far, at most 4 MiB of it, empty as long as there is none. */
    public String log(PodState pod) {
        return pods.log(pod);
    }

    /** Follows the log of a pod that has started, to learn when it is worth reading. */
    public FollowedLog follow(PodState pod) {
        return pods.follow(pod);
    }

    /** Prints the pod as it was admitted, as YAML. */
    public String manifest(PodState pod) {
        return pods.manifest(pod);
    }

    /**
     * Creates a ClusterIP service over our pods of that role, ready or not, TCP and UDP.
     *
     * @return its address
     */
    public String createService(String name, String role, List<Integer> ports) {
        return making.make(() -> services.create(name, role, ports));
    }

    /** Lists the addresses of the pods behind a service. */
    public List<String> serviceEndpoints(String name) {
        return services.endpoints(name);
    }

    /** Asks for a service of ours to be deleted, also by a thread that was interrupted. */
    public void deleteService(String name) {
        Uninterrupted.run(() -> services.delete(name));
    }

    /**
     * Claims a volume for pods on one node; one of that name that is ours already is taken again.
     *
     * @param storageClass empty for the cluster's default one
     */
    public Disk claimVolume(String name, DataSize size, Optional<String> storageClass) {
        return making.make(() -> volumes.claim(name, size, storageClass));
    }

    /**
     * Asks for a volume of ours to be given back, once no pod uses it, also by a thread that was interrupted; of one that
     * was never claimed it asks nothing.
     */
    public void deleteVolume(String name) {
        Uninterrupted.run(() -> volumes.delete(name));
    }

    /**
     * Returns the API server as it is measured, by connections of its own.
     *
     * @param name of the repetition, unique in the session; what it makes is named after it
     * @param image of pods that are started
     * @param nodeSelector labels of the nodes that these may be put on
     */
    public MeasuredApi measuredApi(String name, String image, Map<String, String> nodeSelector) {
        MeasuredClients clients = MeasuredClients.with(requests.once(KubernetesClient::getConfiguration));
        MeasuredPodStarts.Site site = new MeasuredPodStarts.Site(namespace(), runId, name, image, nodeSelector);
        MeasuredPodStarts starts = new MeasuredPodStarts(requests, making, pods, site);
        return new MeasuredApi(clients, starts, (by, kind) -> {
            IdleObjects objects = new IdleObjects(kind, namespace(), runId, name);
            return new MeasuredObjects(
                    by,
                    requests,
                    making,
                    objects.collection(),
                    objects.labels(),
                    name,
                    number -> objects.named(name + "-" + number));
        });
    }

    /**
     * Asks for the pods to be deleted, also by a thread that was interrupted, and does not wait for it. Those that could
     * not be asked for are before the next pod is made.
     */
    public void delete(List<PodState> unwanted) {
        Uninterrupted.run(() -> pods.delete(unwanted));
    }

    /** Deletes pods of which nobody will be told, since making what belongs to them failed. */
    public void deleteAfter(RuntimeException failure, List<PodState> made) {
        try {
            delete(made);
        } catch (InfraException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /**
     * Waits until all pods that were deleted are gone.
     *
     * @throws io.plimsoll.record.InfraException naming those that are left
     */
    public void awaitGone(Duration atMost) {
        pods.awaitGone(atMost);
    }

    /**
     * Makes sure that the cluster is still ours.
     *
     * @throws io.plimsoll.record.InfraException if another session may have taken it
     */
    public void requireClaim() {
        lease.requireHeld();
    }

    /**
     * Removes everything of this session and waits for it, at most 120 s. Doing it again is harmless.
     *
     * @return {@code clean}, or what is left, why, and how to remove it
     */
    public synchronized String cleanUp() {
        if (clean) {
            return "clean";
        }
        making.end(Duration.ZERO);
        return Uninterrupted.get(this::removeEverything);
    }

    private String removeEverything() {
        try {
            List<Owned> left = new Removal(requests, scope).remove(runId::equals, timing.removal());
            lease.release(requests);
            clean = left.isEmpty();
            return clean ? "clean" : describe(left);
        } catch (InfraException e) {
            return "not all of run " + runId + " could be removed from namespace " + namespace() + ": " + e.getMessage()
                    + "; the next run on this cluster does it first";
        }
    }

    /** Cleans up if that was not done, and gives the cluster back. */
    @Override
    public void close() {
        cleanUp();
        lease.stop();
        farewell.cancel();
    }

    private void sayFarewell() {
        making.end(Duration.ofSeconds(1));
        Requests brief = requests.brief();
        try {
            new Removal(brief, scope.by(brief)).ask(runId::equals);
            lease.release(brief);
        } catch (InfraException e) {
            // Nobody is left to be told; the next run sweeps.
            return;
        }
    }

    private String describe(List<Owned> left) {
        return "left in the cluster: " + left.stream().map(Owned::description).collect(Collectors.joining("; "))
                + ". The next run tries again; by hand: "
                + left.stream().map(Owned::remedy).collect(Collectors.joining("; "));
    }
}
