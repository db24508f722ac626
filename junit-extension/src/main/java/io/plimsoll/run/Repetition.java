package io.plimsoll.run;

import static java.util.Objects.requireNonNull;

import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.InvalidException;
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
 * The measured pods of one repetition while they live: a fresh server, then a fresh client.
 *
 * @param <W> the workload
 */
final class Repetition<W extends Workload> implements AutoCloseable {

    /** How long a pod may take from being asked for to running; the image may have to be pulled. */
    private static final Duration START = Duration.ofMinutes(3);

    /** How long a tool may take for its connection, its end and a slow log, beyond the time it is asked to run. */
    private static final Duration GRACE = Duration.ofSeconds(45);

    private final Workspace workspace;
    private final MeasuredPods<W> pods;
    private final List<PodState> created = new ArrayList<>();
    private final PodState serverAskedFor;
    private final Optional<String> serviceAddress;
    private final Optional<String> marker;
    private @Nullable PodOutput listeningServer;
    private @Nullable PodState clientAskedFor;
    private Duration waitsForItsTurn = Duration.ZERO;

    /** Asks for the server and does not wait for it. */
    Repetition(Workspace workspace, MeasuredPods<W> pods, Optional<String> marker) {
        this.workspace = workspace;
        this.pods = pods;
        this.marker = marker;
        this.serverAskedFor = create(pods.server());
        this.serviceAddress = pods.plan().path() == NetworkPath.CLUSTER_IP
                ? Optional.of(workspace.createService(
                        pods.serverRole(), pods.serverRole(), List.of(pods.toolPort(), pods.echoPort())))
                : Optional.empty();
    }

    /** Asks for the client while the repetition before still lives: its tool waits until that is taken away. */
    void askForClientAfter(Repetition<W> before) {
        waitsForItsTurn = Turn.TAKEN_WITHIN;
        askForClient(Optional.of(before.turn()));
    }

    private void askForClient(Optional<Turn> turn) {
        PodOutput server = new PodOutput(workspace, pods.prefix(), workspace.awaitStarted(serverAskedFor, START));
        server.awaitListening(GRACE);
        listeningServer = server;
        clientAskedFor = create(pods.client(address(server.pod()), marker, turn));
    }

    private Turn turn() {
        return new Turn(address(requireNonNull(listeningServer).pod()), pods.toolPort());
    }

    /** Runs the client against the server and reads what both said. */
    Outcome measure(RepetitionFindings findings) {
        if (clientAskedFor == null) {
            askForClient(Optional.empty());
        }
        PodOutput serverOutput = requireNonNull(listeningServer);
        PodState client = workspace.awaitStarted(requireNonNull(clientAskedFor), START);
        PodOutput clientOutput = new PodOutput(workspace, pods.prefix(), client);
        Duration notBefore = pods.busy().plus(waitsForItsTurn);
        String clientSaid = clientOutput.await(MeasuredPods.TOOL, notBefore, GRACE);
        String serverSaid = serverOutput.await(MeasuredPods.TOOL, Duration.ZERO, GRACE);
        findings.raw(new RawOutput("client " + pods.driver().tool(), "application/json", clientSaid));
        findings.raw(new RawOutput("server " + pods.driver().tool(), "application/json", serverSaid));
        Reading reading = read(serverSaid, clientSaid);
        findings.measured(reading.measurements());
        return new Outcome(client, serverOutput.pod(), clientOutput, serverOutput, reading, pods.busy());
    }

    /** Returns the marker that the client exchanges with the server after the tool, if it does. */
    Optional<String> marker() {
        return marker;
    }

    /** Notes the pods as they were admitted. */
    void describe(Outcome outcome, RepetitionFindings findings) {
        findings.raw(new RawOutput("client pod", "application/yaml", workspace.manifest(outcome.client())));
        findings.raw(new RawOutput("server pod", "application/yaml", workspace.manifest(outcome.server())));
    }

    /** Lists the addresses behind the ClusterIP that the client used, none if it used another path. */
    List<String> endpoints() {
        return serviceAddress.isPresent() ? workspace.serviceEndpoints(pods.serverRole()) : List.of();
    }

    /** Takes everything away, without waiting for it; the server last, as the next client's tool may wait for that. */
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
        return switch (pods.plan().path()) {
            case POD_IP -> server.podIp().orElseThrow();
            case HOST_NETWORK -> server.hostIp().orElseThrow();
            case CLUSTER_IP -> serviceAddress.orElseThrow();
        };
    }

    private Reading read(String serverSaid, String clientSaid) {
        Driver<W> driver = pods.driver();
        try {
            return driver.read(pods.plan().workload(), pods.plan().lasting(), serverSaid, clientSaid);
        } catch (IllegalArgumentException impossible) {
            throw new InvalidException(driver.tool() + ": " + impossible.getMessage(), impossible);
        }
    }

    /**
     * A repetition whose tool has ended.
     *
     * @param client as it was when it started
     * @param server as it was when it started
     * @param clientOutput what the client says
     * @param serverOutput what the server says
     * @param reading what the tool measured
     * @param busy for how long the tool was to run at least
     */
    record Outcome(
            PodState client,
            PodState server,
            PodOutput clientOutput,
            PodOutput serverOutput,
            Reading reading,
            Duration busy) {

        private static final Duration SOON = Duration.ofSeconds(20);

        PodReading clientFacts() {
            return PodReading.parse("client", clientOutput.await(MeasuredPods.FACTS, Duration.ZERO, SOON));
        }

        PodReading serverFacts() {
            return PodReading.parse("server", serverOutput.await(MeasuredPods.FACTS, Duration.ZERO, SOON));
        }
    }
}
