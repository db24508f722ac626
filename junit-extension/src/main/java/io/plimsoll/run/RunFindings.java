package io.plimsoll.run;

import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a run has found so far: its repetitions, and the environment they hold for. It may be read at any time, also by the
 * thread that ends an interrupted run; one thread adds to it.
 */
final class RunFindings {

    private final Listeners listeners;
    private final List<RepetitionRecord> repetitions = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> environment = Map.of();

    /**
     * Begins without any.
     *
     * @param listeners told about each repetition
     */
    RunFindings(Listeners listeners) {
        this.listeners = listeners;
    }

    /** Returns all repetitions that have ended, an INVALID one included. */
    List<RepetitionRecord> repetitions() {
        return List.copyOf(repetitions);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Adds facts of the environment. */
    void note(Map<String, String> facts) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(facts);
        environment = Collections.unmodifiableMap(more);
    }

    /** Adds what the measured pods and nodes told of themselves. */
    void noteEnvironment(RepetitionFindings findings) {
        Map<String, String> facts = new LinkedHashMap<>();
        findings.environment().forEach((name, value) -> facts.put(RepetitionRecord.fact(findings.arm(), name), value));
        note(facts);
    }

    /** Adds a repetition, and tells where the objectives stand after it. */
    void ended(RepetitionFindings findings, Standings standings) {
        RepetitionRecord record = listeners.asItMayLeave(findings.record());
        repetitions.add(record);
        List<ObjectiveRecord> now = standings.after(repetitions);
        listeners.tell(listener -> listener.repetitionMeasured(record, now));
    }

    /** Adds a repetition whose numbers cannot be trusted. */
    void invalid(RepetitionFindings findings, InvalidException why) {
        RepetitionRecord record = listeners.asItMayLeave(findings.record());
        repetitions.add(record);
        listeners.invalid(record, String.valueOf(why.getMessage()));
    }
}
