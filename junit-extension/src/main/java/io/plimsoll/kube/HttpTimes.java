package io.plimsoll.kube;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;

/**
 * When the requests of one client were sent and answered. The client makes one request at a time, so that the last one is
 * the one that is spoken of. What comes before the first byte (the client's own work, waiting for its limits, finding and
 * opening a connection) is told apart from the rest.
 */
final class HttpTimes extends EventListener {

    private final Set<String> protocols = Collections.synchronizedSet(new TreeSet<>());
    private final AtomicInteger queued = new AtomicInteger();
    private volatile long called;
    private volatile long sent;
    private volatile long answered;

    /** Begins the next request: from now on its time is the client's, until its first byte is sent. */
    void call() {
        called = System.nanoTime();
        sent = called;
        answered = 0;
    }

    @Override
    public void callStart(Call call) {
        sent = System.nanoTime();
        answered = 0;
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        queued.incrementAndGet();
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        protocols.add(connection.protocol().toString());
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = System.nanoTime();
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        answered = System.nanoTime();
    }

    /** Returns for how many ns our own client kept the last request before it was sent. */
    long inClient() {
        return sent - called;
    }

    /** Returns when the last request was sent, by the clock of {@link System#nanoTime}. */
    long sent() {
        return sent;
    }

    /** Returns when its answer was there; now if it has none. */
    long answered() {
        long end = answered;
        return end == 0 ? System.nanoTime() : end;
    }

    /** Returns the protocols that were spoken, such as {@code h2}. */
    String protocols() {
        synchronized (protocols) {
            return protocols.isEmpty() ? "none" : String.join(" ", protocols);
        }
    }

    /** Returns how many requests had to wait for the client's own limits. */
    int queued() {
        return queued.get();
    }
}
