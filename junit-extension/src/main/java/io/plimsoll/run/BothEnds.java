package io.plimsoll.run;

import io.plimsoll.record.RawOutput;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * What a client and a server say, be they two pods or one.
 *
 * @param <W> the workload
 * @param pods what was asked for
 * @param client that has started
 * @param server that has started
 */
record BothEnds<W extends Workload>(ClientServerPods<W> pods, PodOutput client, PodOutput server) {

    /** The two, as raw material names them. */
    static final List<String> NAMES = List.of(RawName.CLIENT, RawName.SERVER);

    /**
     * Waits for the tool and keeps what it said.
     *
     * @param waits how long the tool may be expected to wait before it starts
     */
    void measure(Duration waits, RepetitionFindings findings) {
        String clientSaid = client.await(
                ClientServerPods.TOOL,
                pods.busy().plus(waits),
                pods.longest().minus(pods.busy()).plus(PodOutput.GRACE));
        String serverSaid = server.await(ClientServerPods.TOOL, Duration.ZERO, PodOutput.GRACE);
        findings.raw(new RawOutput(
                RawName.CLIENT + pods.driver().tool(), pods.driver().mediaType(), clientSaid));
        findings.raw(new RawOutput(
                RawName.SERVER + pods.driver().tool(), pods.driver().mediaType(), serverSaid));
        if (pods.lookedAt().isAnybody()) {
            UseSteps.keepOfBothEnds(client, findings);
            pods.lookedAt().after(NAMES, findings);
        }
    }

    /** Keeps what shows how it was measured. */
    void observe(Observation observation, RepetitionFindings findings) {
        observation.ofPod(RawName.CLIENT, client, findings);
        observation.ofPod(RawName.SERVER, server, findings);
        observation.ofEvents(RawName.EVENTS, client, findings);
    }
}
