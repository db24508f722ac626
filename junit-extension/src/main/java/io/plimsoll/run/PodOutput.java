package io.plimsoll.run;

import io.plimsoll.kube.FollowedLog;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Waiting;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RunException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one of our pods says, waited for. */
final class PodOutput {

    /** How long a pod may take from being asked for to running; the image may have to be pulled. */
    private static final Duration START = Duration.ofMinutes(3);

    /** A kubelet looks once a second which containers have started, so that one may have run as long when that is seen. */
    private static final Duration START_SEEN_WITHIN = Duration.ofSeconds(1);

    /** How long a tool may take for its connection, its end and a slow log, beyond the time it is asked to run. */
    static final Duration GRACE = Duration.ofSeconds(45);

    /** Those whose failure ends a pod, each with a complaint of its own. */
    private static final List<String> STEPS = Stream.concat(
                    Stream.of(
                            ClientServerPods.LISTENING,
                            ClientServerPods.PATH,
                            ClientServerPods.TOOL,
                            ClientServerPods.FACTS),
                    UseSteps.ALL.stream())
            .toList();

    /** Those that fail before anything was measured. */
    private static final Set<String> WAYS_TO_THE_SERVER = Set.of(ClientServerPods.LISTENING, ClientServerPods.PATH);

    private static final String EXCHANGED = "exchanged ";

    /** How often it is made sure that nothing new was said, of which the cluster notices nothing. */
    private static final Duration HEEDFUL = Duration.ofMillis(100);

    private final Workspace workspace;
    private final String attempt;
    private final PodState pod;
    private final Duration mayHaveRun;

    private PodOutput(Workspace workspace, String attempt, PodState pod, Duration mayHaveRun) {
        this.workspace = workspace;
        this.attempt = attempt;
        this.pod = pod;
        this.mayHaveRun = mayHaveRun;
    }

    /** Waits until a pod that was just asked for, or some time ago, has started. */
    static PodOutput ofStarted(Workspace workspace, String attempt, PodState askedFor) {
        long waitsSince = System.nanoTime();
        PodState started = workspace.awaitStarted(askedFor, START);
        Duration waited = Duration.ofNanos(System.nanoTime() - waitsSince);
        return new PodOutput(
                workspace, attempt, started, waited.compareTo(START_SEEN_WITHIN) < 0 ? waited : START_SEEN_WITHIN);
    }

    /** Returns the pod as it was when it started. */
    PodState pod() {
        return pod;
    }

    /** Waits until a tool of the pod listens. */
    void awaitListening(Duration atMost) {
        await(
                Duration.ZERO,
                atMost,
                "to listen",
                log -> log.events("listening").stream().findAny());
    }

    /**
     * Waits for what a step says.
     *
     * @param notBefore from its start; asking earlier is of no use and would disturb what is measured
     * @throws InvalidException if the step or one before it failed, in its own words
     * @throws InfraException if the server could not be reached, so that nothing was measured
     */
    String await(String step, Duration notBefore, Duration atMost) {
        Duration ahead = notBefore.compareTo(mayHaveRun) > 0 ? notBefore.minus(mayHaveRun) : Duration.ZERO;
        FramedLog.Block block =
                await(ahead, atMost.plus(mayHaveRun), "to say the result of '" + step + "'", log -> log.block(step));
        if (block.exitCode() != 0) {
            throw failed(step, block);
        }
        return block.text();
    }

    /** Returns when its steps started and ended so far, as {@link io.plimsoll.evidence.PodEvents} reads it. */
    String events() {
        return lines(event -> !event.startsWith(EXCHANGED));
    }

    /** Returns when the marker came back so far, as {@link io.plimsoll.evidence.PodEvents} reads it. */
    String exchanges() {
        return lines(event -> event.startsWith(EXCHANGED));
    }

    private String lines(Predicate<String> wanted) {
        return log().allEvents().stream()
                .filter(wanted)
                .map(event -> event + "\n")
                .collect(Collectors.joining());
    }

    private <T> T await(Duration notBefore, Duration atMost, String what, Function<FramedLog, Optional<T>> find) {
        Waiting.pass(notBefore);
        try (FollowedLog said = workspace.follow(pod)) {
            return Waiting.within(
                            atMost,
                            (count, previous) -> HEEDFUL,
                            () -> said.mayHaveGrown() ? look(what, find) : Optional.empty())
                    .orElseThrow(() -> new InfraException("pod " + pod.name() + " was expected " + what + " within "
                            + notBefore.plus(atMost).toSeconds() + " s; its log so far: "
                            + lastLines(workspace.log(pod))));
        }
    }

    /** Looks whether the pod has ended before it looks into its log, so that the last of it is not missed. */
    private <T> Optional<T> look(String what, Function<FramedLog, Optional<T>> find) {
        boolean ended = workspace.state(pod).exitCode().isPresent();
        FramedLog log = log();
        Optional<T> found = find.apply(log);
        if (found.isEmpty() && ended) {
            throw endedEarly(log, what);
        }
        return found;
    }

    private FramedLog log() {
        return new FramedLog(attempt, workspace.log(pod));
    }

    private RuntimeException endedEarly(FramedLog log, String what) {
        for (String step : STEPS) {
            Optional<FramedLog.Block> failed = log.block(step).filter(block -> block.exitCode() != 0);
            if (failed.isPresent()) {
                return failed(step, failed.get());
            }
        }
        PodState state = workspace.state(pod);
        return new InvalidException("pod " + pod.name() + " was expected " + what + ", but ended with exit code "
                + state.exitCode().orElse(-1)
                + state.ended().map(reason -> " (" + reason + ")").orElse("")
                + "; its log: " + lastLines(workspace.log(pod)));
    }

    private RunException failed(String step, FramedLog.Block block) {
        String complaint = log().block(step + ".stderr")
                .map(FramedLog.Block::text)
                .orElse("")
                .strip();
        String said = "'" + step + "' of pod " + pod.name() + " failed with exit code " + block.exitCode() + ": "
                + lastLines(complaint.isEmpty() ? block.text() : complaint);
        return WAYS_TO_THE_SERVER.contains(step)
                ? new InfraException(
                        said + "\nNothing was measured. Look for a NetworkPolicy, a firewall or a broken pod"
                                + " network that keeps node "
                                + pod.node().orElse("of the pod") + " from the server.")
                : new InvalidException(said);
    }

    private static String lastLines(String text) {
        List<String> lines = text.strip().lines().toList();
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        return end.isEmpty() ? "(nothing)" : end;
    }
}
