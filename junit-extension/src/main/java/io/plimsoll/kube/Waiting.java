package io.plimsoll.kube;

import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.PollInterval;

/** The one way in which the cluster is waited for: under a deadline, and able to say what was last seen. */
public final class Waiting {

    /** Quick at first, when most things happen; later considerate of the API server. */
    static final PollInterval LOOKING = (count, previous) -> Duration.ofMillis(count <= 30 ? 100 : 500);

    /** For asking again after a failure. */
    static final PollInterval RETRYING = (count, previous) -> Duration.ofMillis(Math.min(5_000, 200L << count));

    private Waiting() {}

    /**
     * Looks until there is something to be seen.
     *
     * @param what is waited for, to follow "waited 5 s in vain for"
     * @throws InfraException at the deadline, or when the waiting thread is interrupted
     */
    static <T> T until(
            String what, Duration atMost, PollInterval pace, Supplier<Optional<T>> look, Supplier<String> lastSeen) {
        return within(atMost, pace, look)
                .orElseThrow(() -> new InfraException(
                        "waited " + print(atMost) + " in vain for " + what + "; last seen: " + lastSeen.get()));
    }

    /**
     * Looks until there is something to be seen, and returns nothing if there was not.
     *
     * @throws InfraException when the waiting thread is interrupted
     */
    public static <T> Optional<T> within(Duration atMost, PollInterval pace, Supplier<Optional<T>> look) {
        try {
            return Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(pace)
                    .atMost(atMost)
                    .until(() -> unlessInterrupted(look), Optional::isPresent);
        } catch (ConditionTimeoutException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets time pass in which there is nothing to look for.
     *
     * @throws InfraException when the waiting thread is interrupted
     */
    public static void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /** Awaitility sleeps on when it is interrupted, and leaves it to us to notice. */
    private static <T> Optional<T> unlessInterrupted(Supplier<Optional<T>> look) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        return look.get();
    }

    private static InfraException interrupted() {
        return new InfraException("interrupted while waiting for the cluster");
    }

    private static String print(Duration duration) {
        return duration.toMillis() < 1_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }
}
