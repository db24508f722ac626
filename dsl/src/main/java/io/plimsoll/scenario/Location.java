package io.plimsoll.scenario;

import io.plimsoll.units.DataSize;

/** Where a workload runs. */
public sealed interface Location {

    /** Says it in words. */
    String describe();

    /** Returns how many different nodes it needs. */
    default int nodes() {
        return 1;
    }

    /**
     * In two pods, of which the client reaches the server, or in one that reaches itself.
     *
     * @param placement the nodes of the two
     * @param path the address by which the client reaches the server
     */
    record BetweenPods(Placement placement, NetworkPath path) implements Location {

        BetweenPods placement(Placement other) {
            return new BetweenPods(other, path);
        }

        BetweenPods path(NetworkPath other) {
            return new BetweenPods(placement, other);
        }

        @Override
        public String describe() {
            return placement == Placement.IN_ONE_POD
                    ? placement.describe()
                    : placement.describe() + " " + path.describe();
        }

        @Override
        public int nodes() {
            return placement.nodes();
        }
    }

    /**
     * In a pod with a volume of its own, of the cluster's storage class.
     *
     * @param size of the volume
     */
    record OnVolume(DataSize size) implements Location {

        @Override
        public String describe() {
            return "on a volume of " + size;
        }
    }

    /** In a pod, on the disk of its node that holds what pods write. */
    record OnNodeDisk() implements Location {

        @Override
        public String describe() {
            return "on the disk of a node";
        }
    }

    /** In a pod that needs nothing but its node. */
    record OnNode() implements Location {

        @Override
        public String describe() {
            return "on a node";
        }
    }

    /** In the test's own process, which asks the API server. */
    record OutsideTheCluster() implements Location {

        @Override
        public String describe() {
            return "from outside the cluster";
        }
    }
}
