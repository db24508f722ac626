package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Pods that are started only to see how long it takes. */
public final class MeasuredPodStarts {

    private static final Duration GIVE_UP = Duration.ofSeconds(60);
    private static final Duration PULL = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(60);

    private final Requests requests;
    private final Making making;
    private final Pods pods;
    private final Site site;
    private final long origin = System.nanoTime();
    private final Map<String, Awaited> waiting = new LinkedHashMap<>();
    private final List<PodStart> done = new ArrayList<>();

    /**
     * Where they are started.
     *
     * @param namespace in which they are
     * @param runId on all of them
     * @param name of the repetition
     * @param image that they run
     * @param nodeSelector labels of the nodes that may be used
     */
    record Site(String namespace, String runId, String name, String image, Map<String, String> nodeSelector) {}

    /** A pod that is not ready yet. */
    private record Awaited(PodState pod, long asked) {}

    MeasuredPodStarts(Requests requests, Making making, Pods pods, Site site) {
        this.requests = requests;
        this.making = making;
        this.pods = pods;
        this.site = site;
    }

    /**
     * Makes sure that the nodes have the image, by a pod on each that does not say so.
     *
     * @return the nodes that have it
     */
    public Set<String> pullImage() {
        Set<String> having = new TreeSet<>();
        List<PodState> pullers = new ArrayList<>();
        List<Node> nodes = requests.ask(
                "list the nodes",
                api -> api.nodes().list().getItems().stream()
                        .map(NodeReading::read)
                        .filter(node -> node.ready() && node.schedulable())
                        .filter(node -> node.labels()
                                .entrySet()
                                .containsAll(site.nodeSelector().entrySet()))
                        .toList());
        for (Node node : nodes) {
            having.add(node.name());
            if (!node.images().contains(site.image())) {
                PodRequest puller = request(site.name() + "-pull-" + pullers.size(), node.name());
                pullers.add(making.make(() -> pods.create(puller)));
            }
        }
        pullers.forEach(puller -> pods.awaitStarted(puller, PULL));
        pods.delete(pullers);
        pods.awaitGone(GONE_WITHIN);
        return having;
    }

    /**
     * Starts that many pods, and deletes each as soon as it is ready, or has not become so within 60 s.
     *
     * @param atOnce how many of them may be awaited at the same time
     */
    public List<PodStart> start(int number, int atOnce) {
        try (PodWatch.Open open = requests.ask(
                "watch the pods of " + site.name(),
                api -> PodWatch.open(api.pods()
                        .inNamespace(site.namespace())
                        .withLabels(Labels.ofRole(site.runId(), site.name()))))) {
            PodWatch watch = open.watch();
            int next = 0;
            while (next < number || !waiting.isEmpty()) {
                while (next < number && waiting.size() < atOnce) {
                    ask(site.name() + "-" + next++);
                }
                awaitOne(watch);
            }
            return List.copyOf(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while pods were started", e);
        }
    }

    /** Waits until the pods are gone, and returns how many are not. */
    public int awaitGone() {
        try {
            pods.awaitGone(GONE_WITHIN);
            return 0;
        } catch (InfraException left) {
            return 1;
        }
    }

    private void ask(String name) {
        Pod pod = new PodBuilder(Posture.pod(request(name, ""), site.namespace(), site.runId()))
                .editSpec()
                // Where it goes is the scheduler's decision.
                .withAffinity(null)
                .withNodeSelector(site.nodeSelector())
                .endSpec()
                .build();
        long asked = System.nanoTime();
        waiting.put(name, new Awaited(making.make(() -> pods.create(name, pod)), asked));
    }

    private void awaitOne(PodWatch watch) throws InterruptedException {
        Map.Entry<String, Awaited> oldest = waiting.entrySet().iterator().next();
        long remaining =
                GIVE_UP.toNanos() - (System.nanoTime() - oldest.getValue().asked());
        Optional<String> ready = watch.awaitReady(Duration.ofNanos(remaining));
        String name = ready.orElse(oldest.getKey());
        Awaited pod = waiting.remove(name);
        if (pod != null) {
            done.add(start(pod, watch.of(name)));
            pods.delete(List.of(pod.pod()));
        }
    }

    private PodStart start(Awaited pod, PodWatch.Seen seen) {
        return new PodStart(
                pod.pod().name(),
                pod.pod().uid(),
                seen.node(),
                seconds(pod.asked()),
                seen.scheduled().map(this::seconds),
                seen.started().map(this::seconds),
                seen.ready().map(this::seconds),
                seconds(System.nanoTime()));
    }

    private double seconds(long nanoTime) {
        return (nanoTime - origin) / 1e9;
    }

    private PodRequest request(String name, String node) {
        return new PodRequest(name, site.name(), node, site.image(), List.of("sleep", "600"), Duration.ofMinutes(10));
    }
}
