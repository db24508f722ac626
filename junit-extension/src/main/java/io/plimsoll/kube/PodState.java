package io.plimsoll.kube;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pod as the API server last described it.
 *
 * @param name its name
 * @param uid its UID
 * @param node the node it was put on, empty before
 * @param phase Pending, Running, Succeeded, Failed or Unknown
 * @param podIp its address, empty before it has one
 * @param hostIp its node's address, empty before
 * @param restarts how often its container was started again
 * @param exitCode its process's, once it has ended
 * @param ended why its process ended, such as Completed, Error or OOMKilled, once it has
 * @param trouble why it does not start, in the words of the scheduler or the kubelet, if it says so
 * @param beingDeleted whether its deletion was asked for
 * @param containers how many containers it has: more than one if something was injected
 * @param cpuLimit the CPU limit it was admitted with, empty if none
 */
public record PodState(
        String name,
        String uid,
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
        Optional<String> cpuLimit) {}
