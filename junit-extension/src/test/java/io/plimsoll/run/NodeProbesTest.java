package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plimsoll.cluster.WireEncryption;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.ScriptedApi;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.InfraException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeProbesTest {

    private final ScriptedApi kept = ScriptedApi.keeping();
    private final KubernetesClient somebodyElse = kept.server().createClient();
    private Workspace workspace;

    @BeforeEach
    void claim() {
        workspace = kept.api().claim(new NamespacePolicy.Existing("perf"), "r1", line -> {});
    }

    @AfterEach
    void close() {
        workspace.close();
        somebodyElse.close();
        kept.close();
    }

    @Test
    void both_probes_are_there_until_they_are_read() {
        probes().readCounters("r1-x-0");

        assertThat(pods()).containsExactlyInAnyOrder("r1-x-0-probe-c", "r1-x-0-probe-s");
    }

    @Test
    void the_first_probe_does_not_stay_behind_if_the_second_cannot_be_made() {
        makePod("r1-x-0-probe-s");

        assertThatThrownBy(() -> probes().readCounters("r1-x-0"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("r1-x-0-probe-s")
                .hasMessageContaining("exists already and is not of run r1");

        assertThat(pods()).containsExactly("r1-x-0-probe-s");
    }

    private NodeProbes probes() {
        return new NodeProbes(workspace, "toolbox", new WireEncryption.None(), node("a"), node("b"));
    }

    private void makePod(String name) {
        somebodyElse
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("perf")
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .withNewStatus()
                        .endStatus()
                        .build())
                .create();
    }

    private List<String> pods() {
        return somebodyElse.pods().inNamespace("perf").list().getItems().stream()
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    private static Node node(String name) {
        return new Node(
                name,
                "uid-" + name,
                "boot-" + name,
                true,
                true,
                "192.0.2.1",
                "6.1",
                "v1.99.0",
                "containerd://1",
                "an OS",
                Optional.empty(),
                Map.of(),
                Set.of());
    }
}
