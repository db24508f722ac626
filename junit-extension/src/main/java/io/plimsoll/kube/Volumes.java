package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.plimsoll.units.DataSize;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The volumes that one session claims. */
final class Volumes {

    private final Requests requests;
    private final String namespace;
    private final String runId;
    private final Map<String, String> uids = new ConcurrentHashMap<>();

    Volumes(Requests requests, String namespace, String runId) {
        this.requests = requests;
        this.namespace = namespace;
        this.runId = runId;
    }

    /**
     * Claims a volume that one node at a time can write to; one that was claimed before is taken again.
     *
     * @param storageClass empty for the cluster's default one
     */
    Disk claim(String name, DataSize size, Optional<String> storageClass) {
        uids.computeIfAbsent(name, unclaimed -> create(claimOf(name, size, storageClass)));
        return new Disk.OfClaim(name);
    }

    private String create(PersistentVolumeClaim claim) {
        return requests.ask(
                        "claim volume " + claim.getMetadata().getName(),
                        client ->
                                Adoption.create(client.persistentVolumeClaims().resource(claim), runId))
                .getMetadata()
                .getUid();
    }

    private PersistentVolumeClaim claimOf(String name, DataSize size, Optional<String> storageClass) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(Labels.ofRun(runId))
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName(storageClass.orElse(null))
                .withNewResources()
                .withRequests(Map.of("storage", new Quantity(String.valueOf(size.bytes()))))
                .endResources()
                .endSpec()
                .build();
    }

    void delete(String name) {
        Optional.ofNullable(uids.remove(name))
                .ifPresent(uid -> requests.delete(
                        "/api/v1/namespaces/" + namespace + "/persistentvolumeclaims/" + name, uid, Optional.empty()));
    }
}
