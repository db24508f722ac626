package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.plimsoll.workload.ApiKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Objects that do nothing but be there.
 *
 * @param kind of them
 * @param namespace in which they are
 * @param runId on all of them
 * @param role of those of one repetition
 */
record IdleObjects(ApiKind kind, String namespace, String runId, String role) {

    /** No scheduler has this name, so that a pod which waits for it waits for ever. */
    private static final String NOBODY = "plimsoll-nobody";

    /** Returns the path of all objects of the kind. */
    String collection() {
        String group = kind == ApiKind.Scalable.DEPLOYMENTS ? "/apis/apps/v1" : "/api/v1";
        return group + "/namespaces/" + namespace + "/" + kind.plural();
    }

    Map<String, String> labels() {
        return Labels.ofRole(runId, role);
    }

    HasMetadata named(String name) {
        if (kind == ApiKind.Scalable.DEPLOYMENTS) {
            return deployment(name);
        }
        return switch ((ApiKind.Plain) kind) {
            case PODS -> pod(name);
            case SERVICES -> service(name);
            case CONFIG_MAPS ->
                new ConfigMapBuilder()
                        .withMetadata(metadata(name))
                        .addToData("purpose", "measured")
                        .build();
        };
    }

    private ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels())
                .build();
    }

    private Pod pod(String name) {
        PodRequest request = new PodRequest(name, role, NOBODY, "pause", List.of("pause"), Duration.ofMinutes(10));
        return new PodBuilder(Posture.pod(request, namespace, runId))
                .editSpec()
                .withSchedulerName(NOBODY)
                .withAffinity(null)
                .editFirstContainer()
                // A hundred of them must not use up a quota.
                .withNewResources()
                .withRequests(Map.of("cpu", new Quantity("1m"), "memory", new Quantity("1Mi")))
                .endResources()
                .endContainer()
                .endSpec()
                .build();
    }

    private HasMetadata service(String name) {
        return new ServiceBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(Labels.ofRole(runId, NOBODY))
                .withPorts(new ServicePortBuilder().withPort(80).build())
                .endSpec()
                .build();
    }

    private HasMetadata deployment(String name) {
        Pod template = pod(name);
        return new DeploymentBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withReplicas(0)
                .withPaused(true)
                .withNewSelector()
                .withMatchLabels(Map.of("plimsoll.io/deployment", name))
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels(labels())
                .addToLabels("plimsoll.io/deployment", name)
                .endMetadata()
                .withSpec(new PodBuilder(template)
                        .editSpec()
                        .withRestartPolicy("Always")
                        .withActiveDeadlineSeconds(null)
                        .endSpec()
                        .build()
                        .getSpec())
                .endTemplate()
                .endSpec()
                .build();
    }
}
