package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server without PodSecurity admission would admit anything, so the standard is checked here. */
class PostureTest {

    private final Pod measuring = Posture.pod(request(false, Set.of()), "perf", "r1");

    @Test
    void a_measuring_pod_satisfies_the_restricted_standard() {
        var context = tool(measuring).getSecurityContext();

        assertThat(context.getRunAsNonRoot()).isTrue();
        assertThat(context.getRunAsUser()).isEqualTo(65_532);
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getPrivileged()).isNull();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(context.getCapabilities().getAdd()).isEmpty();
        assertThat(measuring.getSpec().getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(measuring.getSpec().getHostNetwork()).isNull();
        assertThat(measuring.getSpec().getHostPID()).isNull();
        assertThat(tool(measuring).getPorts()).isEmpty();
    }

    @Test
    void it_has_nothing_that_it_does_not_need() {
        assertThat(measuring.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(measuring.getSpec().getEnableServiceLinks()).isFalse();
        assertThat(measuring.getSpec().getTolerations()).isEmpty();
        assertThat(tool(measuring).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
    }

    @Test
    void it_ends_by_itself_and_is_never_run_again() {
        assertThat(measuring.getSpec().getRestartPolicy()).isEqualTo("Never");
        assertThat(measuring.getSpec().getActiveDeadlineSeconds()).isEqualTo(90);
        assertThat(measuring.getSpec().getTerminationGracePeriodSeconds()).isEqualTo(1);
        assertThat(measuring.getMetadata().getGenerateName()).isNull();
    }

    @Test
    void its_number_does_not_feel_a_limit() {
        assertThat(tool(measuring).getResources().getLimits()).isEmpty();
        assertThat(tool(measuring).getResources().getRequests().keySet()).containsExactlyInAnyOrder("cpu", "memory");
    }

    @Test
    void the_scheduler_puts_it_on_its_node() {
        assertThat(measuring.getSpec().getNodeName()).isNull();
        assertThat(measuring
                        .getSpec()
                        .getAffinity()
                        .getNodeAffinity()
                        .getRequiredDuringSchedulingIgnoredDuringExecution()
                        .getNodeSelectorTerms()
                        .get(0)
                        .getMatchFields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.getKey()).isEqualTo("metadata.name");
                    assertThat(field.getValues()).containsExactly("n1");
                });
    }

    @Test
    void it_carries_our_labels_and_tells_others_to_keep_off() {
        assertThat(measuring.getMetadata().getLabels())
                .isEqualTo(Map.of(
                        "app.kubernetes.io/managed-by", "plimsoll", "plimsoll.io/run", "r1", "plimsoll.io/role", "c"));
        assertThat(measuring.getMetadata().getAnnotations())
                .containsEntry("sidecar.istio.io/inject", "false")
                .containsEntry("linkerd.io/inject", "disabled")
                .containsEntry("cluster-autoscaler.kubernetes.io/safe-to-evict", "false");
    }

    @Test
    void its_process_is_the_argv_and_no_shell() {
        assertThat(tool(measuring).getCommand()).containsExactly("iperf3", "-s", "$(rm -rf /)");
        assertThat(tool(measuring).getArgs()).isEmpty();
    }

    @Test
    void a_pod_with_capabilities_is_root_with_those_only() {
        Pod probe = Posture.pod(request(true, Set.of("NET_RAW")), "perf", "r1");

        assertThat(probe.getSpec().getHostNetwork()).isTrue();
        assertThat(tool(probe).getSecurityContext().getRunAsUser()).isZero();
        assertThat(tool(probe).getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(tool(probe).getSecurityContext().getCapabilities().getAdd()).containsExactly("NET_RAW");
    }

    @Test
    void a_pod_with_the_disk_of_its_node_may_fill_it_with_what_it_needs_and_a_quarter_more() {
        Pod pod = Posture.pod(withDisk(Disk.ofNode(new DataSize(4L << 30))), "perf", "r1");

        assertThat(data(pod).getEmptyDir().getSizeLimit().toString()).isEqualTo(String.valueOf(5L << 30));
        assertThat(data(pod).getEmptyDir().getMedium()).isNull();
        staysRestricted(pod);
    }

    @Test
    void a_pod_with_a_volume_has_the_one_that_was_claimed() {
        Pod pod = Posture.pod(withDisk(new Disk.OfClaim("run-candidate")), "perf", "r1");

        assertThat(data(pod).getPersistentVolumeClaim().getClaimName()).isEqualTo("run-candidate");
        assertThat(data(pod).getPersistentVolumeClaim().getReadOnly()).isFalse();
        assertThat(data(pod).getHostPath()).isNull();
        staysRestricted(pod);
    }

    @Test
    void a_pod_that_sees_the_cgroups_of_its_node_reads_them_and_nothing_else_of_it() {
        Pod pod = Posture.pod(request(false, Set.of()).seeingCgroupsOfNode(true), "perf", "r1");

        assertThat(pod.getSpec().getVolumes())
                .filteredOn(volume -> volume.getHostPath() != null)
                .singleElement()
                .extracting(volume -> volume.getHostPath().getPath())
                .isEqualTo("/sys/fs/cgroup");
        assertThat(tool(pod).getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals("cgroups"))
                .singleElement()
                .returns("/host/cgroup", VolumeMount::getMountPath)
                .returns(true, VolumeMount::getReadOnly);
        assertThat(tool(pod).getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(tool(pod).getSecurityContext().getCapabilities().getAdd()).isEmpty();
        assertThat(pod.getSpec().getHostPID()).isNull();
    }

    @Test
    void a_pod_without_a_disk_waits_for_no_volume() {
        assertThat(measuring.getSpec().getVolumes()).isEmpty();
        assertThat(measuring.getSpec().getSecurityContext().getFsGroup()).isNull();
    }

    @Test
    void a_second_container_is_as_restricted_and_shares_no_file() {
        Pod pod = Posture.pod(request(false, Set.of()).beside(List.of("iperf3", "-c")), "perf", "r1");

        assertThat(pod.getSpec().getContainers()).extracting(Container::getName).containsExactly("tool", "companion");
        Container companion = pod.getSpec().getContainers().get(1);
        assertThat(companion.getCommand()).containsExactly("iperf3", "-c");
        assertThat(companion.getSecurityContext()).isEqualTo(tool(pod).getSecurityContext());
        assertThat(companion.getResources()).isEqualTo(tool(pod).getResources());
        assertThat(pod.getSpec().getVolumes()).isEmpty();
    }

    private static void staysRestricted(Pod pod) {
        assertThat(tool(pod).getSecurityContext().getRunAsUser()).isEqualTo(65_532);
        assertThat(tool(pod).getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(tool(pod).getSecurityContext().getCapabilities().getAdd()).isEmpty();
        assertThat(pod.getSpec().getSecurityContext().getFsGroup()).isEqualTo(65_532);
        assertThat(tool(pod).getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly(Disk.DIRECTORY);
    }

    private static Volume data(Pod pod) {
        return pod.getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().equals("data"))
                .findFirst()
                .orElseThrow();
    }

    private static PodRequest withDisk(Disk disk) {
        return new PodRequest("p", "c", "n1", "toolbox:1", List.of("fio"), Duration.ofSeconds(90)).with(disk);
    }

    private static Container tool(Pod pod) {
        return pod.getSpec().getContainers().get(0);
    }

    private static PodRequest request(boolean hostNetwork, Set<String> capabilities) {
        return new PodRequest(
                        "p", "c", "n1", "toolbox:1", List.of("iperf3", "-s", "$(rm -rf /)"), Duration.ofSeconds(90))
                .inHostNetwork(hostNetwork)
                .with(capabilities);
    }
}
