package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as if something about it had been otherwise, for tests. */
public record Retold(RunRecord record) {

    public Retold begun(Instant startedAt, String runId) {
        return with(runId, record.sentence(), record.setting(), startedAt, record.environment(), record.objectives());
    }

    public Retold in(Map<String, String> environment) {
        return with(
                record.runId(),
                record.sentence(),
                record.setting(),
                record.startedAt(),
                environment,
                record.objectives());
    }

    public Retold in(String fact, String value) {
        Map<String, String> environment = new LinkedHashMap<>(record.environment());
        environment.put(fact, value);
        return in(environment);
    }

    public Retold set(Optional<String> setting, String sentence) {
        return with(record.runId(), sentence, setting, record.startedAt(), record.environment(), record.objectives());
    }

    public Retold expecting(List<ObjectiveRecord> objectives) {
        return with(
                record.runId(),
                record.sentence(),
                record.setting(),
                record.startedAt(),
                record.environment(),
                objectives);
    }

    public Retold ended(Verdict verdict, Optional<String> failure) {
        return new Retold(new RunRecord(
                record.schema(),
                record.runId(),
                record.scenario(),
                record.sentence(),
                record.setting(),
                record.cluster(),
                record.startedAt(),
                record.tookSeconds(),
                record.environment(),
                record.objectives(),
                record.repetitions(),
                verdict,
                failure,
                record.cleanUp()));
    }

    public Retold replayedFrom(Replay replay) {
        return new Retold(new RunRecord(
                record.schema(),
                record.runId(),
                record.scenario(),
                record.sentence(),
                record.setting(),
                record.cluster(),
                record.startedAt(),
                record.tookSeconds(),
                record.environment(),
                record.objectives(),
                record.repetitions(),
                record.verdict(),
                record.failure(),
                record.cleanUp(),
                Optional.of(replay),
                record.takenOver()));
    }

    private Retold with(
            String runId,
            String sentence,
            Optional<String> setting,
            Instant startedAt,
            Map<String, String> environment,
            List<ObjectiveRecord> objectives) {
        return new Retold(new RunRecord(
                record.schema(),
                runId,
                record.scenario(),
                sentence,
                setting,
                record.cluster(),
                startedAt,
                record.tookSeconds(),
                environment,
                objectives,
                record.repetitions(),
                record.verdict(),
                record.failure(),
                record.cleanUp()));
    }
}
