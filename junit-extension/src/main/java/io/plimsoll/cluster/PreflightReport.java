package io.plimsoll.cluster;

import io.plimsoll.kube.Node;
import java.util.List;

/**
 * What was found, in a cluster that lacks nothing.
 *
 * @param version the API server's
 * @param uid the cluster's identity
 * @param nodes those to run on, as many as are needed
 * @param notes what is worth knowing beforehand, such as that the image will be pulled
 */
public record PreflightReport(String version, String uid, List<Node> nodes, List<String> notes) {

    public PreflightReport {
        nodes = List.copyOf(nodes);
        notes = List.copyOf(notes);
    }
}
