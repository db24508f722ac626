package io.plimsoll.run;

import io.plimsoll.cluster.WireEncryption;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Probes in the network of the two nodes, between the measured windows: they read the counters of the encrypted transport
 * and capture, for a moment, what goes over the wire.
 *
 * @param workspace where they run
 * @param image the toolbox
 * @param encryption where the counters come from on this cluster
 * @param client the client's node
 * @param server the server's node
 */
record NodeProbes(Workspace workspace, String image, WireEncryption encryption, Node client, Node server) {

    /** What the probes need beyond an ordinary pod, besides their node's network: to capture packets. */
    static final Set<String> CAPABILITIES = Set.of("NET_RAW");

    /** Long enough for several exchanges of the marker, short enough not to be felt. */
    private static final Duration CAPTURE = Duration.ofMillis(400);

    private static final Duration LONGER_CAPTURE = Duration.ofSeconds(4);

    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private static final String STEP = "probe";

    /**
     * What the probes said.
     *
     * @param client the one on the client's node
     * @param server the one on the server's node
     */
    record Round(String client, String server) {}

    /** Asks for a reading of the counters only. */
    Asked readCounters(String prefix) {
        return ask(prefix, "none", Duration.ZERO);
    }

    /** Asks for a reading of the counters, and then for a look for a marker on the wire. */
    Asked lookFor(String marker, String prefix) {
        return ask(prefix, marker, CAPTURE);
    }

    /** Asks for the same once more, and longer: on busy nodes few exchanges may fall into the first look. */
    Asked lookLongerFor(String marker, String prefix) {
        return ask(prefix + "-again", marker, LONGER_CAPTURE);
    }

    private Asked ask(String prefix, String marker, Duration capture) {
        PodState onClient = workspace.create(request(prefix + "-probe-c", client, server, marker, capture));
        try {
            PodState onServer = workspace.create(request(prefix + "-probe-s", server, client, marker, capture));
            return new Asked(this, onClient, onServer);
        } catch (RuntimeException e) {
            workspace.deleteAfter(e, List.of(onClient));
            throw e;
        }
    }

    /**
     * Probes that were asked for and not waited for, so that what is to be done meanwhile can be done.
     *
     * @param probes whose they are
     * @param onClient the one on the client's node
     * @param onServer the one on the server's node
     */
    record Asked(NodeProbes probes, PodState onClient, PodState onServer) {

        /** Waits for both, and takes them away. */
        Round read() {
            try {
                return new Round(probes.said(onClient), probes.said(onServer));
            } finally {
                probes.workspace.delete(List.of(onClient, onServer));
            }
        }
    }

    private String said(PodState created) {
        return PodOutput.ofStarted(workspace, created.name(), created).await(STEP, Duration.ZERO, AT_MOST);
    }

    private PodRequest request(String name, Node on, Node peer, String marker, Duration capture) {
        List<String> argv = List.of(
                "steps",
                name,
                STEP,
                "node-probe",
                peer.internalIp(),
                tunnel(),
                marker,
                String.valueOf(capture.toMillis()));
        return new PodRequest(name, name, on.name(), image, argv, AT_MOST)
                .inHostNetwork(true)
                .with(CAPABILITIES);
    }

    private String tunnel() {
        return encryption instanceof WireEncryption.WireGuard wireGuard ? wireGuard.networkInterface() : "-";
    }
}
