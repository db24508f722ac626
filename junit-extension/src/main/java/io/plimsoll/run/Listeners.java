package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All who listen to a run. What they hear has passed the sanitiser that knows the cluster. One that throws is logged, and
 * neither the run nor the others notice.
 */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RunListener> listeners;
    private final Supplier<Redaction> redaction;
    private volatile Sanitiser last;

    /**
     * Makes them.
     *
     * @param redaction what is known of the cluster's secrets by now
     */
    Listeners(List<RunListener> listeners, Supplier<Redaction> redaction) {
        this.listeners = List.copyOf(listeners);
        this.redaction = redaction;
        this.last = new Sanitiser(redaction.get());
    }

    RunRecord asItMayLeave(RunRecord run) {
        return json().redacted(run);
    }

    RepetitionRecord asItMayLeave(RepetitionRecord repetition) {
        return json().redacted(repetition);
    }

    String asItMayLeave(String text) {
        return redaction.get().text(text);
    }

    /** Makes another one only when more is known of the cluster: it is dear to make. */
    private RunRecordJson json() {
        Redaction now = redaction.get();
        Sanitiser current = last;
        if (current.redaction() != now) {
            current = new Sanitiser(now);
            last = current;
        }
        return current.json();
    }

    void progress(String line) {
        String clean = redaction.get().line(line);
        tell(listener -> listener.progress(clean));
    }

    void invalid(RepetitionRecord repetition, String reason) {
        String clean = redaction.get().text(reason);
        tell(listener -> listener.repetitionInvalid(repetition, clean));
    }

    /** Logs where a defect is, with no more of the cluster than the listeners hear. */
    void logDefect(String what, RuntimeException defect) {
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace, true));
        LOG.error("{}: {}", what, asItMayLeave(trace.toString()));
    }

    void tell(Consumer<RunListener> news) {
        for (RunListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                logDefect(listener.getClass().getSimpleName() + " could not report a step of the run", e);
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

    private record Sanitiser(Redaction redaction, RunRecordJson json) {

        Sanitiser(Redaction redaction) {
            this(redaction, RunRecordJson.redactedBy(redaction));
        }
    }
}
