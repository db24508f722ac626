package io.plimsoll.record;

import io.plimsoll.slo.SampleGroup;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One repetition.
 *
 * @param number from 1 for the judged ones of each arm, and likewise for those that warm up; a candidate and a control of
 *     the same number are a pair
 * @param arm {@link #CANDIDATE}, or {@link #CONTROL} for what the candidate is compared with in the same run
 * @param warmUp whether it only warms up
 * @param startedAt when its pods were asked for
 * @param tookSeconds from there until its evidence was complete
 * @param measurements the values of the metrics that have one in each repetition, in the metric's base unit
 * @param samples the values of those that have many, by what was sampled, in the metric's base unit
 * @param evidence what was checked
 * @param raw everything as the tools said it
 */
public record RepetitionRecord(
        int number,
        String arm,
        boolean warmUp,
        Instant startedAt,
        double tookSeconds,
        Map<String, Double> measurements,
        Map<String, SampleGroup> samples,
        List<Evidence> evidence,
        List<RawOutput> raw) {

    /** The arm of what the sentence is about. */
    public static final String CANDIDATE = "candidate";

    /** The arm of what it is compared with. */
    public static final String CONTROL = "control";

    /** Returns the name in a run's environment of what was found of an arm, such as {@code control: pod MTU}. */
    public static String fact(String arm, String name) {
        return arm.equals(CONTROL) ? CONTROL + ": " + name : name;
    }

    public RepetitionRecord {
        if (!arm.equals(CANDIDATE) && !arm.equals(CONTROL)) {
            throw new IllegalArgumentException(
                    "a repetition is of the arm candidate or control, but was '" + arm + "'");
        }
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
        evidence = List.copyOf(evidence);
        raw = List.copyOf(raw);
    }

    /** Returns the same repetition with other raw output. */
    public RepetitionRecord with(List<RawOutput> others) {
        return new RepetitionRecord(
                number, arm, warmUp, startedAt, tookSeconds, measurements, samples, evidence, others);
    }

    /** Names it, such as {@code repetition 3}, {@code warm-up 1} or {@code control 3}. */
    public String label() {
        String kind = warmUp ? "warm-up " : isControl() ? "" : "repetition ";
        return (isControl() ? "control " : "") + kind + number;
    }

    /** Tells whether it is of the arm {@link #CONTROL}. */
    public boolean isControl() {
        return arm.equals(CONTROL);
    }
}
