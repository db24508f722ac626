package io.plimsoll.kube;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The API server of one cluster. */
@SuppressWarnings("DoNotCallSuggester")
public final class KubeApi implements AutoCloseable {

    private KubeApi() {}

    /**
     * Connects to the API server that the kubeconfig names, and nowhere else.
     *
     * @throws io.plimsoll.record.ConfigException if the kubeconfig cannot be read or understood, has no such context,
     *     does not trust the server, or its credentials are refused
     * @throws io.plimsoll.record.InfraException if nobody answers within 5 s
     */
    public static KubeApi connect(KubeAccess access) {
        throw new UnsupportedOperationException(access.toString());
    }

    /** Returns the server's version, such as {@code v1.20.2}. */
    public String version() {
        throw new UnsupportedOperationException();
    }

    /** Returns the UID of the namespace kube-system: the cluster's identity. */
    public String clusterUid() {
        throw new UnsupportedOperationException();
    }

    /** Lists the nodes, by name. */
    public List<Node> nodes() {
        throw new UnsupportedOperationException();
    }

    /** Asks for each of the rights whether we have it, and returns those that we lack. */
    public List<Right> denied(List<Right> needed) {
        throw new UnsupportedOperationException(needed.toString());
    }

    /**
     * Asks whether a pod would be admitted, without creating it.
     *
     * @return why not, in the words of the API server (pod security, quota, no such namespace); empty if it would be
     */
    public Optional<String> refusal(PodRequest pod, String namespace) {
        throw new UnsupportedOperationException(pod + namespace);
    }

    /**
     * Waits until no other session measures in the cluster, removes what dead ones left behind, and makes ready a place
     * to write to.
     *
     * @param runId on everything that the session makes
     * @param progress is told whom we wait for and what was swept
     * @throws io.plimsoll.record.InfraException if another session goes on measuring for too long
     */
    public Workspace claim(NamespacePolicy policy, String runId, Consumer<String> progress) {
        throw new UnsupportedOperationException(policy + runId + progress);
    }

    @Override
    public void close() {}
}
