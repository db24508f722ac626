package io.plimsoll.kube;

import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The gate through which passes whatever a session makes, so that its last clean-up does not overlook anything. */
final class Making {

    private final String runId;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean ended;

    Making(String runId) {
        this.runId = runId;
    }

    <T> T make(Supplier<T> thing) {
        busy.lock();
        try {
            if (ended) {
                throw new InfraException("run " + runId + " is ending: nothing more is made in the cluster");
            }
            return thing.get();
        } finally {
            busy.unlock();
        }
    }

    /** Shuts the gate, and waits a little for what is just passing. */
    void end(Duration atMost) {
        ended = true;
        try {
            if (busy.tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                busy.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
