package io.plimsoll.cluster;

import io.plimsoll.kube.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a scenario needs of a cluster.
 *
 * @param nodes how many different nodes, at least
 * @param everyNode whether all that will do are looked at, and not only as many as are needed
 * @param differentZones whether they must be in different zones
 * @param hostNetwork whether the measured pods live in the nodes' network
 * @param probeCapabilities what the probes need, which live in the nodes' network; empty if there are none
 * @param volume whether a volume is claimed
 * @param daemonSetIn the namespace of the DaemonSet that is looked at; empty if none is
 * @param ofApi what it does itself in the namespace of the run beyond what every run does, the namespace left empty
 */
public record Needs(
        int nodes,
        boolean everyNode,
        boolean differentZones,
        boolean hostNetwork,
        Set<String> probeCapabilities,
        boolean volume,
        Optional<String> daemonSetIn,
        List<Right> ofApi) {

    /** Makes those of a scenario without a volume. */
    public Needs(int nodes, boolean hostNetwork, Set<String> probeCapabilities) {
        this(nodes, hostNetwork, probeCapabilities, false);
    }

    /** Makes those of one that looks at no DaemonSet and asks nothing of the API server itself. */
    public Needs(int nodes, boolean hostNetwork, Set<String> probeCapabilities, boolean volume) {
        this(nodes, false, false, hostNetwork, probeCapabilities, volume, Optional.empty(), List.of());
    }

    public Needs {
        probeCapabilities = Set.copyOf(probeCapabilities);
        ofApi = List.copyOf(ofApi);
    }
}
