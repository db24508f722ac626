package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import java.util.Optional;

/**
 * A cluster that a run can be aimed at.
 *
 * @param name by which it was asked for, and under which limits may be given for it
 * @param access the way to its API server
 * @param profile what holds there
 * @param encryptionSwitch present if the cluster is ours
 */
public record ClusterConnection(
        String name, KubeAccess access, ClusterProfile profile, Optional<EncryptionSwitch> encryptionSwitch) {}
