package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceStatus;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An object in the cluster that carries our label.
 *
 * @param path where the API server has it
 * @param uid which makes sure that no other is deleted in its place
 * @param run the run that made it
 * @param graceSeconds how long its deletion may take, if it has a process to end
 * @param description what it is and how it stands with its deletion
 * @param remedy how somebody else removes it
 */
record Owned(String path, String uid, String run, Optional<Long> graceSeconds, String description, String remedy) {

    /**
     * A kubelet may take a quarter of a minute to let go of a pod whose process has ended. Nobody has to wait for that,
     * so such a pod is taken away from it.
     */
    static final long NOW = 0;

    /** Enough for a process to end by itself. */
    static final long SOON = 1;

    /** Tells whether it may run, so that it would be measured by whoever measures next. */
    boolean isProcess() {
        return graceSeconds.isPresent();
    }

    static Owned pod(Pod pod) {
        String namespace = pod.getMetadata().getNamespace();
        String name = pod.getMetadata().getName();
        return new Owned(
                "/api/v1/namespaces/" + namespace + "/pods/" + name,
                pod.getMetadata().getUid(),
                Labels.run(pod).orElseThrow(),
                Optional.of(PodReading.idle(pod) ? NOW : SOON),
                "pod " + namespace + "/" + name + " (" + PodReading.read(pod).phase() + " on "
                        + pod.getSpec().getNodeName() + deletion(pod) + ")",
                "kubectl --namespace " + namespace + " delete pod " + name + " --grace-period=0 --force");
    }

    static Owned service(Service service) {
        String namespace = service.getMetadata().getNamespace();
        String name = service.getMetadata().getName();
        return new Owned(
                "/api/v1/namespaces/" + namespace + "/services/" + name,
                service.getMetadata().getUid(),
                Labels.run(service).orElseThrow(),
                Optional.empty(),
                "service " + namespace + "/" + name + deletion(service),
                "kubectl --namespace " + namespace + " delete service " + name);
    }

    static Owned volume(PersistentVolumeClaim claim) {
        String namespace = claim.getMetadata().getNamespace();
        String name = claim.getMetadata().getName();
        return new Owned(
                "/api/v1/namespaces/" + namespace + "/persistentvolumeclaims/" + name,
                claim.getMetadata().getUid(),
                Labels.run(claim).orElseThrow(),
                Optional.empty(),
                "volume claim " + namespace + "/" + name + deletion(claim),
                "kubectl --namespace " + namespace + " delete persistentvolumeclaim " + name);
    }

    /**
     * Returns what is made of an object that does nothing.
     *
     * @param collection the path of all objects of its kind in its namespace
     */
    static Owned ofApi(HasMetadata object, String collection) {
        String namespace = object.getMetadata().getNamespace();
        String name = object.getMetadata().getName();
        String kind = object.getKind().toLowerCase(Locale.ROOT);
        return new Owned(
                collection + "/" + name,
                object.getMetadata().getUid(),
                Labels.run(object).orElseThrow(),
                Optional.empty(),
                kind + " " + namespace + "/" + name + deletion(object),
                "kubectl --namespace " + namespace + " delete " + kind + " " + name);
    }

    static Owned namespace(Namespace namespace) {
        String name = namespace.getMetadata().getName();
        NamespaceStatus status = namespace.getStatus() == null ? new NamespaceStatus() : namespace.getStatus();
        String blockers = status.getConditions().stream()
                .filter(condition -> condition.getStatus().equals("True"))
                .map(condition -> "; " + condition.getType() + ": " + condition.getMessage())
                .collect(Collectors.joining());
        return new Owned(
                "/api/v1/namespaces/" + name,
                namespace.getMetadata().getUid(),
                Labels.run(namespace).orElseThrow(),
                Optional.empty(),
                "namespace " + name + " (" + status.getPhase() + deletion(namespace) + blockers + ")",
                "remove what holds it, then kubectl delete namespace " + name);
    }

    private static String deletion(HasMetadata object) {
        String since = object.getMetadata().getDeletionTimestamp();
        return since == null ? "" : ", being deleted since " + since;
    }
}
