package io.plimsoll.scenario;

import io.plimsoll.slo.Bound;
import io.plimsoll.slo.Objective;
import io.plimsoll.units.Percentage;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.Rule;
import io.plimsoll.verdict.SignEProcess;

/**
 * The one place where an objective gets its rule.
 *
 * @param sampling how often it is measured, and how sure a verdict must be
 * @param cluster the profile whose limits apply
 */
public record Rules(SamplingPlan sampling, String cluster) {

    /** Returns how often a verdict about an objective may be wrong. */
    static ErrorRates errorRates(Objective<?, ?> objective, SamplingPlan sampling) {
        ErrorRates general = sampling.errorRates();
        return new ErrorRates(
                objective
                        .judging()
                        .wrongPass()
                        .map(Percentage::percent)
                        .map(p -> p / 100)
                        .orElse(general.alpha()),
                general.beta());
    }

    /** Refuses an objective that the most repetitions, all on one side, could not decide. */
    static void requireReachable(Objective<?, ?> objective, SamplingPlan sampling) {
        SignEProcess.requireReachable(errorRates(objective, sampling), sampling.repetitions());
    }

    /** Returns the rule of an objective that is judged on one value for each repetition. */
    public Rule<Double> ofValues(Objective<?, ?> objective) {
        return new SignEProcess(limit(objective), errorRates(objective, sampling), sampling.repetitions());
    }

    private Limit limit(Objective<?, ?> objective) {
        Bound bound = objective.boundsOn(cluster).get(0);
        return new Limit(
                bound.isLowerEnd(),
                bound.number(),
                objective.judging().tolerance().percent() / 100);
    }
}
