package io.plimsoll.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One repetition.
 *
 * @param number from 1 for the judged ones, and likewise for those that warm up
 * @param warmUp whether it only warms up
 * @param startedAt when its pods were asked for
 * @param tookSeconds from there until its evidence was complete
 * @param measurements the values by metric, in the metric's base unit
 * @param evidence what was checked
 * @param raw everything as the tools said it
 */
public record RepetitionRecord(
        int number,
        boolean warmUp,
        Instant startedAt,
        double tookSeconds,
        Map<String, Double> measurements,
        List<Evidence> evidence,
        List<RawOutput> raw) {

    public RepetitionRecord {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        evidence = List.copyOf(evidence);
        raw = List.copyOf(raw);
    }

    /** Names it, such as {@code repetition 3} or {@code warm-up 1}. */
    public String label() {
        return (warmUp ? "warm-up " : "repetition ") + number;
    }
}
