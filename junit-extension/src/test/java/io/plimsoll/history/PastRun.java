package io.plimsoll.history;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of earlier days, each of its own session. */
record PastRun(RunRecord record) {

    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

    /** Invents one that measured these throughputs in Mbit/s, so many days after the first. */
    static PastRun onDay(int day, double... megabits) {
        return onDay(day, Invention.throughput(megabits), ENCRYPTED_TRAFFIC);
    }

    static PastRun onDay(int day, Invention invention, Scenario scenario) {
        return new PastRun(invention.of(scenario).record()).begun(FIRST.plus(Duration.ofDays(day)), "run" + day);
    }

    PastRun begun(Instant startedAt, String runId) {
        return changed(runId, startedAt, record.environment(), record.objectives(), record.verdict(), record.failure());
    }

    PastRun in(String fact, String value) {
        Map<String, String> environment = new LinkedHashMap<>(record.environment());
        environment.put(fact, value);
        return changed(
                record.runId(),
                record.startedAt(),
                environment,
                record.objectives(),
                record.verdict(),
                record.failure());
    }

    PastRun ended(Verdict verdict) {
        return changed(
                record.runId(),
                record.startedAt(),
                record.environment(),
                record.objectives(),
                verdict,
                Optional.of("said why"));
    }

    PastRun said(String sentence) {
        ObjectiveRecord was = record.objectives().get(0);
        ObjectiveRecord is = new ObjectiveRecord(
                was.metric(),
                was.unit(),
                sentence,
                was.limits(),
                was.limitFrom(),
                was.reason(),
                was.values(),
                was.judgement());
        return changed(
                record.runId(),
                record.startedAt(),
                record.environment(),
                List.of(is),
                record.verdict(),
                record.failure());
    }

    private PastRun changed(
            String runId,
            Instant startedAt,
            Map<String, String> environment,
            List<ObjectiveRecord> objectives,
            Verdict verdict,
            Optional<String> failure) {
        return new PastRun(new RunRecord(
                record.schema(),
                runId,
                record.scenario(),
                record.sentence(),
                record.cluster(),
                startedAt,
                record.tookSeconds(),
                environment,
                objectives,
                record.repetitions(),
                verdict,
                failure,
                record.cleanUp()));
    }
}
