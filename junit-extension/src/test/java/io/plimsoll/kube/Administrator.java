package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whoever else is in a test's cluster and may do everything: what the product cannot, or must not. */
public final class Administrator implements AutoCloseable {

    private final KubernetesClient client;

    public Administrator(KubeAccess access) {
        this.client = new KubernetesClientBuilder()
                .withConfig(Kubeconfig.read(access))
                .build();
    }

    KubernetesClient client() {
        return client;
    }

    public void makeNamespace(String name, Map<String, String> labels) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withLabels(labels)
                        .endMetadata()
                        .build())
                .create();
        // Pods need its service account, which comes a moment later.
        await(
                "the service account of " + name,
                () -> client.serviceAccounts()
                                .inNamespace(name)
                                .withName("default")
                                .get()
                        != null);
    }

    /** Makes a DaemonSet of one process, and waits until it has a pod that runs on every node. */
    public void makeDaemonSet(String namespace, String name, String image, List<String> argv) {
        Map<String, String> labels = Map.of("agent", name);
        client.resource(new DaemonSetBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(namespace)
                        .endMetadata()
                        .withNewSpec()
                        .withNewSelector()
                        .withMatchLabels(labels)
                        .endSelector()
                        .withNewTemplate()
                        .withNewMetadata()
                        .withLabels(labels)
                        .endMetadata()
                        .withNewSpec()
                        .withTerminationGracePeriodSeconds(0L)
                        .addNewContainer()
                        .withName("agent")
                        .withImage(image)
                        .withImagePullPolicy("IfNotPresent")
                        .withCommand(argv)
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
        int nodes = client.nodes().list().getItems().size();
        await("DaemonSet " + name + " to run on every node", () -> {
            var status = client.apps()
                    .daemonSets()
                    .inNamespace(namespace)
                    .withName(name)
                    .get()
                    .getStatus();
            return status != null && Integer.valueOf(nodes).equals(status.getNumberReady());
        });
    }

    /** Makes so many ConfigMaps of so many bytes. */
    public void fillNamespace(String namespace, int objects, int bytes) {
        for (int i = 0; i < objects; i++) {
            client.resource(new ConfigMapBuilder()
                            .withNewMetadata()
                            .withName("filling-" + i)
                            .withNamespace(namespace)
                            .endMetadata()
                            .addToData("filling", "x".repeat(bytes))
                            .build())
                    .create();
        }
    }

    public void removeNamespace(String name) {
        client.namespaces().withName(name).delete();
        await("namespace " + name + " to go", () -> !hasNamespace(name));
    }

    /** Gives nodes a label, in the order of their names; an empty value takes it away. */
    public void labelNodes(String label, List<String> values) {
        List<String> names = client.nodes().list().getItems().stream()
                .map(node -> node.getMetadata().getName())
                .sorted()
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(Math.min(i, values.size() - 1));
            client.nodes().withName(names.get(i)).edit(node -> {
                if (value.isEmpty()) {
                    node.getMetadata().getLabels().remove(label);
                } else {
                    node.getMetadata().getLabels().put(label, value);
                }
                return node;
            });
        }
    }

    /** Tells whether a namespace was asked to go: how soon it does is the kubelets' affair, up to minutes with old ones. */
    public boolean isGoingOrGone(String name) {
        var namespace = client.namespaces().withName(name).get();
        return namespace == null || namespace.getMetadata().getDeletionTimestamp() != null;
    }

    public boolean hasNamespace(String name) {
        return client.namespaces().withName(name).get() != null;
    }

    /** Tells whether a run claims the cluster, from the namespace that holds the claims. */
    public boolean hasLease(String namespace, String runId) {
        return client.leases()
                        .inNamespace(namespace)
                        .withName(Labels.nameFor(runId))
                        .get()
                != null;
    }

    List<String> pods(String namespace) {
        return client.pods().inNamespace(namespace).list().getItems().stream()
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    /** Returns the disks that were made for claims of a namespace. */
    List<String> disks(String namespace) {
        return client.persistentVolumes().list().getItems().stream()
                .filter(disk -> disk.getSpec().getClaimRef() != null
                        && namespace.equals(disk.getSpec().getClaimRef().getNamespace()))
                .map(disk -> disk.getMetadata().getName())
                .toList();
    }

    /** Makes a name that no test of another process has, since several may share a kept cluster. */
    public static String unique(String name) {
        return name + "-" + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    }

    public static void await(String what, BooleanSupplier condition) {
        Waiting.until(
                what,
                Duration.ofSeconds(60),
                Waiting.LOOKING,
                () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(),
                () -> "not yet");
    }

    @Override
    public void close() {
        client.close();
    }
}
