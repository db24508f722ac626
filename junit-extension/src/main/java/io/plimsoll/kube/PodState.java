package io.plimsoll.kube;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pod as the API server last described it.
 *
 * @param name its name
 * @param uid its UID
 * @param container the one of whose process this speaks
 * @param node the node it was put on, empty before
 * @param phase Pending, Running, Succeeded, Failed or Unknown
 * @param podIp its address, empty before it has one
 * @param hostIp its node's address, empty before
 * @param restarts how often its container was started again
 * @param exitCode the process's, once it has run and ended
 * @param ended why the process ended, such as Completed, Error or OOMKilled, once it has
 * @param trouble why it does or did not start, in the words of the scheduler or the kubelet, if it says so
 * @param beingDeleted whether its deletion was asked for
 * @param containers how many containers it has: more than one if something was injected
 * @param cpuLimit the CPU limit the container was admitted with, empty if none
 */
public record PodState(
        String name,
        String uid,
        String container,
        Optional<String> node,
        String phase,
        Optional<String> podIp,
        Optional<String> hostIp,
        int restarts,
        OptionalInt exitCode,
        Optional<String> ended,
        Optional<String> trouble,
        boolean beingDeleted,
        int containers,
        Optional<String> cpuLimit) {

    /** Returns the same pod, to ask of the container beside the tool's; what this says of the process is of the tool's. */
    public PodState ofCompanion() {
        return new PodState(
                name,
                uid,
                Posture.COMPANION,
                node,
                phase,
                podIp,
                hostIp,
                restarts,
                exitCode,
                ended,
                trouble,
                beingDeleted,
                containers,
                cpuLimit);
    }
}
