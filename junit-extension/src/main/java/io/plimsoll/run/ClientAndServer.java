package io.plimsoll.run;

import static java.util.Objects.requireNonNull;

import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repetition in two pods: a fresh server, then a fresh client.
 *
 * @param <W> the workload
 */
final class ClientAndServer<W extends Workload> implements Repetition {

    private final Workspace workspace;
    private final ClientServerPods<W> pods;
    private final List<PodState> created = new ArrayList<>();
    private final PodState serverAskedFor;
    private final Optional<String> serviceAddress;
    private final Optional<String> marker;
    private @Nullable PodOutput listeningServer;
    private @Nullable PodState clientAskedFor;
    private @Nullable BothEnds<W> ends;
    private Duration waitsForItsTurn = Duration.ZERO;

    /** Asks for the server and does not wait for it. */
    ClientAndServer(Workspace workspace, ClientServerPods<W> pods, Optional<String> marker) {
        this.workspace = workspace;
        this.pods = pods;
        this.marker = marker;
        this.serverAskedFor = create(pods.server());
        this.serviceAddress = pods.path() == NetworkPath.CLUSTER_IP
                ? Optional.of(workspace.createService(
                        pods.serverRole(), pods.serverRole(), pods.ports().all()))
                : Optional.empty();
    }

    /** Asks for the client: its tool waits until the repetition before is taken away. */
    @Override
    public void follow(Repetition before) {
        before.turn().ifPresent(turn -> {
            waitsForItsTurn = Turn.TAKEN_WITHIN;
            askForClient(Optional.of(turn));
        });
    }

    private void askForClient(Optional<Turn> turn) {
        PodOutput server = PodOutput.ofStarted(workspace, pods.prefix(), serverAskedFor);
        server.awaitListening(PodOutput.GRACE);
        listeningServer = server;
        clientAskedFor = create(pods.client(address(server.pod()), marker, turn));
    }

    @Override
    public Optional<Turn> turn() {
        return Optional.of(pods.turnAfter(requireNonNull(listeningServer).pod()));
    }

    @Override
    public void measure(RepetitionFindings findings) {
        pods.lookedAt().before(BothEnds.NAMES, findings);
        if (clientAskedFor == null) {
            askForClient(Optional.empty());
        }
        PodOutput client = PodOutput.ofStarted(workspace, pods.prefix(), requireNonNull(clientAskedFor));
        BothEnds<W> both = new BothEnds<>(pods, client, requireNonNull(listeningServer));
        ends = both;
        both.measure(waitsForItsTurn, findings);
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        BothEnds<W> both = requireNonNull(ends);
        both.observe(observation, findings);
        if (serviceAddress.isPresent()) {
            observation.ofService(both.server().pod(), workspace.serviceEndpoints(pods.serverRole()), findings);
        }
    }

    @Override
    public Optional<String> marker() {
        return marker;
    }

    @Override
    public String exchanges() {
        return requireNonNull(ends).client().exchanges();
    }

    /** The server goes last, as the next client's tool may wait for that. */
    @Override
    public void close() {
        List<PodState> serverLast = new ArrayList<>(created);
        Collections.reverse(serverLast);
        workspace.delete(serverLast);
        serviceAddress.ifPresent(address -> workspace.deleteService(pods.serverRole()));
    }

    private PodState create(PodRequest request) {
        PodState pod = workspace.create(request);
        created.add(pod);
        return pod;
    }

    private String address(PodState server) {
        return switch (pods.path()) {
            case POD_IP -> server.podIp().orElseThrow();
            case HOST_NETWORK -> server.hostIp().orElseThrow();
            case CLUSTER_IP -> serviceAddress.orElseThrow();
        };
    }
}
