package io.plimsoll.selftest;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measured run as if something about it had been otherwise.
 *
 * @param run as it is told
 */
record Retold(RunRecord run) {

    Retold begun(String runId, Instant startedAt) {
        return with(runId, startedAt, run.environment(), run.objectives(), run.verdict(), run.failure());
    }

    Retold in(String fact, String value) {
        Map<String, String> environment = new LinkedHashMap<>(run.environment());
        environment.put(fact, value);
        return with(run.runId(), run.startedAt(), environment, run.objectives(), run.verdict(), run.failure());
    }

    Retold expecting(List<ObjectiveRecord> objectives) {
        return with(run.runId(), run.startedAt(), run.environment(), objectives, run.verdict(), run.failure());
    }

    Retold measuring(List<RepetitionRecord> repetitions) {
        return new Retold(run.with(repetitions));
    }

    Retold ended(Verdict verdict, Optional<String> failure) {
        return with(run.runId(), run.startedAt(), run.environment(), run.objectives(), verdict, failure);
    }

    /** As if it had been measured and not replayed. */
    Retold asMeasured() {
        return ended(run.verdict(), run.failure());
    }

    private Retold with(
            String runId,
            Instant startedAt,
            Map<String, String> environment,
            List<ObjectiveRecord> objectives,
            Verdict verdict,
            Optional<String> failure) {
        return new Retold(new RunRecord(
                run.schema(),
                runId,
                run.scenario(),
                run.sentence(),
                run.setting(),
                run.cluster(),
                startedAt,
                run.tookSeconds(),
                environment,
                objectives,
                run.repetitions(),
                verdict,
                failure,
                run.cleanUp()));
    }
}
