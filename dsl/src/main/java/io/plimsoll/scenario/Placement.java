package io.plimsoll.scenario;

/** Where client and server run. */
public enum Placement {
    /** Both on the same node. */
    ON_ONE_NODE("on one node"),
    /** On two different nodes. */
    BETWEEN_NODES("between two nodes");

    private final String description;

    Placement(String description) {
        this.description = description;
    }

    /** Returns how many schedulable nodes it needs. */
    public int nodes() {
        return this == BETWEEN_NODES ? 2 : 1;
    }

    /** Says it in words. */
    public String describe() {
        return description;
    }
}
