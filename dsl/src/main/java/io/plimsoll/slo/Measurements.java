package io.plimsoll.slo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of one repetition: one finite number for each metric, in the metric's base unit.
 */
public final class Measurements {

    private final Map<String, Double> numbers;

    private Measurements(Map<String, Double> numbers) {
        this.numbers = numbers;
    }

    /** Returns measurements without a value. */
    public static Measurements none() {
        return new Measurements(Map.of());
    }

    /**
     * Adds the value of a metric.
     *
     * @param number in the metric's base unit
     * @throws IllegalArgumentException if the number cannot be a true value: NaN, infinite, negative, or zero where
     *     the metric must be positive; or if the metric has a value already
     */
    public Measurements with(Metric<?, ?> metric, double number) {
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException(metric.name() + " cannot be " + number);
        }
        if (number == 0 && !metric.zeroIsPossible()) {
            throw new IllegalArgumentException(metric.name() + " was reported as zero: nothing was measured");
        }
        Map<String, Double> more = new LinkedHashMap<>(numbers);
        if (more.put(metric.name(), number) != null) {
            throw new IllegalArgumentException(metric.name() + " was measured twice in one repetition");
        }
        return new Measurements(Collections.unmodifiableMap(more));
    }

    /**
     * Returns the value of a metric in its base unit.
     *
     * @throws IllegalArgumentException if nothing was measured for it
     */
    public double of(Metric<?, ?> metric) {
        Double number = numbers.get(metric.name());
        if (number == null) {
            throw new IllegalArgumentException("nothing was measured for " + metric.name() + ", only for "
                    + (numbers.isEmpty() ? "no metric at all" : String.join(", ", numbers.keySet())));
        }
        return number;
    }

    /** Returns all values by the name of their metric, in the order in which they were added. */
    public Map<String, Double> asMap() {
        return numbers;
    }
}
