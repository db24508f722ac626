package io.plimsoll.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who listen to a run. One that throws is logged, and neither the run nor the others notice. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RunListener> listeners;

    Listeners(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void tell(Consumer<RunListener> news) {
        for (RunListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} could not report a step of the run",
                        listener.getClass().getSimpleName(),
                        e);
            }
        }
    }

    /** Runs a stage between the news that it begins and the news that it has ended, also when it fails. */
    <T> T during(String stage, String detail, Supplier<T> work) {
        long start = System.nanoTime();
        tell(listener -> listener.stageStarted(stage, detail));
        try {
            return work.get();
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            tell(listener -> listener.stageEnded(stage, took));
        }
    }
}
