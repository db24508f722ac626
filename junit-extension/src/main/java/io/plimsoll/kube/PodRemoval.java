package io.plimsoll.kube;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Takes away pods of one session. Whom the API server cannot be told about now, it is told about before another one is
 * made: they would be felt.
 */
final class PodRemoval {

    private final Requests requests;
    private final String namespace;
    private final String runId;
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> askedToEnd = ConcurrentHashMap.newKeySet();
    private final Queue<Unwanted> unwanted = new ConcurrentLinkedQueue<>();

    PodRemoval(Requests requests, String namespace, String runId) {
        this.requests = requests;
        this.namespace = namespace;
        this.runId = runId;
    }

    /**
     * A pod that nobody needs any more.
     *
     * @param name its name
     * @param uid its UID
     * @param ended whether its process has
     */
    record Unwanted(String name, String uid, boolean ended) {}

    /**
     * Lets a pod's process end by itself, and leaves the pod there that long, for its log. Once it is deleted after that, it
     * has had its time, and nobody waits for its node.
     */
    void askToEnd(String name, String uid, Duration within) {
        askedToEnd.add(uid);
        requests.delete(path(name), uid, Optional.of(within.toSeconds()));
    }

    void delete(List<Unwanted> pods) {
        unwanted.addAll(pods);
        deleteUnwanted();
    }

    /** Makes up for deletions that failed, and waits until those pods are gone. */
    void complete(Duration atMost) {
        if (!unwanted.isEmpty()) {
            deleteUnwanted();
            awaitGone(atMost);
        }
    }

    private void deleteUnwanted() {
        for (Unwanted pod = unwanted.peek(); pod != null; pod = unwanted.peek()) {
            deleted.add(pod.uid());
            boolean hasHadItsTime = pod.ended() || askedToEnd.contains(pod.uid());
            requests.delete(path(pod.name()), pod.uid(), Optional.of(hasHadItsTime ? Owned.NOW : Owned.SOON));
            unwanted.remove(pod);
        }
    }

    void awaitGone(Duration atMost) {
        Set<String> hurried = new HashSet<>();
        Waiting.until(
                "the deleted pods to be gone",
                atMost,
                Waiting.LOOKING,
                () -> {
                    List<Owned> leaving = leaving();
                    leaving.stream()
                            .filter(pod -> pod.graceSeconds().equals(Optional.of(Owned.NOW)) && hurried.add(pod.uid()))
                            .forEach(pod -> requests.delete(pod.path(), pod.uid(), pod.graceSeconds()));
                    return leaving.isEmpty() ? Optional.of(true) : Optional.empty();
                },
                () -> leaving().stream().map(Owned::description).collect(Collectors.joining("; ")));
    }

    private List<Owned> leaving() {
        return requests.ask(
                "list the pods of run " + runId,
                client ->
                        client.pods().inNamespace(namespace).withLabels(Labels.ofRun(runId)).list().getItems().stream()
                                .filter(pod ->
                                        deleted.contains(pod.getMetadata().getUid()))
                                .map(Owned::pod)
                                .toList());
    }

    private String path(String name) {
        return "/api/v1/namespaces/" + namespace + "/pods/" + name;
    }
}
