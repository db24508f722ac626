package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeSystemInfo;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From the API server's description of a node to ours. */
final class NodeReading {

    private static final Set<String> REPELLING = Set.of("NoSchedule", "NoExecute");

    private NodeReading() {}

    static Node read(io.fabric8.kubernetes.api.model.Node node) {
        NodeSystemInfo info = node.getStatus().getNodeInfo();
        Map<String, String> labels = node.getMetadata().getLabels();
        return new Node(
                node.getMetadata().getName(),
                node.getMetadata().getUid(),
                info.getBootID(),
                ready(node),
                schedulable(node),
                internalIp(node),
                info.getKernelVersion(),
                info.getKubeletVersion(),
                info.getContainerRuntimeVersion(),
                info.getOsImage(),
                NetworkPlugin.annotatedBy(
                        Optional.ofNullable(node.getMetadata().getAnnotations()).orElse(Map.of())),
                labels == null ? Map.of() : Map.copyOf(labels),
                node.getStatus().getImages().stream()
                        .flatMap(image -> image.getNames().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean ready(io.fabric8.kubernetes.api.model.Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static boolean schedulable(io.fabric8.kubernetes.api.model.Node node) {
        List<Taint> taints = node.getSpec().getTaints();
        return !Boolean.TRUE.equals(node.getSpec().getUnschedulable())
                && (taints == null || taints.stream().noneMatch(taint -> REPELLING.contains(taint.getEffect())));
    }

    private static String internalIp(io.fabric8.kubernetes.api.model.Node node) {
        return node.getStatus().getAddresses().stream()
                .filter(address -> address.getType().equals("InternalIP"))
                .map(NodeAddress::getAddress)
                .findFirst()
                .orElse("");
    }
}
