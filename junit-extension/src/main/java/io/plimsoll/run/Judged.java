package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Rules;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the repetitions so far say of one objective.
 *
 * @param values what was judged, one for each judged repetition, in what the objective is judged in
 * @param judgement what they say
 */
record Judged(List<Double> values, Judgement judgement) {

    static Judged of(Objective<?, ?> objective, Rules rules, References references, List<RepetitionRecord> judged) {
        if (objective instanceof RegressionObjective<?, ?>) {
            return nothing();
        }
        List<Double> values = judged.stream()
                .filter(each -> !each.isControl())
                .map(each -> Measured.of(objective.metric(), each))
                .flatMap(Optional::stream)
                .toList();
        return of(values, rules.ofValues(objective).judge(values));
    }

    private static Judged of(List<Double> values, Judgement judgement) {
        return new Judged(values.subList(0, Math.min(values.size(), judgement.repetitions())), judgement);
    }

    private static Judged nothing() {
        return new Judged(
                List.of(),
                new Judgement(
                        Optional.empty(),
                        0,
                        "there is nothing to compare with",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        1,
                        Optional.empty(),
                        List.of()));
    }
}
