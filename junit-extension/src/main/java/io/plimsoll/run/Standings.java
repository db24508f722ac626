package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.Judgement;
import java.util.List;

/**
 * Where each objective of a scenario stands.
 *
 * @param plan what the sentence says
 * @param cluster the profile whose limits apply
 */
record Standings(ScenarioPlan<?> plan, String cluster) {

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

    private <Q> ObjectiveRecord stand(Objective<?, Q> objective, List<RepetitionRecord> judged) {
        double limit = objective.limitNumberOn(cluster);
        String metric = objective.metric().name();
        List<Double> numbers =
                judged.stream().map(each -> each.measurements().get(metric)).toList();
        Judgement judgement = plan.rule(objective, cluster).judge(numbers);
        return new ObjectiveRecord(
                metric,
                objective.metric().dimension().baseUnit(),
                objective.describeOn(cluster),
                objective.metric().boundSign(),
                limit,
                objective.limitsPerCluster().containsKey(cluster) ? cluster : "general",
                objective.reason(),
                judgement);
    }
}
