package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.Map;

/**
 * The pod that a request becomes. A measuring pod is admitted under the Pod Security Standard "restricted"; one with
 * capabilities is root with those and nothing else, and one that sees the cgroups of its node reads them and no more.
 *
 * <p>Its root is read-only; what the tools write goes to the memory at {@code /dev/shm} that every container has. A volume
 * for it would make each pod start a third of a second later, after which the kubelet looks again whether it is mounted.
 */
final class Posture {

    /** The name of the container of the tool, which is the only one unless another is asked for beside it. */
    static final String CONTAINER = "tool";

    /** The name of the other. */
    static final String COMPANION = "companion";

    private static final long NOBODY = 65_532;

    /** Against what others would put into our pods or do to them. */
    private static final Map<String, String> HANDS_OFF = Map.of(
            "sidecar.istio.io/inject", "false",
            "linkerd.io/inject", "disabled",
            "cluster-autoscaler.kubernetes.io/safe-to-evict", "false",
            "karpenter.sh/do-not-disrupt", "true");

    private Posture() {}

    static Pod pod(PodRequest request, String namespace, String runId) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(request.name())
                .withNamespace(namespace)
                .withLabels(Labels.ofRole(runId, request.role()))
                .withAnnotations(HANDS_OFF)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withActiveDeadlineSeconds(request.deadline().toSeconds())
                .withTerminationGracePeriodSeconds(1L)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withHostNetwork(request.hostNetwork() ? true : null)
                // By affinity, so that the scheduler takes part: with nodeName, the kubelet would refuse what does not
                // fit.
                .withNewAffinity()
                .withNewNodeAffinity()
                .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm()
                .withMatchFields(new NodeSelectorRequirement("metadata.name", "In", List.of(request.node())))
                .endNodeSelectorTerm()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endNodeAffinity()
                .endAffinity()
                .withNewSecurityContext()
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                // What it may write to belongs to it, where the volume's plugin knows how to give it away.
                .withFsGroup(request.disk() instanceof Disk.None ? null : NOBODY)
                .endSecurityContext()
                .addAllToVolumes(disk(request.disk()))
                .addAllToVolumes(cgroups(request))
                .addToContainers(container(CONTAINER, request.argv(), request))
                .addAllToContainers(companion(request))
                .endSpec()
                .build();
    }

    private static List<Container> companion(PodRequest request) {
        return request.companion().isEmpty() ? List.of() : List.of(container(COMPANION, request.companion(), request));
    }

    private static Container container(String name, List<String> argv, PodRequest request) {
        return new ContainerBuilder()
                .withName(name)
                .withImage(request.image())
                .withImagePullPolicy("IfNotPresent")
                .withCommand(argv)
                // No limits: they would be felt in the numbers.
                .withNewResources()
                .withRequests(Map.of("cpu", new Quantity("100m"), "memory", new Quantity("64Mi")))
                .endResources()
                .withSecurityContext(securityContext(request))
                .addAllToVolumeMounts(disk(request.disk()).stream()
                        .map(volume -> new VolumeMountBuilder()
                                .withName(volume.getName())
                                .withMountPath(Disk.DIRECTORY)
                                .build())
                        .toList())
                .addAllToVolumeMounts(cgroups(request).stream()
                        .map(volume -> new VolumeMountBuilder()
                                .withName(volume.getName())
                                .withMountPath(PodRequest.CGROUPS)
                                .withReadOnly(true)
                                .build())
                        .toList())
                .build();
    }

    private static List<Volume> disk(Disk disk) {
        VolumeBuilder volume = new VolumeBuilder().withName("data");
        if (disk instanceof Disk.OfNode node) {
            return List.of(volume.withEmptyDir(new EmptyDirVolumeSource(
                            null, new Quantity(String.valueOf(node.limit().bytes()))))
                    .build());
        }
        return disk instanceof Disk.OfClaim claim
                ? List.of(volume.withNewPersistentVolumeClaim(claim.claim(), false)
                        .build())
                : List.of();
    }

    private static List<Volume> cgroups(PodRequest request) {
        return request.cgroupsOfNode()
                ? List.of(new VolumeBuilder()
                        .withName("cgroups")
                        .withNewHostPath("/sys/fs/cgroup", "Directory")
                        .build())
                : List.of();
    }

    private static SecurityContext securityContext(PodRequest request) {
        boolean root = !request.capabilities().isEmpty();
        var context = new SecurityContextBuilder()
                .withRunAsNonRoot(!root)
                .withRunAsUser(root ? 0 : NOBODY)
                .withRunAsGroup(root ? 0 : NOBODY)
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .withAdd(request.capabilities().stream().sorted().toList())
                .endCapabilities();
        return context.build();
    }
}
