package io.plimsoll.kube;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A one-shot pod: one container, one process, run once, on a given node; and a second one beside it, if that is asked for.
 *
 * @param name unique in the session, at most 63 characters
 * @param role what it is in the scenario, a label value by which services select it
 * @param node the node's name
 * @param image the toolbox, by its full name
 * @param argv the process, never a shell string
 * @param companion the process of a second container, which shares the network and nothing else; empty for none
 * @param hostNetwork whether it lives in the node's network
 * @param capabilities those it needs beyond none, such as {@code NET_RAW}; a pod with any runs as root
 * @param disk what it has under {@link Disk#DIRECTORY}
 * @param cgroupsOfNode whether it sees, at {@link #CGROUPS}, what each pod of its node uses
 * @param deadline after which the kubelet ends it, whatever becomes of us
 */
public record PodRequest(
        String name,
        String role,
        String node,
        String image,
        List<String> argv,
        List<String> companion,
        boolean hostNetwork,
        Set<String> capabilities,
        Disk disk,
        boolean cgroupsOfNode,
        Duration deadline) {

    /** Where a pod finds the cgroups of its node, read-only, if it sees them. */
    public static final String CGROUPS = "/host/cgroup";

    public PodRequest {
        argv = List.copyOf(argv);
        companion = List.copyOf(companion);
        capabilities = Set.copyOf(capabilities);
    }

    /** Makes one of a pod in a network of its own, without capabilities, without a disk, that sees nothing of its node. */
    public PodRequest(String name, String role, String node, String image, List<String> argv, Duration deadline) {
        this(name, role, node, image, argv, List.of(), false, Set.of(), Disk.NONE, false, deadline);
    }

    /** Lets services select it as another part of the scenario. */
    public PodRequest as(String otherRole) {
        return new PodRequest(
                name,
                otherRole,
                node,
                image,
                argv,
                companion,
                hostNetwork,
                capabilities,
                disk,
                cgroupsOfNode,
                deadline);
    }

    /** Runs another process in a container beside, which {@link PodState#ofCompanion()} speaks of. */
    public PodRequest beside(List<String> process) {
        return new PodRequest(
                name, role, node, image, argv, process, hostNetwork, capabilities, disk, cgroupsOfNode, deadline);
    }

    /** Puts it into its node's network, or not. */
    public PodRequest inHostNetwork(boolean there) {
        return new PodRequest(
                name, role, node, image, argv, companion, there, capabilities, disk, cgroupsOfNode, deadline);
    }

    /** Gives it capabilities. */
    public PodRequest with(Set<String> others) {
        return new PodRequest(
                name, role, node, image, argv, companion, hostNetwork, others, disk, cgroupsOfNode, deadline);
    }

    /** Gives it a disk. */
    public PodRequest with(Disk other) {
        return new PodRequest(
                name, role, node, image, argv, companion, hostNetwork, capabilities, other, cgroupsOfNode, deadline);
    }

    /** Lets it see, or not, what each pod of its node uses. */
    public PodRequest seeingCgroupsOfNode(boolean sees) {
        return new PodRequest(
                name, role, node, image, argv, companion, hostNetwork, capabilities, disk, sees, deadline);
    }
}
