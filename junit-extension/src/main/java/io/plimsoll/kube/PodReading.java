package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the API server's description of a pod to ours. */
final class PodReading {

    /** What a kubelet says of a container that is merely not there yet. */
    private static final Set<String> UNDER_WAY = Set.of("ContainerCreating", "PodInitializing");

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    /** What a kubelet says of a container whose image it does not have. */
    private static final Set<String> WITHOUT_IMAGE =
            Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull");

    /** Why a kubelet says that a container has ended whose process the container runtime could not even begin. */
    static final Set<String> NEVER_RAN = Set.of("StartError", "ContainerCannotRun");

    private PodReading() {}

    /** Reads it with what it says of the tool's process. */
    static PodState read(Pod pod) {
        return read(pod, Posture.CONTAINER);
    }

    /** Reads it with what it says of the process of one of its containers. */
    static PodState read(Pod pod, String container) {
        PodStatus status = status(pod);
        Optional<ContainerStateTerminated> end = terminated(named(container, status).stream())
                .filter(PodReading::ran)
                .findFirst();
        return new PodState(
                pod.getMetadata().getName(),
                pod.getMetadata().getUid(),
                container,
                said(pod.getSpec().getNodeName()),
                said(status.getPhase()).orElse("Unknown"),
                said(status.getPodIP()),
                said(status.getHostIP()),
                statuses(status).mapToInt(ContainerStatus::getRestartCount).sum(),
                end.map(terminated -> OptionalInt.of(terminated.getExitCode())).orElse(OptionalInt.empty()),
                end.flatMap(terminated -> said(terminated.getReason())),
                trouble(status),
                pod.getMetadata().getDeletionTimestamp() != null,
                pod.getSpec().getContainers().size()
                        + pod.getSpec().getInitContainers().size(),
                cpuLimit(container, pod.getSpec()));
    }

    /** Tells whether the process of a container of a pod runs. */
    static boolean running(Pod pod, String container) {
        return named(container, status(pod))
                .map(ContainerStatus::getState)
                .map(ContainerState::getRunning)
                .isPresent();
    }

    /** Tells whether no process of a pod runs any more, or can ever have run. */
    static boolean idle(Pod pod) {
        PodStatus status = status(pod);
        return ENDED.contains(said(status.getPhase()).orElse(""))
                || statuses(status)
                        .flatMap(container -> Stream.ofNullable(container.getState()))
                        .flatMap(state -> Stream.ofNullable(state.getWaiting()))
                        .anyMatch(waiting -> WITHOUT_IMAGE.contains(String.valueOf(waiting.getReason())));
    }

    /** Tells whether the container runtime could not begin a process of a pod. */
    static boolean neverRan(Pod pod) {
        return unstarted(status(pod)).isPresent();
    }

    private static PodStatus status(Pod pod) {
        return pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    }

    private static Optional<ContainerStatus> named(String name, PodStatus status) {
        return status.getContainerStatuses().stream()
                .filter(container -> container.getName().equals(name))
                .findFirst();
    }

    private static Stream<ContainerStatus> statuses(PodStatus status) {
        return Stream.concat(status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream());
    }

    private static Stream<ContainerStateTerminated> terminated(Stream<ContainerStatus> containers) {
        return containers
                .flatMap(container -> Stream.ofNullable(container.getState()))
                .flatMap(state -> Stream.ofNullable(state.getTerminated()));
    }

    private static boolean ran(ContainerStateTerminated end) {
        return !NEVER_RAN.contains(String.valueOf(end.getReason()));
    }

    private static Optional<String> trouble(PodStatus status) {
        return unscheduled(status)
                .or(() -> waiting(status))
                .or(() -> unstarted(status))
                .or(() -> failed(status));
    }

    private static Optional<String> unscheduled(PodStatus status) {
        return status.getConditions().stream()
                .filter(condition -> condition.getType().equals("PodScheduled")
                        && condition.getStatus().equals("False"))
                .findFirst()
                .map(condition -> words(condition.getReason(), condition.getMessage()));
    }

    private static Optional<String> waiting(PodStatus status) {
        return statuses(status)
                .flatMap(container -> Stream.ofNullable(container.getState()))
                .flatMap(state -> Stream.ofNullable(state.getWaiting()))
                .filter(waiting -> waiting.getReason() != null && !UNDER_WAY.contains(waiting.getReason()))
                .findFirst()
                .map(waiting -> words(waiting.getReason(), waiting.getMessage()));
    }

    private static Optional<String> unstarted(PodStatus status) {
        return terminated(statuses(status))
                .filter(end -> !ran(end))
                .findFirst()
                .map(end -> words(end.getReason(), end.getMessage()));
    }

    private static Optional<String> failed(PodStatus status) {
        return said(status.getReason()).map(reason -> words(reason, status.getMessage()));
    }

    private static String words(String reason, @Nullable String message) {
        return said(message).map(text -> reason + ": " + text).orElse(reason);
    }

    private static Optional<String> cpuLimit(String name, PodSpec spec) {
        return spec.getContainers().stream()
                .filter(container -> container.getName().equals(name))
                .map(Container::getResources)
                .flatMap(resources -> Stream.ofNullable(resources))
                .flatMap(resources -> Stream.ofNullable(resources.getLimits()))
                .map((Map<String, Quantity> limits) -> limits.get("cpu"))
                .flatMap(Stream::ofNullable)
                .map(Quantity::toString)
                .findFirst();
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }
}
