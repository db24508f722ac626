package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.plimsoll.workload.ApiKind;
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

    /** No scheduler, pod or holder has this name, so that whatever waits for one waits for ever. */
    static final String NOBODY = "plimsoll-nobody";

    /** Returns the path of all objects of the kind. */
    String collection() {
        return IdleKind.of(kind).collection(namespace);
    }

    Map<String, String> labels() {
        return Labels.ofRole(runId, role);
    }

    HasMetadata named(String name) {
        return IdleKind.of(kind).make().apply(this, name);
    }

    ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels())
                .build();
    }

    ConfigMap configMap(String name) {
        return new ConfigMapBuilder()
                .withMetadata(metadata(name))
                .addToData("purpose", "measured")
                .build();
    }

    Secret secret(String name) {
        return new SecretBuilder()
                .withMetadata(metadata(name))
                .withType("Opaque")
                .addToStringData("purpose", "measured")
                .build();
    }

    /** Selects no pod, so that no network plugin has anything to do for it. */
    NetworkPolicy networkPolicy(String name) {
        return new NetworkPolicyBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(labelsOfNobody())
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .endSpec()
                .build();
    }

    Lease lease(String name) {
        return new LeaseBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withHolderIdentity(NOBODY)
                .endSpec()
                .build();
    }

    Service service(String name) {
        return new ServiceBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(labelsOfNobody())
                .withPorts(new ServicePortBuilder().withPort(80).build())
                .endSpec()
                .build();
    }

    private Map<String, String> labelsOfNobody() {
        return Labels.ofRole(runId, NOBODY);
    }
}
