package io.plimsoll.baseline;

import java.util.List;

/**
 * What the repetitions of one session measured of one metric.
 *
 * @param unit the metric's base unit, such as {@code bit/s}
 * @param values one for each judged repetition in the order in which they ran, finite and not negative
 */
public record MeasuredValues(String unit, List<Double> values) {

    public MeasuredValues {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no value in " + unit + " was measured");
        }
        for (double value : values) {
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("a measured value is finite and not negative, but was " + value);
            }
        }
    }
}
