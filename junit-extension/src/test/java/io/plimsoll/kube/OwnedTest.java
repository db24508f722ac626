package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.Test;

class OwnedTest {

    @Test
    void a_pod_that_runs_gets_a_second_to_end() {
        assertThat(Owned.pod(pod("Pending")).graceSeconds()).contains(1L);
        assertThat(Owned.pod(pod("Running")).graceSeconds()).contains(1L);
        assertThat(Owned.pod(pod("Unknown")).graceSeconds()).contains(1L);
    }

    @Test
    void a_pod_that_has_ended_is_forgotten_without_waiting_for_its_node_to_tidy_up() {
        assertThat(Owned.pod(pod("Succeeded")).graceSeconds()).contains(0L);
        assertThat(Owned.pod(pod("Failed")).graceSeconds()).contains(0L);
    }

    private static Pod pod(String phase) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("probe")
                .withNamespace("ours")
                .withUid("uid")
                .withLabels(Labels.ofRun("run"))
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .withNewStatus()
                .withPhase(phase)
                .endStatus()
                .build();
    }
}
