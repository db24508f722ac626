package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks that the payload of which the tool tells went through the interfaces of the pods, by their own counters. They
 * count since the pods exist, which is one repetition, and what is not payload as well: names are asked for, the path
 * is tried, the start that a tool omits is sent. So more than the payload is no contradiction, and there is no upper
 * bound.
 */
public final class InterfaceEvidence {

    /** What tools do not count exactly, such as the size of a request, is far less than a fifth of what they moved. */
    private static final double LEAST = 0.8;

    private InterfaceEvidence() {}

    /**
     * Checks that what a pod sent to itself left it and came back: where a CNI turns a ClusterIP into the pod's own
     * address as soon as a socket is connected, it stays in the pod.
     *
     * @param pod that reaches itself
     * @param payload bytes that its client and its server took in
     * @throws InvalidException if the pod did not say what came in
     */
    public static Evidence hairpin(PodReading pod, long payload) {
        long received = pod.received()
                .orElseThrow(() -> new InvalidException("the pod did not say how much came in from outside of it"));
        boolean cameBack = received >= payload;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("payload", payload + " B");
        facts.put("came in by " + pod.interfaceName(), received + " B");
        return new Evidence(
                "hairpin",
                cameBack,
                cameBack
                        ? "what the pod sent to itself left it and came back"
                        : "what the pod sent to itself did not leave it",
                facts);
    }

    /**
     * Checks that the payload between two pods in the network of pods went out of one or into the other. One of both is
     * enough: on many kernels a receiver does not count what eBPF puts into a pod past the host's side of its
     * interface ({@code bpf_redirect_peer}; github.com/cilium/cilium/issues/21496).
     *
     * @param fromClient payload bytes that the server took in
     * @param fromServer payload bytes that the client took in
     * @return nothing if neither pod counted, as those of early records did not
     * @throws InvalidException if only one of them says what came in
     */
    public static Optional<Evidence> between(PodReading client, PodReading server, long fromClient, long fromServer) {
        if (client.received().isEmpty() && server.received().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("payload from client", fromClient + " B");
        facts.put("payload from server", fromServer + " B");
        facts.put("client " + client.interfaceName(), inWords(client));
        facts.put("server " + server.interfaceName(), inWords(server));
        List<String> complaints = new ArrayList<>();
        missing("client", client, "server", server, fromClient).ifPresent(complaints::add);
        missing("server", server, "client", client, fromServer).ifPresent(complaints::add);
        return Optional.of(new Evidence(
                "interfaces",
                complaints.isEmpty(),
                complaints.isEmpty()
                        ? "the payload's bytes went through the interfaces of the pods"
                        : String.join("; ", complaints),
                facts));
    }

    private static Optional<String> missing(
            String from, PodReading sender, String to, PodReading receiver, long payload) {
        long received = received(to, receiver);
        long carried = Math.max(received, sender.sent().orElse(0));
        return carried >= LEAST * payload
                ? Optional.empty()
                : Optional.of("the tool moved " + payload + " B from the " + from + " to the " + to
                        + ", but the pods' interfaces carried " + carried + " B that way");
    }

    private static long received(String end, PodReading pod) {
        return pod.received()
                .orElseThrow(() -> new InvalidException("the " + end + " pod did not say how much came in"));
    }

    private static String inWords(PodReading pod) {
        return "sent " + inWords(pod.sent()) + ", received " + inWords(pod.received());
    }

    private static String inWords(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() + " B" : "unknown";
    }
}
