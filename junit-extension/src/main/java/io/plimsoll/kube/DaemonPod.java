package io.plimsoll.kube;

/**
 * A pod that a DaemonSet has on a node.
 *
 * @param uid its UID
 * @param node the node's name
 * @param restarts how often its containers were started again, all together
 */
public record DaemonPod(String uid, String node, int restarts) {}
