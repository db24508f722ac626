package io.plimsoll.scenario;

/** The address by which the client reaches the server. */
public enum NetworkPath {
    /** The IP of the server's pod. */
    POD_IP("to the pod IP"),
    /** The virtual IP of a service in front of the server's pod. */
    CLUSTER_IP("to a ClusterIP"),
    /** The IP of the server's node, both pods being in their node's network. */
    HOST_NETWORK("over the host network");

    private final String description;

    NetworkPath(String description) {
        this.description = description;
    }

    /** Says it in words. */
    public String describe() {
        return description;
    }
}
