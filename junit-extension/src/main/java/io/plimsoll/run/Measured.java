package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.Metric;
import io.plimsoll.slo.SampleGroup;
import java.util.Optional;

/** The value of a metric in a repetition. */
public final class Measured {

    private Measured() {}

    /** Returns it in the metric's base unit, of a quantile the repetition's own; empty if nothing was measured for it. */
    public static Optional<Double> of(Metric<?, ?> metric, RepetitionRecord repetition) {
        return metric.quantile().isPresent()
                ? samples(metric, repetition)
                        .map(group -> group.quantile(metric.quantile().get().share()))
                : Optional.ofNullable(repetition.measurements().get(metric.quantity()));
    }

    static Optional<SampleGroup> samples(Metric<?, ?> metric, RepetitionRecord repetition) {
        return Optional.ofNullable(repetition.samples().get(metric.quantity())).filter(group -> group.size() > 0);
    }
}
