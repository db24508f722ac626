package io.plimsoll.slo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one repetition measured: one finite number for each metric that has one, and all samples of what happens many
 * times, in the metric's base unit.
 */
public final class Measurements {

    private final Map<Metric<?, ?>, Double> numbers;
    private final Map<String, SampleGroup> samples;
    private final Map<String, String> withheld;

    private Measurements(
            Map<Metric<?, ?>, Double> numbers, Map<String, SampleGroup> samples, Map<String, String> withheld) {
        this.numbers = Collections.unmodifiableMap(numbers);
        this.samples = Collections.unmodifiableMap(samples);
        this.withheld = Collections.unmodifiableMap(withheld);
    }

    /** Returns measurements without a value. */
    public static Measurements none() {
        return new Measurements(Map.of(), Map.of(), Map.of());
    }

    /**
     * Adds the value of a metric.
     *
     * @param number in the metric's base unit
     * @throws IllegalArgumentException if the number cannot be a true value: NaN, infinite, negative, or zero where
     *     the metric must be positive; or if the metric has a value already, or is a quantile of samples
     */
    public Measurements with(Metric<?, ?> metric, double number) {
        if (metric.quantile().isPresent()) {
            throw new IllegalArgumentException(
                    metric.name() + " is a quantile of samples, and has no value of its own");
        }
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException(metric.name() + " cannot be " + number);
        }
        if (number == 0 && !metric.zeroIsPossible()) {
            throw new IllegalArgumentException(metric.name() + " was reported as zero: nothing was measured");
        }
        requireNew(metric.name());
        Map<Metric<?, ?>, Double> more = new LinkedHashMap<>(numbers);
        more.put(metric, number);
        return new Measurements(more, samples, withheld);
    }

    /**
     * Adds all samples of what happens many times.
     *
     * @param quantity what was sampled, as {@link Metric#quantity} says it
     * @throws IllegalArgumentException if there is no sample, one is zero, or the quantity has some already
     */
    public Measurements withSamples(String quantity, SampleGroup group) {
        if (group.size() == 0) {
            throw new IllegalArgumentException(quantity + " has no sample: nothing was measured");
        }
        if (group.values().contains(0.0) || group.values().contains(-0.0)) {
            throw new IllegalArgumentException(
                    "a sample of " + quantity + " was reported as zero: nothing was measured");
        }
        requireNew(quantity);
        Map<String, SampleGroup> more = new LinkedHashMap<>(samples);
        more.put(quantity, group);
        return new Measurements(numbers, more, withheld);
    }

    /**
     * Says why a metric has no value, although its tool told a number.
     *
     * @throws IllegalArgumentException if it has one
     */
    public Measurements withholding(Metric<?, ?> metric, String why) {
        requireNew(metric.name());
        Map<String, String> more = new LinkedHashMap<>(withheld);
        more.put(metric.name(), why);
        return new Measurements(numbers, samples, more);
    }

    /**
     * Returns the value of a metric in its base unit, of a quantile that of these samples; infinite if too many failed.
     *
     * @throws IllegalArgumentException if nothing was measured for it
     */
    public double of(Metric<?, ?> metric) {
        SampleGroup group = samples.get(metric.quantity());
        if (group != null && metric.quantile().isPresent()) {
            return group.quantile(metric.quantile().get().share());
        }
        Double number = asMap().get(metric.name());
        if (number == null && withheld.containsKey(metric.name())) {
            throw new IllegalArgumentException(
                    "nothing was measured for " + metric.name() + ": " + withheld.get(metric.name()));
        }
        if (number == null) {
            Set<String> measured = new LinkedHashSet<>(asMap().keySet());
            measured.addAll(samples.keySet());
            throw new IllegalArgumentException("nothing was measured for " + metric.name() + ", only for "
                    + (measured.isEmpty() ? "no metric at all" : String.join(", ", measured)));
        }
        return number;
    }

    /** Returns all single values by the name of their metric, in the order in which they were added. */
    public Map<String, Double> asMap() {
        Map<String, Double> byName = new LinkedHashMap<>();
        numbers.forEach((metric, number) -> byName.put(metric.name(), number));
        return Collections.unmodifiableMap(byName);
    }

    /** Returns all single values by their metric, in the order in which they were added. */
    public Map<Metric<?, ?>, Double> byMetric() {
        return numbers;
    }

    /** Returns all samples by what was sampled, in the order in which they were added. */
    public Map<String, SampleGroup> samples() {
        return samples;
    }

    /** Returns why metrics have no value, by their name, in the order in which it was said. */
    public Map<String, String> withheld() {
        return withheld;
    }

    private void requireNew(String name) {
        if (asMap().containsKey(name) || samples.containsKey(name) || withheld.containsKey(name)) {
            throw new IllegalArgumentException(name + " was measured twice in one repetition");
        }
    }
}
