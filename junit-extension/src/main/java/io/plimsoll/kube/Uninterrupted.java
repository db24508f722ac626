package io.plimsoll.kube;

import java.util.function.Supplier;

/** What is done to the end by a thread that was told to stop: who interrupted it did not mean to leave pods running. */
final class Uninterrupted {

    private Uninterrupted() {}

    static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
