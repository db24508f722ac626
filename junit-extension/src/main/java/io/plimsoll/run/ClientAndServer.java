package io.plimsoll.run;

import static java.util.Objects.requireNonNull;

import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.RawOutput;
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

    private static final List<String> ENDS = List.of(RawName.CLIENT, RawName.SERVER);

    private final Workspace workspace;
    private final MeasuredPods<W> pods;
    private final List<PodState> created = new ArrayList<>();
    private final PodState serverAskedFor;
    private final Optional<String> serviceAddress;
    private final Optional<String> marker;
    private @Nullable PodOutput listeningServer;
    private @Nullable PodState clientAskedFor;
    private @Nullable PodOutput endedClient;
    private Duration waitsForItsTurn = Duration.ZERO;

    /** Asks for the server and does not wait for it. */
    ClientAndServer(Workspace workspace, MeasuredPods<W> pods, Optional<String> marker) {
        this.workspace = workspace;
        this.pods = pods;
        this.marker = marker;
        this.serverAskedFor = create(pods.server());
        this.serviceAddress = pods.path() == NetworkPath.CLUSTER_IP
                ? Optional.of(workspace.createService(pods.serverRole(), pods.serverRole(), pods.servedPorts()))
                : Optional.empty();
    }

    /** Asks for the client: its tool waits until the repetition before is taken away. */
    @Override
    public void follow(Repetition before) {
        if (before instanceof ClientAndServer<?> pair) {
            waitsForItsTurn = Turn.TAKEN_WITHIN;
            askForClient(Optional.of(pair.turn()));
        }
    }

    private void askForClient(Optional<Turn> turn) {
        PodOutput server =
                new PodOutput(workspace, pods.prefix(), workspace.awaitStarted(serverAskedFor, PodOutput.START));
        server.awaitListening(PodOutput.GRACE);
        listeningServer = server;
        clientAskedFor = create(pods.client(address(server.pod()), marker, turn));
    }

    /** The pod's own address: its ClusterIP is nobody's once it is deleted, and anybody outside may answer there. */
    private Turn turn() {
        PodState server = requireNonNull(listeningServer).pod();
        return new Turn(server.podIp().orElseThrow(), pods.ports().payload());
    }

    @Override
    public void measure(RepetitionFindings findings) {
        pods.lookedAt().before(ENDS, findings);
        if (clientAskedFor == null) {
            askForClient(Optional.empty());
        }
        PodOutput server = requireNonNull(listeningServer);
        PodOutput client = new PodOutput(
                workspace, pods.prefix(), workspace.awaitStarted(requireNonNull(clientAskedFor), PodOutput.START));
        endedClient = client;
        Duration notBefore = pods.busy().plus(waitsForItsTurn);
        String clientSaid = client.await(
                MeasuredPods.TOOL,
                notBefore,
                pods.longest().minus(pods.busy()).plus(PodOutput.GRACE),
                pods.isTimed() ? PodOutput.SOON : PodOutput.SELDOM);
        String serverSaid = server.await(MeasuredPods.TOOL, Duration.ZERO, PodOutput.GRACE);
        findings.raw(new RawOutput(
                RawName.CLIENT + pods.driver().tool(), pods.driver().mediaType(), clientSaid));
        findings.raw(new RawOutput(
                RawName.SERVER + pods.driver().tool(), pods.driver().mediaType(), serverSaid));
        if (pods.lookedAt().isAnybody()) {
            UseSteps.keepOfBothEnds(client, findings);
            pods.lookedAt().after(ENDS, findings);
        }
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        PodOutput client = requireNonNull(endedClient);
        PodOutput server = requireNonNull(listeningServer);
        observation.ofPod(RawName.CLIENT, client, findings);
        observation.ofPod(RawName.SERVER, server, findings);
        observation.ofEvents(RawName.EVENTS, client, findings);
        if (serviceAddress.isPresent()) {
            observation.ofService(server.pod(), workspace.serviceEndpoints(pods.serverRole()), findings);
        }
    }

    @Override
    public Optional<String> marker() {
        return marker;
    }

    @Override
    public String exchanges() {
        return requireNonNull(endedClient).exchanges();
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
