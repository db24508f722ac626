package io.plimsoll.scenario;

import io.plimsoll.slo.Metric;
import io.plimsoll.slo.Objective;
import io.plimsoll.workload.MeasuresDatagrams;
import io.plimsoll.workload.MeasuresThroughput;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a finished sentence says that each of its words may say, but that promises nothing together. A sentence is finished
 * by whoever runs it, so this is found then, before anything is.
 */
public final class Lint {

    private static final Set<Metric<?, ?>> THROUGHPUTS =
            Set.of(MeasuresThroughput.THROUGHPUT, MeasuresThroughput.SENT_THROUGHPUT);

    private Lint() {}

    /** Returns what is wrong with a sentence and what would be right; empty if nothing is. */
    public static Optional<String> complaint(ScenarioPlan<?> plan) {
        List<? extends Metric<?, ?>> metrics =
                plan.objectives().stream().map(Objective::metric).toList();
        if (plan.workload() instanceof MeasuresDatagrams
                && metrics.stream().anyMatch(THROUGHPUTS::contains)
                && !metrics.contains(MeasuresDatagrams.LOSS)) {
            return Optional.of(
                    "scenario '" + plan.id() + "' expects a throughput over UDP and nothing of the loss, so that"
                            + " sending faster than the path takes in would improve it; add .expect(loss().isAtMost(percent(…)))"
                            + " to its sentence");
        }
        return Optional.empty();
    }
}
