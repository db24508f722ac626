package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.workload.ApiKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the cluster that sessions of one policy share: where their leases are, and what they may leave behind. */
final class Scope {

    /** What is looked for in any case. */
    private static final Set<ApiKind> MADE_BY_EVERY_RUN = Set.of(ApiKind.Plain.PODS, ApiKind.Plain.SERVICES);

    private final Requests requests;
    private final NamespacePolicy policy;

    Scope(Requests requests, NamespacePolicy policy) {
        this.requests = requests;
        this.policy = policy;
    }

    /** Returns the same, seen by somebody in a hurry. */
    Scope by(Requests others) {
        return new Scope(others, policy);
    }

    String leaseNamespace() {
        return policy instanceof NamespacePolicy.Existing existing ? existing.name() : "default";
    }

    String podNamespace(String runId) {
        return policy instanceof NamespacePolicy.Existing existing ? existing.name() : Labels.nameFor(runId);
    }

    List<Lease> leases() {
        return requests.ask(
                "list the leases of our sessions in namespace " + leaseNamespace(),
                client ->
                        client
                                .leases()
                                .inNamespace(leaseNamespace())
                                .withLabels(Labels.ofAnyRun())
                                .list()
                                .getItems()
                                .stream()
                                .filter(Scope::isUnique)
                                .toList());
    }

    /** Lists everything that any of our sessions made, except the leases by which they claim the cluster. */
    List<Owned> owned() {
        return requests.ask("list what our sessions made", client -> {
            if (policy instanceof NamespacePolicy.Existing existing) {
                List<Owned> owned = ownedIn(client, existing.name());
                IdleKind.all().stream()
                        .filter(kind -> !MADE_BY_EVERY_RUN.contains(kind.kind()))
                        .forEach(kind -> owned.addAll(ofApi(client, existing.name(), kind)));
                return owned;
            }
            // What does nothing goes with the namespace.
            List<Owned> owned = new ArrayList<>();
            for (Namespace namespace :
                    client.namespaces().withLabels(Labels.ofAnyRun()).list().getItems()) {
                if (isUnique(namespace)) {
                    owned.addAll(ownedIn(client, namespace.getMetadata().getName()));
                    owned.add(Owned.namespace(namespace));
                }
            }
            return owned;
        });
    }

    /** Makes the session's own namespace, if the policy is to have one. */
    void prepare(String runId) {
        if (policy instanceof NamespacePolicy.Created) {
            Namespace namespace = namespace(runId);
            requests.ask(
                    "create namespace " + Labels.nameFor(runId),
                    client -> Adoption.create(client.namespaces().resource(namespace), runId));
        }
    }

    private static Namespace namespace(String runId) {
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(Labels.nameFor(runId))
                .withLabels(Labels.ofRun(runId))
                // The probes that prove encryption look at the node's network, which nothing stricter admits.
                .addToLabels(Map.of("pod-security.kubernetes.io/enforce", "privileged"))
                .endMetadata()
                .build();
    }

    /**
     * Tells a session's namespace and lease from others. A namespace needs our label and our name, since a label alone may
     * have been copied onto somebody's own; a lease too, since a session may make some only to ask for them.
     */
    private static boolean isUnique(HasMetadata object) {
        return Labels.run(object)
                .filter(run -> object.getMetadata().getName().equals(Labels.nameFor(run)))
                .isPresent();
    }

    private static List<Owned> ownedIn(KubernetesClient client, String namespace) {
        List<Owned> owned = new ArrayList<>();
        client.pods().inNamespace(namespace).withLabels(Labels.ofAnyRun()).list().getItems().stream()
                .filter(pod -> Labels.run(pod).isPresent())
                .map(Owned::pod)
                .forEach(owned::add);
        client.services().inNamespace(namespace).withLabels(Labels.ofAnyRun()).list().getItems().stream()
                .filter(service -> Labels.run(service).isPresent())
                .map(Owned::service)
                .forEach(owned::add);
        client.persistentVolumeClaims().inNamespace(namespace).withLabels(Labels.ofAnyRun()).list().getItems().stream()
                .filter(claim -> Labels.run(claim).isPresent())
                .map(Owned::volume)
                .forEach(owned::add);
        return owned;
    }

    /** Only scenarios of the API make these, so that whoever has no right to see them cannot have made any. */
    private static List<Owned> ofApi(KubernetesClient client, String namespace, IdleKind<?> kind) {
        try {
            return client
                    .resources(kind.type())
                    .inNamespace(namespace)
                    .withLabels(Labels.ofAnyRun())
                    .list()
                    .getItems()
                    .stream()
                    .filter(each -> Labels.run(each).isPresent() && !isUnique(each))
                    .map(each -> Owned.ofApi(each, kind.collection(namespace)))
                    .toList();
        } catch (KubernetesClientException e) {
            if (e.getCode() != Failure.FORBIDDEN) {
                throw e;
            }
            return List.of();
        }
    }
}
