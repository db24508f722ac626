package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.LimitRecord;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Rules;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a recorded run may be carried on: it is undecided, its rules allow to look again at any time, and the sentence
 * of today promises the same, but for a larger most of repetitions. Where the bounds of such a rule lie does not depend
 * on the most, so that raising it after the fact costs nothing; changing a limit or an error rate after the fact would.
 *
 * @param plan what the sentence says
 * @param run the record
 */
record Resumability(ScenarioPlan<?> plan, RecordedRun run) {

    private static final String RANGE = "repeated (\\d+)(?: to \\d+)? times";

    /**
     * Requires it.
     *
     * @throws ConfigException saying why not
     */
    void require() {
        requireUndecided();
        requireAnytimeValid();
        requireSamePromise();
        if (run.record().judged().isEmpty()) {
            throw refused("it has no judged repetition to take over");
        }
    }

    private void requireUndecided() {
        switch (run.record().verdict()) {
            case INCONCLUSIVE, ABORTED, INFRA -> {}
            case PASS, WAIVED, VIOLATED ->
                throw refused("it is decided: " + run.record().verdict()
                        + ", and measuring on until it is something else would make its error rates void");
            case INVALID -> throw refused("it is INVALID, and numbers that cannot be trusted decide nothing");
            case CONFIG -> throw refused("it is CONFIG, and measured nothing that could be carried on");
        }
    }

    private void requireAnytimeValid() {
        Rules rules = plan.rulesOn(run.record().cluster());
        String fixed = plan.objectives().stream()
                .filter(objective -> !rules.isAnytimeValid(objective))
                .map(Objective::describe)
                .collect(Collectors.joining("; "));
        if (!fixed.isEmpty()) {
            throw refused("the rule of '" + fixed + "' plans its looks ahead or judges a session as a whole, so that"
                    + " repetitions that are appended later would make its error rates void");
        }
    }

    private void requireSamePromise() {
        RunRecord recorded = run.record();
        String then = butForTheMost(recorded.sentence());
        String today = butForTheMost(plan.sentence());
        if (!then.equals(today)) {
            throw refused("it is of another sentence, and only its atMost(…) may be another one; recorded: "
                    + recorded.sentence() + "; today: " + plan.sentence());
        }
        List<String> promisedThen =
                recorded.objectives().stream().map(Resumability::promise).toList();
        List<String> promisedToday = plan.objectives().stream()
                .map(objective -> promise(objective, recorded.cluster()))
                .toList();
        if (!promisedThen.equals(promisedToday)) {
            throw refused("on " + recorded.cluster() + " it promised " + String.join("; ", promisedThen)
                    + ", and the sentence of today promises " + String.join("; ", promisedToday));
        }
    }

    private static String butForTheMost(String sentence) {
        return sentence.replaceFirst(RANGE, "repeated $1 times or more");
    }

    private static String promise(ObjectiveRecord objective) {
        return objective.sentence() + limits(objective.limits());
    }

    private static String promise(Objective<?, ?> objective, String cluster) {
        return objective.describeOn(cluster)
                + limits(objective.boundsOn(cluster).stream()
                        .map(bound -> new LimitRecord(bound.sign(), bound.number()))
                        .toList());
    }

    private static String limits(List<LimitRecord> limits) {
        return limits.stream()
                .map(limit -> limit.sign() + " " + limit.number())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private ConfigException refused(String why) {
        return new ConfigException(
                run.describe() + " cannot be resumed: " + why + ". Begin a new run, without -D" + RecordedRuns.RESUME);
    }
}
