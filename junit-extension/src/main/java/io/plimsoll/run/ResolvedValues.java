package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.Metric;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.RunQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a session's repetitions that can be compared with other sessions.
 *
 * @param values in their order, in the metric's base unit, finite
 * @param endedBy why the next one cannot be judged; empty if all can
 */
record ResolvedValues(List<Double> values, Optional<Doubt> endedBy) {

    ResolvedValues {
        values = List.copyOf(values);
    }

    static ResolvedValues of(Metric<?, ?> metric, List<RepetitionRecord> repetitions) {
        List<Double> values = new ArrayList<>();
        for (RepetitionRecord repetition : repetitions) {
            Optional<Doubt> unresolved = metric.quantile()
                    .flatMap(quantile -> Measured.samples(metric, repetition)
                            .flatMap(group -> new RunQuantile(quantile.share()).unresolved(group.size())));
            if (unresolved.isPresent()) {
                return new ResolvedValues(values, unresolved);
            }
            Measured.of(metric, repetition).filter(Double::isFinite).ifPresent(values::add);
        }
        return new ResolvedValues(values, Optional.empty());
    }
}
