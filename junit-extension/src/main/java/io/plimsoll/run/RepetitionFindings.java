package io.plimsoll.run;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RawOutput;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.Measurements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * What is found of a repetition, so that all of it is in the record also when the repetition turns out INVALID. Its raw
 * material comes in while it runs, or from the record of one that ran; everything else is read from that.
 */
final class RepetitionFindings {

    private final int number;
    private final String arm;
    private final boolean warmUp;
    private final Instant startedAt;
    private final DoubleSupplier took;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<RawOutput> raw;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Measurements measurements = Measurements.none();

    private RepetitionFindings(
            int number, String arm, boolean warmUp, Instant startedAt, DoubleSupplier took, List<RawOutput> raw) {
        this.number = number;
        this.arm = arm;
        this.warmUp = warmUp;
        this.startedAt = startedAt;
        this.took = took;
        this.raw = new ArrayList<>(raw);
    }

    /** Begins those of a repetition that runs now. */
    static RepetitionFindings begin(int number, String arm, boolean warmUp) {
        long startedNanos = System.nanoTime();
        return new RepetitionFindings(
                number, arm, warmUp, Instant.now(), () -> (System.nanoTime() - startedNanos) / 1e9, List.of());
    }

    /** Begins anew those of a repetition that was recorded: only its raw material is taken over, nothing that was read from it. */
    static RepetitionFindings beginAnew(RepetitionRecord recorded) {
        return new RepetitionFindings(
                recorded.number(),
                recorded.arm(),
                recorded.warmUp(),
                recorded.startedAt(),
                recorded::tookSeconds,
                recorded.raw());
    }

    void measured(Measurements found) {
        measurements = found;
    }

    void raw(RawOutput output) {
        raw.add(output);
    }

    /**
     * Returns a piece of the raw material.
     *
     * @throws InvalidException if it is not there, or there twice
     */
    String said(String name) {
        List<RawOutput> found =
                raw.stream().filter(each -> each.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new InvalidException("the raw material of " + label() + " has '" + name + "' "
                    + (found.isEmpty() ? "nowhere" : found.size() + " times") + ", so that nothing can be shown by it");
        }
        return found.get(0).text();
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    Map<String, String> environment() {
        return environment;
    }

    void evidence(Evidence finding) {
        evidence.add(finding);
    }

    /**
     * Requires that nothing found contradicts the sentence.
     *
     * @throws InvalidException with every contradiction
     */
    void requireNoContradiction() {
        List<String> contradictions = evidence.stream()
                .filter(each -> !each.holds())
                .map(each -> each.name() + ": " + each.finding())
                .toList();
        if (!contradictions.isEmpty()) {
            throw new InvalidException(
                    "the measurement was not what the sentence says; " + String.join("; ", contradictions));
        }
    }

    String arm() {
        return arm;
    }

    /** Names the repetition, such as {@code repetition 3}. */
    String label() {
        return record().label();
    }

    RepetitionRecord record() {
        return new RepetitionRecord(
                number,
                arm,
                warmUp,
                startedAt,
                took.getAsDouble(),
                measurements.asMap(),
                measurements.samples(),
                evidence,
                raw);
    }
}
