package io.plimsoll.scenario;

/** Where client and server run. */
public enum Placement {
    /** Both in one pod, which reaches itself by its ClusterIP and in no other way: what is sent leaves it and comes back. */
    IN_ONE_POD("from a pod to itself through its ClusterIP"),
    /** Both on the same node. */
    ON_ONE_NODE("on one node"),
    /** On two different nodes. */
    BETWEEN_NODES("between two nodes"),
    /** On two nodes in different zones, by their label {@code topology.kubernetes.io/zone}. */
    BETWEEN_ZONES("between two zones");

    private final String description;

    Placement(String description) {
        this.description = description;
    }

    /** Returns how many schedulable nodes it needs. */
    public int nodes() {
        return this == IN_ONE_POD || this == ON_ONE_NODE ? 1 : 2;
    }

    /** Says it in words. */
    public String describe() {
        return description;
    }
}
