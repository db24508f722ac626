package io.plimsoll.kube;

import io.plimsoll.units.DataSize;

/** What a pod has under {@link #DIRECTORY}. */
public sealed interface Disk {

    /** Where a pod finds its disk. */
    String DIRECTORY = "/data";

    /** Nothing. */
    Disk NONE = new None();

    /** Returns the disk of the node that holds what pods write, with room for that much and a quarter more. */
    static Disk ofNode(DataSize footprint) {
        return new OfNode(new DataSize(footprint.bytes() / 4 * 5));
    }

    /** No disk. */
    record None() implements Disk {}

    /**
     * An emptyDir.
     *
     * @param limit after which the kubelet evicts the pod
     */
    record OfNode(DataSize limit) implements Disk {}

    /**
     * A volume that was claimed.
     *
     * @param claim the name of the claim, in the pod's namespace
     */
    record OfClaim(String claim) implements Disk {}
}
