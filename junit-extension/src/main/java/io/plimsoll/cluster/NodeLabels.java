package io.plimsoll.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the containers of a cluster say about it.
 *
 * @param cluster the cluster's own name
 * @param image the image its nodes run
 * @param nodes how many they are
 * @param kept whether it is to outlive its session
 * @param owner the session that started it
 */
record NodeLabels(String cluster, String image, int nodes, boolean kept, Session owner) {
    static final String CLUSTER = "io.plimsoll.cluster";
    private static final String IMAGE = "io.plimsoll.image";
    private static final String NODES = "io.plimsoll.nodes";
    private static final String KEPT = "io.plimsoll.kept";
    private static final String OWNER = "io.plimsoll.session";

    /** Reads them from a container; empty if they are not all there. */
    static Optional<NodeLabels> of(Map<String, String> labels) {
        String cluster = labels.get(CLUSTER);
        String image = labels.get(IMAGE);
        String nodes = labels.getOrDefault(NODES, "");
        Optional<Session> owner = Session.parse(labels.getOrDefault(OWNER, ""));
        if (cluster == null || image == null || !nodes.matches("\\d{1,3}") || owner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new NodeLabels(cluster, image, Integer.parseInt(nodes), "true".equals(labels.get(KEPT)), owner.get()));
    }

    Map<String, String> asMap() {
        Map<String, String> labels = new HashMap<>(Engine.LABEL);
        labels.put(CLUSTER, cluster);
        labels.put(IMAGE, image);
        labels.put(NODES, Integer.toString(nodes));
        labels.put(KEPT, Boolean.toString(kept));
        labels.put(OWNER, owner.toString());
        return labels;
    }

    /** Tells whether nobody will remove it any more: its session has ended without doing so. */
    boolean isLeftOver() {
        return !kept && owner.isOver();
    }

    /** Tells whether a session that wants such nodes may use this cluster. */
    boolean serves(String wantedImage, int wantedNodes) {
        return kept && image.equals(wantedImage) && nodes == wantedNodes;
    }
}
