package io.plimsoll.run;

import io.plimsoll.record.RawOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a pod in which it reads what is used. A measured one does so as the last thing before its tool and as the
 * first after it, so that what is counted is the window and hardly more. What is used where the server is it asks the
 * server's pod, which answers beside its tool.
 */
final class UseSteps {

    private static final String OWN_BEFORE = "use-before";
    private static final String PEER_BEFORE = "peer-use-before";
    private static final String OWN_AFTER = "use-after";
    private static final String PEER_AFTER = "peer-use-after";

    /** All of them. */
    static final List<String> ALL = List.of(OWN_BEFORE, PEER_BEFORE, OWN_AFTER, PEER_AFTER);

    private static final String PROGRAM = "resource-use";
    private static final String THEN = "--then";

    private UseSteps() {}

    /**
     * Returns those before the tool.
     *
     * @param peer the address and the port of who is asked as well, none of a single pod
     */
    static List<String> before(List<String> peer) {
        List<String> argv = new ArrayList<>(List.of(OWN_BEFORE, PROGRAM, THEN));
        if (!peer.isEmpty()) {
            argv.addAll(List.of(PEER_BEFORE, PROGRAM));
            argv.addAll(peer);
            argv.add(THEN);
        }
        return argv;
    }

    /** Returns those after the tool, in the same order, so that both ends are read as far apart. */
    static List<String> after(List<String> peer) {
        List<String> argv = new ArrayList<>(List.of(THEN, OWN_AFTER, PROGRAM));
        if (!peer.isEmpty()) {
            argv.addAll(List.of(THEN, PEER_AFTER, PROGRAM));
            argv.addAll(peer);
        }
        return argv;
    }

    /** Keeps what a client read here, and was told by its server. */
    static void keepOfBothEnds(PodOutput client, RepetitionFindings findings) {
        keep(client, OWN_BEFORE, RawName.CLIENT + RawName.USE_BEFORE, findings);
        keep(client, OWN_AFTER, RawName.CLIENT + RawName.USE_AFTER, findings);
        keep(client, PEER_BEFORE, RawName.SERVER + RawName.USE_BEFORE, findings);
        keep(client, PEER_AFTER, RawName.SERVER + RawName.USE_AFTER, findings);
    }

    /** Keeps what a pod read that asks no other. */
    static void keepOfOnePod(String end, PodOutput pod, RepetitionFindings findings) {
        keep(pod, OWN_BEFORE, end + RawName.USE_BEFORE, findings);
        keep(pod, OWN_AFTER, end + RawName.USE_AFTER, findings);
    }

    /** Waits until a pod has read what was used so far. */
    static void awaitBefore(PodOutput pod) {
        pod.await(OWN_BEFORE, Duration.ZERO, PodOutput.GRACE);
    }

    private static void keep(PodOutput pod, String step, String name, RepetitionFindings findings) {
        findings.raw(new RawOutput(name, "text/plain", pod.await(step, Duration.ZERO, PodOutput.GRACE)));
    }
}
