package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.ScriptedApi;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PodOutputTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ScriptedApi kept = ScriptedApi.keeping();
    private final KubernetesClient kubelet = kept.server().createClient();
    private Workspace workspace;

    @BeforeEach
    void claim() {
        workspace = kept.api().claim(new NamespacePolicy.Existing("perf"), "r1", line -> {});
    }

    @AfterEach
    void close() {
        workspace.close();
        kubelet.close();
        kept.close();
    }

    @Test
    @Timeout(60)
    void an_interruption_ends_the_wait_for_a_tool_long_before_the_tool_ends_and_is_not_lost() {
        PodOutput pod = started("p");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pod.await("tool", LONG, LONG))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(60)
    void so_it_does_when_the_tool_is_about_to_end() {
        PodOutput pod = started("p");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pod.await("tool", Duration.ZERO, LONG))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private PodOutput started(String name) {
        var asked = workspace.create(new PodRequest(name, "c", "n1", "t", List.of("true"), LONG));
        kubelet.pods().inNamespace("perf").withName(name).editStatus(pod -> {
            pod.setStatus(new PodStatusBuilder()
                    .withPhase("Running")
                    .withPodIP("10.1.0.7")
                    .addNewContainerStatus()
                    .withName(asked.container())
                    .withRestartCount(0)
                    .withNewState()
                    .withNewRunning()
                    .endRunning()
                    .endState()
                    .endContainerStatus()
                    .build());
            return pod;
        });
        return PodOutput.ofStarted(workspace, "r1", asked);
    }
}
