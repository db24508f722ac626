package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.plimsoll.record.InfraException;

/** What becomes of a name that is taken: it may be our own object, if only the answer to its creation was lost. */
final class Adoption {

    private Adoption() {}

    /**
     * Creates the object, or takes the one that has its name if that is of our run.
     *
     * @throws KubernetesClientException if it cannot be created for another reason, or the one that has its name has gone
     *     meanwhile
     * @throws InfraException if the name is somebody else's
     */
    static <T extends HasMetadata> T create(Resource<T> object, String runId) {
        try {
            return object.create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != Failure.CONFLICT || Failure.mayPass(e)) {
                throw e;
            }
            T existing = object.get();
            if (existing == null) {
                throw e;
            }
            return ours(existing, runId);
        }
    }

    private static <T extends HasMetadata> T ours(T object, String runId) {
        boolean ours = Labels.run(object).filter(runId::equals).isPresent()
                && object.getMetadata().getDeletionTimestamp() == null;
        if (!ours) {
            throw new InfraException(
                    object.getKind() + " " + object.getMetadata().getName() + " exists already and is not of run "
                            + runId + "; run again, under another run id");
        }
        return object;
    }
}
