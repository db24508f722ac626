package io.plimsoll.assertions;

import io.plimsoll.run.Measured;
import io.plimsoll.run.Median;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.slo.Metric;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.opentest4j.AssertionFailedError;

/**
 * An assertion about the median of one metric over the judged repetitions, to explore.
 *
 * @param <Q> the type of the metric's values
 */
public final class MetricAssert<Q> extends AbstractAssert<MetricAssert<Q>, Double> {

    private final Metric<?, Q> metric;

    private MetricAssert(Metric<?, Q> metric, double median) {
        super(median, MetricAssert.class);
        this.metric = metric;
    }

    static <Q> MetricAssert<Q> of(ScenarioRun run, Metric<?, Q> metric) {
        List<Double> values = run.record().judged().stream()
                .map(repetition -> Measured.of(metric, repetition))
                .flatMap(Optional::stream)
                .toList();
        if (values.isEmpty()) {
            throw new InvalidMeasurementError("INVALID: nothing was measured for " + metric.name());
        }
        return new MetricAssert<>(metric, Median.of(values));
    }

    /** Asserts that the median is at least {@code value}. */
    public MetricAssert<Q> isAtLeast(Q value) {
        return is("at least", value, actual >= metric.dimension().number(value));
    }

    /** Asserts that the median is at most {@code value}. */
    public MetricAssert<Q> isAtMost(Q value) {
        return is("at most", value, actual <= metric.dimension().number(value));
    }

    private MetricAssert<Q> is(String bound, Q value, boolean holds) {
        if (!holds) {
            throw new AssertionFailedError("the median of " + metric.name() + " is not " + bound + " "
                    + metric.dimension().print(metric.dimension().number(value)) + ", but "
                    + metric.dimension().print(actual));
        }
        return this;
    }
}
