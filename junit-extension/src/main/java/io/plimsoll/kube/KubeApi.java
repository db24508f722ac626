package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plimsoll.record.ConfigException;
import io.plimsoll.redaction.Redaction;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The API server of one cluster. */
public final class KubeApi implements AutoCloseable {

    /** How long somebody who is connected to may say nothing. */
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final KubernetesClient client;
    private final Requests requests;
    private final String version;

    KubeApi(KubernetesClient client, Requests requests, String version) {
        this.client = client;
        this.requests = requests;
        this.version = version;
    }

    /**
     * Connects to the API server that the kubeconfig names, and nowhere else.
     *
     * @throws io.plimsoll.record.ConfigException if the kubeconfig cannot be read or understood, has no such context,
     *     does not trust the server, or its credentials are refused
     * @throws io.plimsoll.record.InfraException if nobody answers within 5 s
     */
    public static KubeApi connect(KubeAccess access) {
        Config config = Kubeconfig.read(access);
        Throttle throttle = new Throttle();
        return FirstContact.with(
                access,
                () -> new KubernetesClientBuilder()
                        .withConfig(config)
                        .withHttpClientFactory(new OkHttpClientFactory())
                        .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("throttle", throttle))
                        .build(),
                throttle,
                ANSWERS_WITHIN);
    }

    /**
     * Loads in the background what the first requests need, so that it is there once a cluster is: on a small machine the
     * client library's classes cost seconds. Returns at once, and asks nobody for anything.
     */
    public static void loadAhead() {
        Thread thread = new Thread(KubeApi::load, "plimsoll-load-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        PodRequest request = new PodRequest("ahead", "ahead", "ahead", "ahead", List.of(), Duration.ofSeconds(1));
        String pod = Serialization.asJson(Posture.pod(request, "ahead", "ahead"));
        Serialization.unmarshal(pod, Pod.class);
        new KubernetesClientBuilder()
                .withConfig(Config.empty())
                .withHttpClientFactory(new OkHttpClientFactory())
                .build()
                .close();
    }

    /**
     * Returns a sanitiser that knows the API server's address and the credentials as well: what it has passed tells
     * nobody where the cluster is or how to enter it. Of a kubeconfig that cannot be read it knows nothing.
     */
    public static Redaction redaction(KubeAccess access) {
        try {
            return Secrets.of(Kubeconfig.read(access));
        } catch (ConfigException unreadable) {
            return Redaction.standard();
        }
    }

    /** Returns the server's version, such as {@code v1.20.2}. */
    public String version() {
        return version;
    }

    /** Returns the UID of the namespace kube-system: the cluster's identity. */
    public String clusterUid() {
        return requests.ask(
                "read the namespace kube-system, whose UID is the cluster's identity",
                api -> api.namespaces()
                        .withName("kube-system")
                        .require()
                        .getMetadata()
                        .getUid());
    }

    /** Lists the nodes, by name. */
    public List<Node> nodes() {
        return requests.ask(
                "list the nodes",
                api -> api.nodes().list().getItems().stream()
                        .map(NodeReading::read)
                        .sorted(Comparator.comparing(Node::name))
                        .toList());
    }

    /** Lists the pods that a DaemonSet has on nodes, in no order; empty if there is no such DaemonSet. */
    public List<DaemonPod> daemonSetPods(String namespace, String name) {
        return requests.ask(
                "list the pods of DaemonSet " + namespace + "/" + name,
                api -> api.pods().inNamespace(namespace).list().getItems().stream()
                        .filter(pod -> pod.getMetadata().getOwnerReferences().stream()
                                .anyMatch(owner -> Boolean.TRUE.equals(owner.getController())
                                        && owner.getKind().equals("DaemonSet")
                                        && owner.getName().equals(name)))
                        .map(PodReading::read)
                        .flatMap(pod -> pod.node().map(node -> new DaemonPod(pod.uid(), node, pod.restarts())).stream())
                        .toList());
    }

    /** Lists the storage classes, by name. */
    public List<StorageClass> storageClasses() {
        return requests.ask(
                "list the storage classes",
                api -> api.storage().v1().storageClasses().list().getItems().stream()
                        .map(StorageClass::of)
                        .sorted(Comparator.comparing(StorageClass::name))
                        .toList());
    }

    /** Asks for each of the rights whether we have it, and returns those that we lack. */
    public List<Right> denied(List<Right> needed) {
        return new Admission(requests).denied(needed);
    }

    /**
     * Asks whether a pod would be admitted, without creating it.
     *
     * @return why not, in the words of the API server (pod security, quota, no such namespace); empty if it would be
     */
    public Optional<String> refusal(PodRequest pod, String namespace) {
        return new Admission(requests).refusal(pod, namespace);
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
        return claim(policy, runId, progress, Timing.STANDARD);
    }

    Workspace claim(NamespacePolicy policy, String runId, Consumer<String> progress, Timing timing) {
        return Workspace.open(requests, new Scope(requests, policy), runId, progress, timing);
    }

    @Override
    public void close() {
        client.close();
    }
}
