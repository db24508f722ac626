package io.plimsoll.scenario;

import io.plimsoll.slo.Bound;
import io.plimsoll.slo.Judging;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RangeObjective;
import io.plimsoll.slo.Recorded;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import io.plimsoll.verdict.BlockMedians;
import io.plimsoll.verdict.ClusteredQuantile;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.NormalMedian;
import io.plimsoll.verdict.Pair;
import io.plimsoll.verdict.PairedRatio;
import io.plimsoll.verdict.PerRunQuantile;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Rule;
import io.plimsoll.verdict.SessionPrediction;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.WithinRange;
import io.plimsoll.workload.Workload;
import java.util.List;

/**
 * The one place where an objective gets its rule. Each refuses what it could never decide.
 *
 * @param sampling how often it is measured, and how sure a verdict must be
 * @param cluster the profile whose limits apply
 */
public record Rules(SamplingPlan sampling, String cluster) {

    /** Returns the rule of a limit on a metric of which each repetition has one value. */
    public Rule<Double> ofValues(LimitObjective<?, ?> objective) {
        Judging judging = objective.judging();
        Limit limit = limit(objective, 0);
        if (judging.method() == Judging.Method.NORMAL) {
            return new NormalMedian(limit, errorRates(objective), repetitions());
        }
        return judging.block() > 1
                ? new BlockMedians(judging.block(), limit, errorRates(objective), repetitions())
                : new SignEProcess(limit, errorRates(objective), repetitions());
    }

    /** Returns the rule of a limit on a quantile, which takes all samples of each repetition. */
    public Rule<double[]> ofSamples(LimitObjective<?, ?> objective) {
        double quantile = objective.metric().quantile().orElseThrow().share();
        Limit limit = limit(objective, 0);
        return objective.isPooled()
                ? new ClusteredQuantile(limit, quantile, errorRates(objective), repetitions())
                : new PerRunQuantile(limit, quantile, errorRates(objective), repetitions());
    }

    /** Returns the rule of a range. */
    public Rule<Double> ofRange(RangeObjective<?, ?> objective) {
        return new WithinRange(limit(objective, 0), limit(objective, 1), errorRates(objective), repetitions());
    }

    /** Returns the rule of a regression from a control, which takes the two values of each pair of repetitions. */
    public Rule<Pair> ofPairs(RegressionObjective<?, ?> objective) {
        return new PairedRatio(ratio(objective), errorRates(objective), repetitions());
    }

    /** Returns the rule of a regression from a recorded baseline. */
    public Rule<Double> ofSession(RegressionObjective<?, ?> objective, ResolvedReference.Sessions baseline) {
        SessionPrediction rule = new SessionPrediction(
                        baseline.medians(), ratio(objective), errorRates(objective), repetitions())
                .withEarlierSessions(baseline.earlier());
        return objective.reference() instanceof Recorded recorded
                ? recorded.sessionCv()
                        .map(share -> rule.withSessionCv(share.percent() / 100))
                        .orElse(rule)
                : rule;
    }

    /** Tells whether an objective's repetitions may be appended to in a later session, if they do not decide it. */
    public boolean isAnytimeValid(Objective<?, ?> objective) {
        if (objective instanceof RangeObjective<?, ?> range) {
            return ofRange(range).isAnytimeValid();
        }
        if (objective instanceof RegressionObjective<?, ?> regression) {
            return regression.reference() instanceof Control
                    && ofPairs(regression).isAnytimeValid();
        }
        return objective instanceof LimitObjective<?, ?> limit
                && (limit.metric().quantile().isPresent() ? ofSamples(limit) : ofValues(limit)).isAnytimeValid();
    }

    /**
     * Refuses an objective that its rule could never decide.
     *
     * @param workload which says how many samples there are of what happens many times
     * @throws IllegalArgumentException saying why, and what would do
     */
    void requireDecidable(Objective<?, ?> objective, Workload workload) {
        if (objective instanceof RangeObjective<?, ?> range) {
            ofRange(range);
        } else if (objective instanceof RegressionObjective<?, ?> regression) {
            requireDecidable(regression);
            new Resolution(sampling, workload).requireComparable(regression);
        } else if (objective instanceof LimitObjective<?, ?> limit) {
            if (limit.metric().quantile().isPresent()) {
                ofSamples(limit);
                new Resolution(sampling, workload).requireResolvable(limit, errorRates(limit));
            } else {
                ofValues(limit);
            }
        }
    }

    /** Of a baseline that is yet to be read only the repetitions of a session can be too few. */
    private void requireDecidable(RegressionObjective<?, ?> regression) {
        if (regression.reference() instanceof Control) {
            ofPairs(regression);
        } else if (regression.reference() instanceof Recorded) {
            ofSession(regression, new ResolvedReference.Sessions(List.of()));
        }
    }

    /** Returns how often a verdict about an objective may be wrong. */
    ErrorRates errorRates(Objective<?, ?> objective) {
        ErrorRates general = sampling.errorRates();
        return objective
                .judging()
                .wrongPass()
                .map(probability -> new ErrorRates(probability.percent() / 100, general.beta()))
                .orElse(general);
    }

    private RepetitionRange repetitions() {
        return sampling.repetitions();
    }

    private Limit ratio(RegressionObjective<?, ?> objective) {
        double allowed = objective.allowed().on(cluster).percent() / 100;
        return Limit.ofRegression(objective.metric().moreIsBetter(), allowed).withTolerance(tolerance(objective));
    }

    private Limit limit(Objective<?, ?> objective, int end) {
        Bound bound = objective.boundsOn(cluster).get(end);
        return new Limit(bound.isLowerEnd(), bound.number(), tolerance(objective));
    }

    private static double tolerance(Objective<?, ?> objective) {
        return objective.judging().tolerance().percent() / 100;
    }
}
