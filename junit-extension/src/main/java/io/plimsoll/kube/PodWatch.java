package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.Watchable;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a watch tells of pods that start, at the moment at which it tells it. */
final class PodWatch implements Watcher<Pod> {

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final BlockingQueue<String> ready = new LinkedBlockingQueue<>();
    private volatile @Nullable WatcherException broken;

    /**
     * When a pod was first seen to be what, by the clock of {@link System#nanoTime}.
     *
     * @param node on which it was put
     */
    record Seen(String node, Optional<Long> scheduled, Optional<Long> started, Optional<Long> ready) {

        static final Seen NOTHING = new Seen("", Optional.empty(), Optional.empty(), Optional.empty());

        private Seen at(long now, Pod pod) {
            boolean isReady = has(pod, "Ready");
            boolean runs = isReady || PodReading.running(pod, Posture.CONTAINER);
            String where = Optional.ofNullable(pod.getSpec().getNodeName()).orElse("");
            return new Seen(
                    where,
                    first(scheduled, runs || !where.isEmpty(), now),
                    first(started, runs, now),
                    first(ready, isReady, now));
        }

        private static Optional<Long> first(Optional<Long> before, boolean holds, long now) {
            return before.isPresent() || !holds ? before : Optional.of(now);
        }

        private static boolean has(Pod pod, String condition) {
            return pod.getStatus() != null
                    && pod.getStatus().getConditions().stream()
                            .anyMatch(each -> each.getType().equals(condition)
                                    && each.getStatus().equals("True"));
        }
    }

    /**
     * A watch as long as it is open.
     *
     * @param connection by which it is told
     */
    record Open(PodWatch watch, Watch connection) implements AutoCloseable {

        @Override
        public void close() {
            connection.close();
        }
    }

    /** Opens one of its own with each try, so that it is told nothing of those that failed. */
    static Open open(Watchable<Pod> pods) {
        PodWatch watch = new PodWatch();
        return new Open(watch, pods.watch(watch));
    }

    @Override
    public void eventReceived(Action action, Pod pod) {
        long now = System.nanoTime();
        if (action != Action.ADDED && action != Action.MODIFIED) {
            return;
        }
        String name = pod.getMetadata().getName();
        Seen before = of(name);
        Seen after = before.at(now, pod);
        seen.put(name, after);
        if (before.ready().isEmpty() && after.ready().isPresent()) {
            ready.add(name);
        }
    }

    @Override
    public void onClose(WatcherException cause) {
        broken = cause;
    }

    /** Returns what was seen of a pod so far. */
    Seen of(String name) {
        return seen.getOrDefault(name, Seen.NOTHING);
    }

    /** Waits for another pod to be ready; empty if none is within that time. */
    Optional<String> awaitReady(Duration atMost) throws InterruptedException {
        String name = ready.poll(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        WatcherException end = broken;
        if (name == null && end != null) {
            throw new InvalidException(
                    "the watch of the pods broke off, so that it is not known when they were ready", end);
        }
        return Optional.ofNullable(name);
    }
}
