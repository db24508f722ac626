package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class PodReadingTest {

    @Test
    void a_pod_that_was_just_created_has_almost_nothing() {
        PodState state = read("{phase: Pending}");

        assertThat(state.name()).isEqualTo("p");
        assertThat(state.uid()).isEqualTo("u");
        assertThat(state.phase()).isEqualTo("Pending");
        assertThat(state.podIp()).isEmpty();
        assertThat(state.exitCode()).isEmpty();
        assertThat(state.trouble()).isEmpty();
        assertThat(state.containers()).isEqualTo(1);
        assertThat(state.cpuLimit()).isEmpty();
    }

    @Test
    void the_scheduler_is_quoted() {
        assertThat(read("{phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable,"
                                + " message: '0/2 nodes are available: 2 Insufficient cpu.'}]}")
                        .trouble())
                .contains("Unschedulable: 0/2 nodes are available: 2 Insufficient cpu.");
    }

    @Test
    void the_kubelet_is_quoted() {
        assertThat(read("{phase: Pending, containerStatuses: [{name: tool, restartCount: 0, state: {waiting:"
                                + " {reason: ErrImagePull, message: 'manifest unknown'}}}]}")
                        .trouble())
                .contains("ErrImagePull: manifest unknown");
    }

    @Test
    void a_container_that_is_being_made_is_no_trouble() {
        assertThat(read("{phase: Pending, containerStatuses: [{name: tool, restartCount: 0, state: {waiting:"
                                + " {reason: ContainerCreating}}}]}")
                        .trouble())
                .isEmpty();
    }

    @Test
    void an_ended_process_has_its_exit_code_and_reason() {
        PodState state = read("{phase: Failed, podIP: 10.1.0.7, hostIP: 10.0.0.1, containerStatuses: [{name: tool,"
                + " restartCount: 0, state: {terminated: {exitCode: 137, reason: OOMKilled}}}]}");

        assertThat(state.exitCode()).hasValue(137);
        assertThat(state.ended()).contains("OOMKilled");
        assertThat(state.podIp()).contains("10.1.0.7");
        assertThat(state.hostIp()).contains("10.0.0.1");
    }

    @Test
    void a_process_that_the_runtime_could_not_begin_has_no_exit_code_but_a_reason() {
        PodState state = read(
                "{phase: Failed, podIP: 10.1.0.7, containerStatuses: [{name: tool, restartCount: 0, state:"
                        + " {terminated: {exitCode: 128, reason: StartError, message: 'runc create failed: no such tool'}}}]}");

        assertThat(state.exitCode()).isEmpty();
        assertThat(state.ended()).isEmpty();
        assertThat(state.trouble()).contains("StartError: runc create failed: no such tool");
    }

    @Test
    void an_evicted_pod_says_why() {
        assertThat(read("{phase: Failed, reason: Evicted, message: 'The node was low on resource: memory.'}")
                        .trouble())
                .contains("Evicted: The node was low on resource: memory.");
    }

    @Test
    void what_was_injected_is_seen() {
        PodState state = PodReading.read(pod(
                "{containers: [{name: tool, image: t, resources: {limits: {cpu: 100m}}}, {name: istio-proxy, image: i}],"
                        + " initContainers: [{name: istio-init, image: i}]}",
                "{phase: Running, containerStatuses: [{name: istio-proxy, restartCount: 2, state: {terminated:"
                        + " {exitCode: 1}}}, {name: tool, restartCount: 0, state: {running: {}}}]}"));

        assertThat(state.containers()).isEqualTo(3);
        assertThat(state.restarts()).isEqualTo(2);
        assertThat(state.exitCode()).isEmpty();
        assertThat(state.cpuLimit()).contains("100m");
    }

    @Test
    void each_of_two_processes_ends_for_itself() {
        Pod pod = pod(
                "{containers: [{name: tool, image: t}, {name: companion, image: t}]}",
                "{phase: Running, containerStatuses: [{name: companion, restartCount: 0, state: {running: {}}},"
                        + " {name: tool, restartCount: 0, state: {terminated: {exitCode: 3}}}]}");
        PodState tool = PodReading.read(pod);

        PodState companion = PodReading.read(pod, tool.ofCompanion().container());

        assertThat(tool.exitCode()).hasValue(3);
        assertThat(companion.exitCode()).isEmpty();
        assertThat(PodReading.running(pod, tool.container())).isFalse();
        assertThat(PodReading.running(pod, companion.container())).isTrue();
    }

    private static PodState read(String status) {
        return PodReading.read(pod("{nodeName: n1, containers: [{name: tool, image: t}]}", status));
    }

    private static Pod pod(String spec, String status) {
        return Serialization.unmarshal(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p, uid: u}\nspec: " + spec + "\nstatus: " + status,
                Pod.class);
    }
}
