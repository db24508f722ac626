package io.plimsoll.kube;

import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The gate through which passes whatever a session makes, so that its last clean-up does not overlook anything. Many may
 * pass at once: nobody waits for anybody else before it is shut.
 */
final class Making {

    private final String runId;
    private final ReadWriteLock busy = new ReentrantReadWriteLock();
    private volatile boolean ended;

    Making(String runId) {
        this.runId = runId;
    }

    <T> T make(Supplier<T> thing) {
        busy.readLock().lock();
        try {
            if (ended) {
                throw new InfraException("run " + runId + " is ending: nothing more is made in the cluster");
            }
            return thing.get();
        } finally {
            busy.readLock().unlock();
        }
    }

    /** Shuts the gate, and waits a little for what is just passing. */
    void end(Duration atMost) {
        ended = true;
        try {
            if (busy.writeLock().tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                busy.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
