package io.plimsoll.kube;

/**
 * A storage class of the cluster.
 *
 * @param name its name
 * @param provisioner who makes its volumes
 * @param isDefault whether it is the one of claims that name none
 * @param retains whether its volumes stay when their claims are deleted
 */
public record StorageClass(String name, String provisioner, boolean isDefault, boolean retains) {

    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    static StorageClass of(io.fabric8.kubernetes.api.model.storage.StorageClass found) {
        return new StorageClass(
                found.getMetadata().getName(),
                found.getProvisioner(),
                "true".equals(found.getMetadata().getAnnotations().get(DEFAULT)),
                "Retain".equals(found.getReclaimPolicy()));
    }
}
