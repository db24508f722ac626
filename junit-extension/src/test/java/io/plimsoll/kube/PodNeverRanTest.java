package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A container runtime that fails once does not cost a run; one that fails again does, in its own words. */
@Timeout(60)
class PodNeverRanTest {

    private static final String NEVER_RAN = """
            phase: Failed
            podIP: 10.1.0.7
            containerStatuses:
            - name: tool
              restartCount: 0
              state: {terminated: {exitCode: 128, reason: StartError, message: runc create failed}}
            """;

    private static final String RUNS = """
            phase: Running
            podIP: 10.1.0.8
            containerStatuses:
            - name: tool
              restartCount: 0
              state: {running: {}}
            """;

    private final ScriptedApi api = ScriptedApi.keeping();
    private final KubernetesClient kubelet = api.server().createClient();
    private final List<String> told = new ArrayList<>();
    private final Workspace workspace = api.api().claim(new NamespacePolicy.Existing("perf"), "r1", this::heard);
    private final PodState asked =
            workspace.create(new PodRequest("p", "p", "node-1", "toolbox:1", List.of("true"), Duration.ofMinutes(1)));
    private String next = RUNS;

    @AfterEach
    void close() {
        workspace.close();
        kubelet.close();
        api.close();
    }

    @Test
    void it_is_made_once_more_and_whoever_asked_for_it_speaks_of_the_new_one() {
        set(NEVER_RAN);

        PodState started = workspace.awaitStarted(asked, Duration.ofSeconds(30));

        assertThat(started.phase()).isEqualTo("Running");
        assertThat(started.uid()).isNotEqualTo(asked.uid());
        assertThat(workspace.state(asked).uid()).isEqualTo(started.uid());
        assertThat(told)
                .contains(
                        "pod p cannot start on node (none yet): StartError: runc create failed; it is made once more");

        workspace.delete(List.of(asked));
        assertThat(pods()).isEmpty();
    }

    @Test
    void the_second_time_is_the_last() {
        set(NEVER_RAN);
        next = NEVER_RAN;

        assertThatThrownBy(() -> workspace.awaitStarted(asked, Duration.ofSeconds(30)))
                .isInstanceOf(InfraException.class)
                .hasMessage("pod p cannot start on node (none yet): StartError: runc create failed");
    }

    /** Once the pod is to be made again, nobody but the kubelet could say what becomes of that. */
    private void heard(String line) {
        told.add(line);
        if (line.endsWith("it is made once more")) {
            Thread kubelet = new Thread(() -> {
                while (pods().stream()
                        .allMatch(pod -> pod.getMetadata().getUid().equals(asked.uid()))) {
                    Thread.onSpinWait();
                }
                set(next);
            });
            kubelet.setDaemon(true);
            kubelet.start();
        }
    }

    private List<Pod> pods() {
        return kubelet.pods().inNamespace("perf").list().getItems();
    }

    private void set(String status) {
        kubelet.pods().inNamespace("perf").withName("p").editStatus(pod -> {
            pod.setStatus(Serialization.unmarshal(status, PodStatus.class));
            return pod;
        });
    }
}
