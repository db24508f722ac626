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

/** What is found while a repetition runs, so that all of it is in the record also when the repetition turns out INVALID. */
final class RepetitionFindings {

    private final int number;
    private final boolean warmUp;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<RawOutput> raw = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Measurements measurements = Measurements.none();

    RepetitionFindings(int number, boolean warmUp) {
        this.number = number;
        this.warmUp = warmUp;
    }

    void measured(Measurements found) {
        measurements = found;
    }

    void raw(RawOutput output) {
        raw.add(output);
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

    RepetitionRecord record() {
        double took = (System.nanoTime() - startedNanos) / 1e9;
        return new RepetitionRecord(
                number,
                RepetitionRecord.CANDIDATE,
                warmUp,
                startedAt,
                took,
                measurements.asMap(),
                measurements.samples(),
                evidence,
                raw);
    }
}
