package io.plimsoll.cluster;

import java.util.Set;

/**
 * What a scenario needs of a cluster.
 *
 * @param nodes how many different nodes
 * @param hostNetwork whether the measured pods live in the nodes' network
 * @param probeCapabilities what the probes need, which live in the nodes' network; empty if there are none
 * @param volume whether a volume is claimed
 */
public record Needs(int nodes, boolean hostNetwork, Set<String> probeCapabilities, boolean volume) {

    /** Makes those of a scenario without a volume. */
    public Needs(int nodes, boolean hostNetwork, Set<String> probeCapabilities) {
        this(nodes, hostNetwork, probeCapabilities, false);
    }

    public Needs {
        probeCapabilities = Set.copyOf(probeCapabilities);
    }
}
