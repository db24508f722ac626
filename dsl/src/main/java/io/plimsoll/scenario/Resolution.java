package io.plimsoll.scenario;

import io.plimsoll.slo.Judging;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.units.Percentile;
import io.plimsoll.verdict.ClusteredQuantile;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.PerRunQuantile;
import io.plimsoll.verdict.RunQuantile;
import io.plimsoll.workload.MeasuresSamples;
import io.plimsoll.workload.Workload;
import java.util.OptionalInt;

/**
 * Whether the samples of repetitions are enough for a quantile, as far as a workload knows it before it runs.
 *
 * @param sampling how long and how often it runs
 * @param workload what runs
 */
record Resolution(SamplingPlan sampling, Workload workload) {

    /**
     * Requires that a limit on a quantile can be shown to be kept.
     *
     * @throws IllegalArgumentException if no samples could show it
     */
    void requireResolvable(LimitObjective<?, ?> limit, ErrorRates errorRates) {
        double share = limit.metric().quantile().orElseThrow().share();
        samples(workload).ifPresent(samples -> {
            if (limit.judging().method() == Judging.Method.PER_RUN) {
                PerRunQuantile.requireResolvable(share, samples);
            } else {
                ClusteredQuantile.requireResolvable(share, samples, errorRates, sampling.repetitions());
            }
        });
    }

    /**
     * Requires that a quantile can be compared with its reference. The sessions of a recorded baseline were measured by the
     * same workload for as long, and so have as many samples.
     *
     * @throws IllegalArgumentException if it cannot
     */
    void requireComparable(RegressionObjective<?, ?> regression) {
        regression
                .metric()
                .quantile()
                .map(Percentile::share)
                .map(RunQuantile::new)
                .ifPresent(quantile -> {
                    OptionalInt ours = samples(workload);
                    OptionalInt theirs = regression.reference() instanceof Control.OfScenario control
                            ? samples(control.plan().workload())
                            : ours;
                    if (ours.isPresent() && theirs.isPresent()) {
                        quantile.requireComparable(ours.getAsInt(), theirs.getAsInt());
                    }
                });
    }

    /** A workload that does not measure them is refused for that. */
    private OptionalInt samples(Workload of) {
        return of instanceof MeasuresSamples sampled
                ? OptionalInt.of(sampled.fewestSamples(sampling.lasting()))
                : OptionalInt.empty();
    }
}
