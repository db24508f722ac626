package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.record.InfraException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of a name that is taken: it may be our own object, if only the answer to its creation was lost. */
final class Adoption {

    private Adoption() {}

    /**
     * Takes the existing object if it is of our run.
     *
     * @throws KubernetesClientException if the failure is another one, or the object has gone meanwhile
     * @throws InfraException if it is somebody else's
     */
    static <T extends HasMetadata> T onConflict(
            KubernetesClientException e, String runId, Supplier<? extends @Nullable T> existing) {
        if (e.getCode() != Failure.CONFLICT) {
            throw e;
        }
        T object = existing.get();
        if (object == null) {
            throw e;
        }
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
