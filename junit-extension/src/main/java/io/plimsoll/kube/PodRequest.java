package io.plimsoll.kube;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A one-shot pod: one container, one process, run once, on a given node.
 *
 * @param name unique in the session, at most 63 characters
 * @param role what it is in the scenario, a label value by which services select it
 * @param node the node's name
 * @param image the toolbox, by its full name
 * @param argv the process, never a shell string
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
        boolean hostNetwork,
        Set<String> capabilities,
        Disk disk,
        boolean cgroupsOfNode,
        Duration deadline) {

    /** Where a pod finds the cgroups of its node, read-only, if it sees them. */
    public static final String CGROUPS = "/host/cgroup";

    /** Makes one of a pod that sees nothing of its node. */
    public PodRequest(
            String name,
            String role,
            String node,
            String image,
            List<String> argv,
            boolean hostNetwork,
            Set<String> capabilities,
            Disk disk,
            Duration deadline) {
        this(name, role, node, image, argv, hostNetwork, capabilities, disk, false, deadline);
    }

    /** Makes one of a pod without a disk. */
    public PodRequest(
            String name,
            String role,
            String node,
            String image,
            List<String> argv,
            boolean hostNetwork,
            Set<String> capabilities,
            Duration deadline) {
        this(name, role, node, image, argv, hostNetwork, capabilities, Disk.NONE, deadline);
    }

    public PodRequest {
        argv = List.copyOf(argv);
        capabilities = Set.copyOf(capabilities);
    }

    /** Lets it see, or not, what each pod of its node uses. */
    public PodRequest seeingCgroupsOfNode(boolean sees) {
        return new PodRequest(name, role, node, image, argv, hostNetwork, capabilities, disk, sees, deadline);
    }
}
