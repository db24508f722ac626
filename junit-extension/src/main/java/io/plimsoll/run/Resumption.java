package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.TakenOver;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An undecided run that is carried on in a later session: its repetitions are read again, and those that are measured now
 * follow them. Where {@link Resumability} allows it the error rates hold all the same, as if it had never paused.
 */
final class Resumption {

    private final ScenarioPlan<?> plan;
    private final RecordedRun run;
    private final RunRecord recorded;
    private final Listeners listeners;
    private final Rereading rereading;
    private final List<RepetitionRecord> whole;

    Resumption(ScenarioPlan<?> plan, RecordedRun run, Listeners listeners) {
        this.plan = plan;
        this.run = run;
        this.recorded = run.record();
        this.listeners = listeners;
        this.rereading = new Rereading(plan, run, listeners);
        this.whole = plan.control().isPresent() ? wholePairs(recorded.repetitions()) : recorded.repetitions();
    }

    /** The pair in which a run was interrupted is left out, whatever its one half measured. */
    private static List<RepetitionRecord> wholePairs(List<RepetitionRecord> all) {
        return all.subList(0, all.size() - all.size() % 2);
    }

    /**
     * Reads the repetitions again.
     *
     * @throws ConfigException if the run cannot be carried on by the sentence of today
     * @throws io.plimsoll.record.InvalidException if one of them is not what the sentence says
     */
    void read(RunFindings found, Standings standings) {
        listeners.during("resume", run.describe(), () -> {
            new Resumability(plan, run).require();
            requireSameRelease(found.environment());
            rereading.requireSameMeasurement();
            return rereading;
        });
        String order = recorded.environment().get(Repetitions.ORDER);
        if (order != null) {
            found.note(Map.of(Repetitions.ORDER, order));
        }
        rereading.read(whole, found, standings);
        requireUndecided(standings.after(found.repetitions()));
    }

    private void requireUndecided(List<ObjectiveRecord> standings) {
        if (!Standings.areDecided(standings)) {
            return;
        }
        List<String> why = new ArrayList<>();
        for (ObjectiveRecord objective : standings) {
            objective
                    .judgement()
                    .doubt()
                    .ifPresentOrElse(
                            doubt -> why.add(objective.metric() + ": " + doubt.explanation() + "; " + doubt.remedy()),
                            () -> why.add(objective.metric() + " is decided"));
        }
        throw new ConfigException(
                "the repetitions of " + run.describe() + " leave nothing to measure for the sentence of" + " today: "
                        + String.join("; ", why) + ". Only a larger atMost(…) lets it be carried on");
    }

    /**
     * Requires that an arm is measured where it was.
     *
     * @param facts of its place today
     * @throws ConfigException naming what differs
     */
    void requireSamePlace(String arm, Map<String, String> facts) {
        List<String> differences = new ArrayList<>();
        facts.forEach((name, here) -> difference(RepetitionRecord.fact(arm, name), here, differences));
        if (!differences.isEmpty()) {
            throw new ConfigException(run.describe() + " was measured in another place, and one verdict speaks of one: "
                    + String.join("; ", differences) + ". Begin a new run, without -D" + RecordedRuns.RESUME);
        }
    }

    private void requireSameRelease(Map<String, String> environment) {
        List<String> differences = new ArrayList<>();
        difference(RunRecord.RELEASE, environment.getOrDefault(RunRecord.RELEASE, "none"), differences);
        if (!differences.isEmpty()) {
            throw new ConfigException(run.describe() + " is of another release: " + differences.get(0)
                    + "; name the same one with -Dplimsoll.release, or begin a new run");
        }
    }

    private void difference(String fact, String here, List<String> differences) {
        String then = recorded.environment().getOrDefault(fact, "none");
        if (!then.equals(here)) {
            differences.add(fact + ": recorded " + then + ", here " + here);
        }
    }

    /** Returns what knows the repetitions of an arm. */
    Continuity continuity(String arm) {
        return rereading.continuity(arm);
    }

    /** Returns how many repetitions of each arm there are already. */
    Schedule.Before before() {
        List<RepetitionRecord> ofCandidate =
                whole.stream().filter(each -> !each.isControl()).toList();
        int warmUps =
                (int) ofCandidate.stream().filter(RepetitionRecord::warmUp).count();
        return new Schedule.Before(warmUps, ofCandidate.size() - warmUps);
    }

    /** Says which runs are carried on: those that the recorded one carried on itself, and what it measured after them. */
    List<TakenOver> parts() {
        List<TakenOver> parts = new ArrayList<>(recorded.takenOver());
        int measured =
                whole.size() - parts.stream().mapToInt(TakenOver::repetitions).sum();
        if (measured > 0) {
            parts.add(new TakenOver(run.file().toString(), recorded.runId(), recorded.startedAt(), measured));
        }
        return parts;
    }
}
