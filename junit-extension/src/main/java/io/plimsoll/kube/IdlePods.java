package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Pods that no scheduler looks after, and what would make such pods but is asked for none. */
final class IdlePods {

    private static final String OWNER = "plimsoll.io/owner";

    private IdlePods() {}

    static Pod pod(IdleObjects objects, String name) {
        PodRequest request = new PodRequest(
                name, objects.role(), IdleObjects.NOBODY, "pause", List.of("pause"), Duration.ofMinutes(10));
        return new PodBuilder(Posture.pod(request, objects.namespace(), objects.runId()))
                .editSpec()
                .withSchedulerName(IdleObjects.NOBODY)
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

    /** Of one that is paused nothing is rolled out, however many replicas it is scaled to. */
    static Deployment deployment(IdleObjects objects, String name) {
        return new DeploymentBuilder()
                .withMetadata(objects.metadata(name))
                .withNewSpec()
                .withReplicas(0)
                .withPaused(true)
                .withNewSelector()
                .withMatchLabels(owner(name))
                .endSelector()
                .withTemplate(template(objects, name, "Always"))
                .endSpec()
                .build();
    }

    /** Never scaled: of one replica its controller would make a pod. */
    static ReplicaSet replicaSet(IdleObjects objects, String name) {
        return new ReplicaSetBuilder()
                .withMetadata(objects.metadata(name))
                .withNewSpec()
                .withReplicas(0)
                .withNewSelector()
                .withMatchLabels(owner(name))
                .endSelector()
                .withTemplate(template(objects, name, "Always"))
                .endSpec()
                .build();
    }

    /** Idle by its parallelism, since Kubernetes 1.20 does not know how to suspend one. */
    static Job job(IdleObjects objects, String name) {
        return new JobBuilder()
                .withMetadata(objects.metadata(name))
                .withNewSpec()
                .withParallelism(0)
                .withCompletions(1)
                .withTemplate(template(objects, name, "Never"))
                .endSpec()
                .build();
    }

    private static PodTemplateSpec template(IdleObjects objects, String name, String restartPolicy) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .addToLabels(objects.labels())
                .addToLabels(owner(name))
                .endMetadata()
                .withSpec(pod(objects, name).getSpec())
                .editSpec()
                .withRestartPolicy(restartPolicy)
                .withActiveDeadlineSeconds(null)
                .endSpec()
                .build();
    }

    private static Map<String, String> owner(String name) {
        return Map.of(OWNER, name);
    }
}
