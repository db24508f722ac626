package io.plimsoll.kube;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node as the API server describes it.
 *
 * @param name its name
 * @param uid its UID
 * @param bootId another one after each reboot
 * @param ready whether its kubelet reports Ready
 * @param schedulable whether an ordinary pod may be put on it: not cordoned, no NoSchedule or NoExecute taint
 * @param internalIp its address among the nodes
 * @param kernel the kernel's release
 * @param kubelet the kubelet's version
 * @param runtime the container runtime and its version
 * @param operatingSystem the OS image's name
 * @param networkPlugin the network plugin, as far as the node is annotated with it
 * @param labels its labels
 * @param images the names of the images that are on it, as far as it tells
 */
public record Node(
        String name,
        String uid,
        String bootId,
        boolean ready,
        boolean schedulable,
        String internalIp,
        String kernel,
        String kubelet,
        String runtime,
        String operatingSystem,
        Optional<NetworkPlugin> networkPlugin,
        Map<String, String> labels,
        Set<String> images) {

    /** The label that names the zone of a node. */
    public static final String ZONE = "topology.kubernetes.io/zone";

    /** Returns the zone that it is in, if it says so. */
    public Optional<String> zone() {
        return Optional.ofNullable(labels.get(ZONE)).filter(zone -> !zone.isBlank());
    }
}
