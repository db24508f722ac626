package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPluginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flannel.alpha.coreos.com/backend-type    | vxlan     | Flannel, vxlan",
                "projectcalico.org/IPv4VXLANTunnelAddr    | 10.0.0.1  | Calico, VXLAN",
                "projectcalico.org/IPv4IPIPTunnelAddr     | 10.0.0.1  | Calico, IP in IP",
                "projectcalico.org/IPv4Address            | 10.0.0.1  | Calico, no tunnel",
                "k8s.ovn.org/node-subnets                 | {}        | OVN-Kubernetes, Geneve",
                "network.cilium.io/ipv4-pod-cidr          | 10.0.0/24 | Cilium, unknown mode",
                "io.cilium.network.ipv4-pod-cidr          | 10.0.0/24 | Cilium, unknown mode",
                "node.antrea.io/mac-address               | aa:bb     | Antrea, unknown mode",
            })
    void a_plugin_is_known_by_how_it_annotates_nodes(String annotation, String value, String described) {
        assertThat(NetworkPlugin.annotatedBy(Map.of(annotation, value)).map(NetworkPlugin::describe))
                .contains(described);
    }

    @Test
    void a_node_that_nobody_annotated_tells_nothing() {
        assertThat(NetworkPlugin.annotatedBy(Map.of("node.alpha.kubernetes.io/ttl", "0")))
                .isEqualTo(Optional.empty());
    }
}
