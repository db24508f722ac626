package io.plimsoll.cluster;

import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds in one cluster.
 *
 * @param uid the UID of its namespace kube-system, which tells it from all others
 * @param namespace where a run may write
 * @param toolbox the image with the measuring tools
 * @param encryption how traffic between its nodes is encrypted
 * @param nodeSelector the labels of the nodes that may be measured; empty for all
 * @param storageClass the storage class that is measured, empty for the default one
 * @param caps what its provider allows
 * @param stated what it does not tell of itself
 * @param bottleneck from where on something is named as a bottleneck
 */
public record ClusterProfile(
        Optional<String> uid,
        NamespacePolicy namespace,
        Toolbox toolbox,
        WireEncryption encryption,
        Map<String, String> nodeSelector,
        Optional<String> storageClass,
        Caps caps,
        Stated stated,
        Bottleneck bottleneck) {

    public ClusterProfile {
        nodeSelector = Map.copyOf(nodeSelector);
    }

    /**
     * The image with the measuring tools.
     *
     * @param image its full name
     * @param allowMutableTag whether it may lack a digest, so that what is run may change behind our back
     */
    public record Toolbox(String image, boolean allowMutableTag) {}

    /**
     * What results depend on and a cluster need not tell.
     *
     * @param cni the network plugin and its mode, such as {@code Cilium 1.12, VXLAN}
     * @param instanceType what its nodes are, where they are not labelled with it
     */
    public record Stated(Optional<String> cni, Optional<String> instanceType) {

        /** States nothing. */
        public static Stated nothing() {
            return new Stated(Optional.empty(), Optional.empty());
        }
    }

    /**
     * Rates that the provider does not exceed, so that a higher reading is known to be wrong.
     *
     * @param network of a node
     * @param flow of one connection
     * @param disk of a volume
     * @param diskOperations of a volume, reads or writes
     * @param machine the processors of the one machine that all nodes share; empty if they are machines of their own
     */
    public record Caps(
            Optional<DataRate> network,
            Optional<DataRate> flow,
            Optional<DataRate> disk,
            Optional<OperationRate> diskOperations,
            OptionalInt machine) {

        /** Knows no caps. */
        public static Caps none() {
            return ofMachine(OptionalInt.empty());
        }

        /** Knows only that all nodes share a machine with so many processors. */
        static Caps ofOneMachine(int processors) {
            return ofMachine(OptionalInt.of(processors));
        }

        private static Caps ofMachine(OptionalInt processors) {
            return new Caps(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), processors);
        }
    }

    /**
     * How much of something is used where it is named as the bottleneck of a run, more than 0 and at most 100 %.
     *
     * @param core of a core, or of all cores of a node
     * @param cap of one of the caps
     */
    public record Bottleneck(Percentage core, Percentage cap) {

        private static final Percentage USUAL = new Percentage(95);

        /** Returns what holds where a profile says nothing. */
        public static Bottleneck usual() {
            return new Bottleneck(USUAL, USUAL);
        }
    }
}
