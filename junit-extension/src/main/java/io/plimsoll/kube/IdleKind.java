package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.plimsoll.workload.ApiKind;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A kind of idle objects as the client knows it.
 *
 * @param <T> the client's class of its objects
 * @param kind as a sentence says it
 * @param type the client's class of its objects
 * @param make an object of that name
 */
record IdleKind<T extends HasMetadata>(ApiKind kind, Class<T> type, BiFunction<IdleObjects, String, T> make) {

    private static final List<IdleKind<?>> ALL = List.of(
            new IdleKind<>(ApiKind.Plain.PODS, Pod.class, IdlePods::pod),
            new IdleKind<>(ApiKind.Plain.SERVICES, Service.class, IdleObjects::service),
            new IdleKind<>(ApiKind.Plain.CONFIG_MAPS, ConfigMap.class, IdleObjects::configMap),
            new IdleKind<>(ApiKind.Plain.SECRETS, Secret.class, IdleObjects::secret),
            new IdleKind<>(ApiKind.Plain.REPLICA_SETS, ReplicaSet.class, IdlePods::replicaSet),
            new IdleKind<>(ApiKind.Plain.JOBS, Job.class, IdlePods::job),
            new IdleKind<>(ApiKind.Plain.NETWORK_POLICIES, NetworkPolicy.class, IdleObjects::networkPolicy),
            new IdleKind<>(ApiKind.Plain.LEASES, Lease.class, IdleObjects::lease),
            new IdleKind<>(ApiKind.Scalable.DEPLOYMENTS, Deployment.class, IdlePods::deployment));

    /** Returns all that a sentence can say. */
    static List<IdleKind<?>> all() {
        return ALL;
    }

    static IdleKind<?> of(ApiKind kind) {
        return ALL.stream().filter(each -> each.kind == kind).findFirst().orElseThrow();
    }

    /** Returns the path of all its objects in a namespace. */
    String collection(String namespace) {
        String version = HasMetadata.getVersion(type);
        String group = kind.group().isEmpty() ? "/api/" + version : "/apis/" + kind.group() + "/" + version;
        return group + "/namespaces/" + namespace + "/" + kind.plural();
    }
}
