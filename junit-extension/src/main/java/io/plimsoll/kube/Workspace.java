package io.plimsoll.kube;

import java.time.Duration;
import java.util.List;

/** What one session may write to while it holds the cluster. Everything that it makes carries our label. */
@SuppressWarnings("DoNotCallSuggester")
public final class Workspace implements AutoCloseable {

    Workspace() {}

    /** Returns the namespace in which the pods live. */
    public String namespace() {
        throw new UnsupportedOperationException();
    }

    /** Returns what everything of this session is labelled with. */
    public String runId() {
        throw new UnsupportedOperationException();
    }

    /** Creates a pod with our labels and posture. A response that was lost is made good, never with a second pod. */
    public PodState create(PodRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /**
     * Reads the pod's state.
     *
     * @throws io.plimsoll.record.InvalidException if the pod is gone, or another one has its name
     */
    public PodState state(PodState pod) {
        throw new UnsupportedOperationException(pod.toString());
    }

    /**
     * Waits until the pod's process runs, or has already ended, and the pod has an address.
     *
     * @throws io.plimsoll.record.InfraException as soon as it is clear that it will not start, in the words of the
     *     scheduler or the kubelet
     */
    public PodState awaitStarted(PodState pod, Duration atMost) {
        throw new UnsupportedOperationException(pod + atMost.toString());
    }

    /** Reads the whole log so far, at most 4 MiB of it, empty as long as there is none. */
    public String log(PodState pod) {
        throw new UnsupportedOperationException(pod.toString());
    }

    /** Prints the pod as it was admitted, as YAML. */
    public String manifest(PodState pod) {
        throw new UnsupportedOperationException(pod.toString());
    }

    /**
     * Creates a ClusterIP service over our pods of that role, ready or not, TCP and UDP.
     *
     * @return its address
     */
    public String createService(String name, String role, List<Integer> ports) {
        throw new UnsupportedOperationException(name + role + ports);
    }

    /** Lists the addresses of the pods behind a service. */
    public List<String> serviceEndpoints(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Asks for a service of ours to be deleted. */
    public void deleteService(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Asks for the pods to be deleted, and does not wait for it. */
    public void delete(List<PodState> pods) {
        throw new UnsupportedOperationException(pods.toString());
    }

    /**
     * Waits until all pods that were deleted are gone.
     *
     * @throws io.plimsoll.record.InfraException naming those that are left
     */
    public void awaitGone(Duration atMost) {
        throw new UnsupportedOperationException(atMost.toString());
    }

    /**
     * Makes sure that the cluster is still ours.
     *
     * @throws io.plimsoll.record.InfraException if another session may have taken it
     */
    public void requireClaim() {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes everything of this session and waits for it, at most 120 s. Doing it again is harmless.
     *
     * @return {@code clean}, or what is left, why, and how to remove it
     */
    public String cleanUp() {
        throw new UnsupportedOperationException();
    }

    /** Cleans up if that was not done, and gives the cluster back. */
    @Override
    public void close() {}
}
