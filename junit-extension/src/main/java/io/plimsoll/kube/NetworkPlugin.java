package io.plimsoll.kube;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network plugin (CNI), as it annotates the nodes: whoever may list nodes can read it, without a look at the plugin's
 * own pods or settings.
 *
 * @param name such as {@code Cilium}
 * @param mode how it carries a packet to another node, such as {@code VXLAN}; empty if no annotation tells
 */
public record NetworkPlugin(String name, Optional<String> mode) {

    private static final String FLANNEL_BACKEND = "flannel.alpha.coreos.com/backend-type";
    private static final Map<String, String> OTHERS = Map.of(
            "network.cilium.io/", "Cilium",
            "io.cilium", "Cilium",
            "node.antrea.io/", "Antrea",
            "kube-router.io/", "kube-router");

    static Optional<NetworkPlugin> annotatedBy(Map<String, String> annotations) {
        Set<String> keys = annotations.keySet();
        Optional<String> flannel = Optional.ofNullable(annotations.get(FLANNEL_BACKEND));
        if (flannel.isPresent()) {
            return Optional.of(new NetworkPlugin("Flannel", flannel));
        }
        if (keys.stream().anyMatch(key -> key.startsWith("projectcalico.org/"))) {
            return Optional.of(new NetworkPlugin("Calico", Optional.of(calicoMode(keys))));
        }
        if (keys.stream().anyMatch(key -> key.startsWith("k8s.ovn.org/"))) {
            return Optional.of(new NetworkPlugin("OVN-Kubernetes", Optional.of("Geneve")));
        }
        return OTHERS.entrySet().stream()
                .filter(other -> keys.stream().anyMatch(key -> key.startsWith(other.getKey())))
                .map(other -> new NetworkPlugin(other.getValue(), Optional.empty()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .findFirst();
    }

    private static String calicoMode(Set<String> keys) {
        if (keys.contains("projectcalico.org/IPv4VXLANTunnelAddr")) {
            return "VXLAN";
        }
        return keys.contains("projectcalico.org/IPv4IPIPTunnelAddr") ? "IP in IP" : "no tunnel";
    }

    /** Says both, such as {@code Calico, VXLAN}. */
    public String describe() {
        return name + ", " + mode.orElse("unknown mode");
    }
}
