package io.plimsoll.run;

import static java.util.Objects.requireNonNull;

import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repetition in one pod, whose client reaches the server beside it by the ClusterIP of the two.
 *
 * @param <W> the workload
 */
final class Hairpin<W extends Workload> implements Repetition {

    private final Workspace workspace;
    private final ClientServerPods<W> pods;
    private final String serviceAddress;
    private @Nullable PodState askedFor;
    private @Nullable BothEnds<W> ends;
    private Duration waitsForItsTurn = Duration.ZERO;

    /** Asks for the service: its address is known before the pod is there. */
    Hairpin(Workspace workspace, ClientServerPods<W> pods) {
        this.workspace = workspace;
        this.pods = pods;
        this.serviceAddress = workspace.createService(
                pods.serverRole(), pods.serverRole(), pods.ports().all());
    }

    @Override
    public void follow(Repetition before) {
        before.turn().ifPresent(turn -> {
            waitsForItsTurn = Turn.TAKEN_WITHIN;
            askedFor = workspace.create(pods.hairpin(serviceAddress, Optional.of(turn)));
        });
    }

    @Override
    public void measure(RepetitionFindings findings) {
        pods.lookedAt().before(BothEnds.NAMES, findings);
        PodState asked = askedFor == null ? workspace.create(pods.hairpin(serviceAddress, Optional.empty())) : askedFor;
        askedFor = asked;
        BothEnds<W> both = new BothEnds<>(pods, output(asked), output(asked.ofCompanion()));
        ends = both;
        both.measure(waitsForItsTurn, findings);
    }

    private PodOutput output(PodState asked) {
        return PodOutput.ofStarted(workspace, pods.prefix(), asked);
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        BothEnds<W> both = requireNonNull(ends);
        both.observe(observation, findings);
        observation.ofService(both.server().pod(), workspace.serviceEndpoints(pods.serverRole()), findings);
    }

    @Override
    public Optional<Turn> turn() {
        return Optional.of(pods.turnAfter(requireNonNull(ends).server().pod()));
    }

    @Override
    public void close() {
        Optional.ofNullable(askedFor).ifPresent(pod -> workspace.delete(List.of(pod)));
        workspace.deleteService(pods.serverRole());
    }
}
