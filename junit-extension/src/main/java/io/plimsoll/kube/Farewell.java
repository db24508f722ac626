package io.plimsoll.kube;

import java.time.Duration;

/**
 * The last thing a JVM does that is told to end while a session is open: it asks for everything of the session to be
 * deleted. Nobody waits for an answer; what gets lost is swept by the next run.
 */
final class Farewell {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Thread hook;

    private Farewell(Runnable deletions) {
        this.hook = new Thread(() -> within(LONGEST, deletions), "plimsoll-farewell");
    }

    static Farewell arrange(Runnable deletions) {
        Farewell farewell = new Farewell(deletions);
        Runtime.getRuntime().addShutdownHook(farewell.hook);
        return farewell;
    }

    /** Makes it unnecessary. */
    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, so the hook runs, and finds nothing to do.
            return;
        }
    }

    private static void within(Duration atMost, Runnable deletions) {
        Thread thread = new Thread(deletions, "plimsoll-farewell-deletions");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
