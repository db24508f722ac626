package io.plimsoll.kube;

import io.fabric8.kubernetes.client.Config;
import io.plimsoll.record.InfraException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask at the same time, each over a connection of its own, so that no limit of one connection or of one client
 * is ever measured. A request goes over one that is free.
 */
final class MeasuredClients implements AutoCloseable {

    private final Config config;
    private final long origin = System.nanoTime();
    private final List<MeasuredClient> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<MeasuredClient> free = new LinkedBlockingQueue<>();
    private final AtomicInteger waited = new AtomicInteger();

    private MeasuredClients(Config config) {
        this.config = config;
    }

    /** Begins with one. */
    static MeasuredClients with(Config config) {
        MeasuredClients clients = new MeasuredClients(config);
        clients.add();
        return clients;
    }

    /** Makes so many of them, and lets each of the new ones connect by asking for that. */
    void connect(int number, String path) {
        while (all.size() < number) {
            add().send("GET", path, MeasuredClient.JSON, "");
        }
    }

    private MeasuredClient add() {
        MeasuredClient client = MeasuredClient.with(config, origin);
        all.add(client);
        free.add(client);
        return client;
    }

    /**
     * Makes a request, and waits for the whole answer.
     *
     * @param body empty for none
     */
    Exchange send(String method, String path, String contentType, String body) {
        MeasuredClient client = take();
        try {
            return client.send(method, path, contentType, body);
        } finally {
            free.add(client);
        }
    }

    private MeasuredClient take() {
        MeasuredClient client = free.poll();
        if (client != null) {
            return client;
        }
        waited.incrementAndGet();
        try {
            return free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while asking the API server", interrupted);
        }
    }

    /** Returns the seconds that have passed since they were made, by which the times of their exchanges count. */
    double now() {
        return (System.nanoTime() - origin) / 1e9;
    }

    String protocols() {
        TreeSet<String> spoken = new TreeSet<>();
        all.forEach(client -> spoken.addAll(List.of(client.protocols().split(" "))));
        return String.join(" ", spoken);
    }

    /** Returns how many requests had to wait for a limit of ours. */
    int queued() {
        return waited.get() + all.stream().mapToInt(MeasuredClient::queued).sum();
    }

    @Override
    public void close() {
        all.forEach(MeasuredClient::close);
    }
}
