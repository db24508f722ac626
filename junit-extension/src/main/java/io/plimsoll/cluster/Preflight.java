package io.plimsoll.cluster;

import io.plimsoll.kube.KubeApi;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.NetworkPlugin;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.Right;
import io.plimsoll.kube.StorageClass;
import io.plimsoll.project.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The look at a cluster before anything is written to it. */
public final class Preflight {

    private final KubeApi api;
    private final ClusterConnection connection;
    private final Needs needs;
    private final Lacks lacks = new Lacks();
    private final List<String> notes = new ArrayList<>();

    private Preflight(KubeApi api, ClusterConnection connection, Needs needs) {
        this.api = api;
        this.connection = connection;
        this.needs = needs;
    }

    /**
     * Looks whether it is the right cluster, whether we have the rights, whether there are the nodes and the storage
     * class, and whether our pods would be admitted.
     *
     * @throws io.plimsoll.record.ConfigException with a table of everything that is missing
     */
    public static PreflightReport inspect(KubeApi api, ClusterConnection connection, Needs needs) {
        return new Preflight(api, connection, needs).inspect();
    }

    private PreflightReport inspect() {
        Set<Right> denied = rights();
        String uid = may(denied, "namespaces", "get") ? identity() : "";
        List<Node> nodes = may(denied, "nodes", "list") ? nodes() : List.of();
        image(nodes);
        networkPlugin(nodes);
        if (may(denied, "pods", "create") && !nodes.isEmpty()) {
            admission(nodes.get(0).name());
        }
        Optional<StorageClass> storageClass = may(denied, "storageclasses", "list") ? storageClass() : Optional.empty();
        lacks.throwIfAny(connection.name());
        return new PreflightReport(api.version(), uid, nodes, storageClass, notes);
    }

    private Set<Right> rights() {
        NamespacePolicy policy = connection.profile().namespace();
        String which =
                policy instanceof NamespacePolicy.Existing ? "existing-namespace.yaml" : "created-namespace.yaml";
        List<Right> denied = denied(Rights.needed(policy, needs.volume()), "docs/rights-" + which);
        denied.addAll(denied(Rights.ofApi(policy, needs.ofApi()), "docs/rights-api-" + which));
        denied.addAll(denied(Rights.ofSecrets(policy, needs.ofApi()), "docs/rights-api-secrets-" + which));
        needs.daemonSetIn()
                .ifPresent(namespace ->
                        denied.addAll(denied(Rights.ofDaemonSet(policy, namespace), "docs/rights-cost.yaml")));
        return Set.copyOf(denied);
    }

    private List<Right> denied(List<Right> needed, String manifest) {
        List<Right> denied = new ArrayList<>(api.denied(needed));
        for (Right right : denied) {
            String resource = right.resource() + (right.group().isEmpty() ? "" : "." + right.group());
            String where = right.namespace().isEmpty() ? "cluster-wide" : "in namespace " + right.namespace();
            lacks.add(
                    "right to " + right.verb() + " " + resource,
                    "denied " + where,
                    right.purpose(),
                    "have it granted: " + manifest);
        }
        return denied;
    }

    private static boolean may(Set<Right> denied, String resource, String verb) {
        return denied.stream()
                .noneMatch(right ->
                        right.resource().equals(resource) && right.verb().equals(verb));
    }

    private String identity() {
        String found = api.clusterUid();
        Optional<String> expected = connection.profile().uid();
        // Our own cluster is known by its own certificate authority, which nobody else has.
        if (expected.isEmpty() && connection.encryptionSwitch().isEmpty()) {
            lacks.add(
                    "identity.uid",
                    "not in clusters/" + connection.name() + ".yaml",
                    "the UID of the cluster that is meant",
                    "if it is the one that the kubeconfig leads to, add \"identity: {uid: " + found + "}\" or pass -D"
                            + ProfileReader.uidProperty(connection.name(), Surroundings.ofThisProcess()) + "="
                            + found);
        }
        if (expected.isPresent() && !expected.get().equals(found)) {
            lacks.add(
                    "the right cluster",
                    "UID " + found,
                    "UID " + expected.get(),
                    "the kubeconfig leads to another cluster than the profile means: correct its context, or identity.uid");
        }
        return found;
    }

    private List<Node> nodes() {
        return new NodeChoice(api.nodes(), connection.profile().nodeSelector(), needs).choose(lacks);
    }

    private Optional<StorageClass> storageClass() {
        return needs.volume()
                ? new StorageClassChoice(
                                api.storageClasses(),
                                connection.name(),
                                connection.profile().storageClass())
                        .choose(lacks)
                : Optional.empty();
    }

    private void image(List<Node> nodes) {
        String image = connection.profile().toolbox().image();
        if (image.endsWith("@sha256:" + "0".repeat(64))) {
            lacks.add(
                    "toolbox.image",
                    "the digest that the profile was shipped with",
                    "an image that was pushed",
                    "./gate toolbox push REPOSITORY prints what to write");
            return;
        }
        String without = nodes.stream()
                .filter(node -> !node.images().contains(image))
                .map(Node::name)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            notes.add("image " + image + " will be pulled on " + without);
        }
    }

    private void networkPlugin(List<Node> nodes) {
        Optional<String> stated = connection.profile().stated().cni();
        nodes.stream()
                .flatMap(node -> node.networkPlugin().stream())
                .map(NetworkPlugin::name)
                .distinct()
                .filter(found -> stated.isPresent()
                        && !stated.get().toLowerCase(Locale.ROOT).contains(found.toLowerCase(Locale.ROOT)))
                .forEach(found -> lacks.add(
                        "cni",
                        found + ", by the annotations of the nodes",
                        "'" + stated.orElse("") + "', by the profile",
                        "correct cni in clusters/" + connection.name() + ".yaml"));
    }

    private void admission(String node) {
        if (!(connection.profile().namespace() instanceof NamespacePolicy.Existing existing)) {
            return;
        }
        admit(
                needs.daemonSetIn().isPresent()
                        ? "the measuring pods (the cgroups of their node, read-only)"
                        : "the measuring pods",
                pod("plimsoll-preflight", node, needs.hostNetwork(), Set.of())
                        .seeingCgroupsOfNode(needs.daemonSetIn().isPresent()),
                existing.name());
        if (!needs.probeCapabilities().isEmpty()) {
            admit(
                    "the probes (host network, " + String.join(", ", needs.probeCapabilities()) + ")",
                    pod("plimsoll-preflight-probe", node, true, needs.probeCapabilities()),
                    existing.name());
        }
    }

    private void admit(String what, PodRequest pod, String namespace) {
        api.refusal(pod, namespace)
                .ifPresent(
                        words -> lacks.add(
                                what,
                                words,
                                "to be admitted in namespace " + namespace,
                                "see docs/rights.md; its pod security or quota must allow them, or another namespace be named"));
    }

    private PodRequest pod(String name, String node, boolean hostNetwork, Set<String> capabilities) {
        return new PodRequest(
                        name,
                        "preflight",
                        node,
                        connection.profile().toolbox().image(),
                        List.of("true"),
                        Duration.ofMinutes(1))
                .inHostNetwork(hostNetwork)
                .with(capabilities);
    }
}
