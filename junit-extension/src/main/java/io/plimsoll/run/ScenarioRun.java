package io.plimsoll.run;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Metric;
import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A scenario that was run.
 *
 * @param plan what the sentence says
 * @param record what happened
 * @param files where it can be read, by what it is, such as {@code record}
 * @param test who asserts something about it
 */
public record ScenarioRun(ScenarioPlan<?> plan, RunRecord record, Map<String, Path> files, AssertingTest test) {

    public ScenarioRun {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Makes one that is nowhere written and that nobody waits for. */
    public ScenarioRun(ScenarioPlan<?> plan, RunRecord record) {
        this(plan, record, Map.of(), () -> {});
    }

    /** Returns the record's verdict, unless it says PASS and the record does not show it: then INVALID. */
    public Verdict verdict() {
        return shortfall().isPresent() ? Verdict.INVALID : record.verdict();
    }

    /** Says why there is no answer about the objectives, if there is none. */
    public Optional<String> failure() {
        return shortfall().or(record::failure);
    }

    /** Fewer objectives judged than declared, or none, is never a pass, whoever says so, and what is missing is not waived. */
    private Optional<String> shortfall() {
        if (record.verdict() != Verdict.PASS && record.verdict() != Verdict.WAIVED) {
            return Optional.empty();
        }
        if (plan.objectives().isEmpty()) {
            return Optional.of("the scenario has no objective, so that nothing was shown");
        }
        List<String> notShown = plan.objectives().stream()
                .filter(Predicate.not(this::isShown))
                .map(plan::nameOf)
                .toList();
        if (!notShown.isEmpty()) {
            return Optional.of("the record says " + record.verdict() + ", but " + notShown.size() + " of "
                    + plan.objectives().size() + " objectives were not shown to be met: "
                    + String.join(", ", notShown));
        }
        return record.repetitions().stream()
                .filter(repetition -> !repetition.warmUp())
                .flatMap(repetition -> repetition.evidence().stream())
                .filter(Predicate.not(Evidence::holds))
                .findFirst()
                .map(evidence ->
                        "the record says " + record.verdict() + ", but evidence contradicts it: " + evidence.finding());
    }

    /** Returns what an objective of its run is called: by its metric, and where that is not enough, its kind. */
    public String nameOf(ObjectiveRecord objective) {
        return plan.nameOf(plan.objectiveFor(objective.metric(), objective.sentence()));
    }

    private boolean isShown(Objective<?, ?> expected) {
        Metric<?, ?> metric = expected.metric();
        List<ObjectiveRecord> found = record.objectives().stream()
                .filter(each -> plan.find(each.metric(), each.sentence())
                        .filter(expected::equals)
                        .isPresent())
                .toList();
        if (found.size() != 1) {
            return false;
        }
        ObjectiveRecord objective = found.get(0);
        if (record.verdict() == Verdict.WAIVED && objective.outcome() == Verdict.WAIVED) {
            return true;
        }
        int repetitions = objective.judgement().repetitions();
        long measured = record.judged().stream()
                .filter(repetition -> Measured.of(metric, repetition).isPresent())
                .count();
        return objective.judgement().verdict().equals(Optional.of(Verdict.PASS))
                && repetitions >= plan.repetitions().atLeast()
                && repetitions == objective.values().size()
                && repetitions <= measured;
    }
}
