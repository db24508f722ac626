package io.plimsoll.history;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.run.Retold;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return of(retold().begun(startedAt, runId));
    }

    PastRun in(String fact, String value) {
        return of(retold().in(fact, value));
    }

    PastRun ended(Verdict verdict) {
        return of(retold().ended(verdict, Optional.of("said why")));
    }

    PastRun set(Optional<String> setting, String sentence) {
        return of(retold().set(setting, sentence));
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
                was.pooled(),
                was.judgement());
        return of(retold().expecting(List.of(is)));
    }

    private Retold retold() {
        return new Retold(record);
    }

    private static PastRun of(Retold retold) {
        return new PastRun(retold.record());
    }
}
