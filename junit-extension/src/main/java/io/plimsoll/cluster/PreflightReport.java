package io.plimsoll.cluster;

import io.plimsoll.kube.Node;
import io.plimsoll.kube.StorageClass;
import java.util.List;
import java.util.Optional;

/**
 * What was found, in a cluster that lacks nothing.
 *
 * @param version the API server's
 * @param uid the cluster's identity
 * @param nodes those to run on, as many as are needed
 * @param storageClass of the volumes, if any are claimed
 * @param notes what is worth knowing beforehand, such as that the image will be pulled
 */
public record PreflightReport(
        String version, String uid, List<Node> nodes, Optional<StorageClass> storageClass, List<String> notes) {

    public PreflightReport {
        nodes = List.copyOf(nodes);
        notes = List.copyOf(notes);
    }
}
