package io.plimsoll.run;

import io.plimsoll.evidence.WithheldFigures;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.LimitRecord;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import java.util.List;

/**
 * Where each objective of a scenario stands.
 *
 * @param plan what the sentence says
 * @param cluster the profile whose limits apply
 * @param references what objectives are compared with
 */
record Standings(ScenarioPlan<?> plan, String cluster, References references) {

    /** Judges every objective on the repetitions so far, those that warm up left out. */
    List<ObjectiveRecord> after(List<RepetitionRecord> repetitions) {
        List<RepetitionRecord> judged =
                repetitions.stream().filter(each -> !each.warmUp()).toList();
        return plan.objectives().stream()
                .map(objective -> stand(objective, judged))
                .toList();
    }

    static boolean areDecided(List<ObjectiveRecord> standings) {
        return standings.stream().allMatch(each -> each.judgement().isDecided());
    }

    /**
     * Requires that a repetition measured what every objective speaks of.
     *
     * @throws InvalidException if it did not: a value that is missing is never skipped
     */
    void requireMeasured(RepetitionRecord repetition) {
        for (Objective<?, ?> objective : plan.objectives()) {
            boolean compares = objective instanceof RegressionObjective;
            if (compares || !repetition.isControl()) {
                double value = Measured.of(objective.metric(), repetition)
                        .orElseThrow(() -> new InvalidException(repetition.label() + " measured no "
                                + objective.metric().quantity()
                                + WithheldFigures.why(objective.metric(), repetition.evidence())
                                        .map(why -> ": " + why)
                                        .orElse("")));
                if (compares && !Double.isFinite(value)) {
                    throw new InvalidException("in " + repetition.label() + " so many operations failed that "
                            + objective.metric().name() + " lies beyond all numbers and cannot be compared");
                }
            }
        }
    }

    /**
     * Requires that everything is there that an objective is compared with.
     *
     * @throws ConfigException if it is not
     */
    void requireReferences() {
        for (Objective<?, ?> objective : plan.objectives()) {
            if (!(objective instanceof RegressionObjective<?, ?> regression)) {
                continue;
            }
            references.require(regression);
            if (references.of(regression).isEmpty()) {
                throw new ConfigException("scenario '" + plan.id() + "' expects that " + objective.describeOn(cluster)
                        + ", but that is not there to be compared with on '" + cluster
                        + "', and without it nothing can be shown; "
                        + (regression.reference() instanceof Control.OfCluster
                                ? "name it with -Dcontrol=NAME"
                                : "record it, or expect a limit instead"));
            }
        }
    }

    /**
     * Requires the same once more, of a place that has told more of itself by being measured in.
     *
     * @throws InvalidException if something turned out not to be comparable
     */
    void requireStillComparable() {
        try {
            requireReferences();
        } catch (ConfigException e) {
            throw new InvalidException(String.valueOf(e.getMessage()), e);
        }
    }

    private ObjectiveRecord stand(Objective<?, ?> objective, List<RepetitionRecord> judged) {
        Judged standing = Judged.of(objective, plan.rulesOn(cluster), references, judged);
        return new ObjectiveRecord(
                objective.metric().name(),
                objective.judgedIn().baseUnit(),
                objective.describeOn(cluster),
                objective.boundsOn(cluster).stream()
                        .map(bound -> new LimitRecord(bound.sign(), bound.number()))
                        .toList(),
                objective.clusters().contains(cluster) ? cluster : "general",
                objective.reason(),
                standing.values(),
                standing.pooled(),
                standing.judgement());
    }
}
