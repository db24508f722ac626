package io.plimsoll.kube;

import static java.util.Objects.requireNonNull;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pods of one session. */
final class Pods {

    private static final int LARGEST_LOG = 4 << 20;
    private static final int BAD_REQUEST = 400;
    private static final Duration GONE_WITHIN = Duration.ofMinutes(2);

    private final Requests requests;
    private final String namespace;
    private final String runId;
    private final PodRemoval removal;
    private final Map<String, Pod> manifests = new ConcurrentHashMap<>();

    /** UIDs of pods that were made once more, each with that of the pod that is there instead. */
    private final Map<String, String> successors = new ConcurrentHashMap<>();

    Pods(Requests requests, String namespace, String runId) {
        this.requests = requests;
        this.namespace = namespace;
        this.runId = runId;
        this.removal = new PodRemoval(requests, namespace, runId);
    }

    PodState create(PodRequest request) {
        removal.complete(GONE_WITHIN);
        return create(request.name(), Posture.pod(request, namespace, runId));
    }

    PodState create(String name, Pod pod) {
        if (manifests.putIfAbsent(name, pod) != null) {
            throw new IllegalArgumentException("this session has had a pod named " + name + " already");
        }
        return make(name, pod);
    }

    /** Tells whether the container runtime could not begin the process of a pod. */
    boolean neverRan(PodState pod) {
        return PodReading.neverRan(read(pod));
    }

    /** Takes a pod away, and waits until its name is free. */
    void takeAway(PodState pod) {
        delete(List.of(pod));
        awaitGone(GONE_WITHIN);
    }

    /** Makes a pod again that was taken away: whoever has the state of the former one speaks of the new one from now on. */
    PodState createAnew(PodState former) {
        PodState anew = make(former.name(), requireNonNull(manifests.get(former.name())));
        successors.put(former.uid(), anew.uid());
        return anew;
    }

    private PodState make(String name, Pod manifest) {
        return PodReading.read(requests.ask(
                "create pod " + name, client -> Adoption.create(client.pods().resource(manifest), runId)));
    }

    private String uid(PodState pod) {
        return successors.getOrDefault(pod.uid(), pod.uid());
    }

    PodState state(PodState pod) {
        return PodReading.read(read(pod), pod.container());
    }

    String manifest(PodState pod) {
        return Serialization.asYaml(new PodBuilder(read(pod))
                .editMetadata()
                .withManagedFields(List.of())
                .endMetadata()
                .build());
    }

    private Pod read(PodState pod) {
        Optional<Pod> found = requests.ask(
                "read pod " + pod.name(),
                client -> Optional.ofNullable(named(client, pod.name()).get()));
        if (found.isEmpty()) {
            throw new InvalidException("pod " + pod.name() + " has vanished from namespace " + namespace + "; somebody"
                    + " deleted or evicted it: run again when nobody does");
        }
        String uid = uid(pod);
        if (!found.get().getMetadata().getUid().equals(uid)) {
            throw new InvalidException("pod " + pod.name() + " in namespace " + namespace + " is not the one that was"
                    + " created (UID " + found.get().getMetadata().getUid() + " instead of " + uid
                    + "); somebody replaced it: run again when nobody does");
        }
        return found.get();
    }

    PodState awaitStarted(PodState pod, Duration atMost) {
        Starting starting = new Starting(System::nanoTime);
        return Waiting.until(
                "pod " + pod.name() + " to start",
                atMost,
                Waiting.LOOKING,
                () -> {
                    Pod found = read(pod);
                    PodState state = PodReading.read(found, pod.container());
                    boolean ran = PodReading.running(found, pod.container())
                            || state.exitCode().isPresent();
                    if (ran && state.podIp().isPresent()) {
                        return Optional.of(state);
                    }
                    starting.hopeless(state).ifPresent(reason -> {
                        throw new InfraException("pod " + pod.name() + " cannot start on node "
                                + state.node().orElse("(none yet)") + ": " + reason);
                    });
                    return Optional.empty();
                },
                starting::lastSeen);
    }

    FollowedLog follow(PodState pod) {
        return requests.once(client -> new FollowedLog(
                client.getHttpClient(),
                Requests.url(client, pathOfLog(pod) + "&follow=true"),
                FollowedLog.TRUSTED_FOR));
    }

    private String pathOfLog(PodState pod) {
        return "/api/v1/namespaces/" + namespace + "/pods/" + pod.name() + "/log?container=" + pod.container();
    }

    String log(PodState pod) {
        String path = pathOfLog(pod) + "&limitBytes=" + LARGEST_LOG;
        return requests.ask("read the log of pod " + pod.name(), client -> {
            try {
                return client.raw(path, "GET", null);
            } catch (KubernetesClientException e) {
                // Its container has not been made yet.
                if (e.getCode() == BAD_REQUEST) {
                    return "";
                }
                if (e.getCode() == Failure.NOT_FOUND) {
                    throw new InvalidException("pod " + pod.name() + " has vanished from namespace " + namespace
                            + " and its log with it: run again when nobody deletes it");
                }
                throw e;
            }
        });
    }

    void askToEnd(PodState pod, Duration within) {
        removal.askToEnd(pod.name(), uid(pod), within);
    }

    void delete(List<PodState> pods) {
        removal.delete(pods.stream()
                .map(pod -> new PodRemoval.Unwanted(
                        pod.name(), uid(pod), pod.exitCode().isPresent()))
                .toList());
    }

    void awaitGone(Duration atMost) {
        removal.awaitGone(atMost);
    }

    private PodResource named(KubernetesClient client, String name) {
        return client.pods().inNamespace(namespace).withName(name);
    }
}
