package io.plimsoll.slo;

import java.util.Arrays;
import java.util.List;

/**
 * All that one repetition measured of something that happens many times in it, such as the latency of each request. An
 * operation that failed or timed out is counted and never dropped: it took longer than any limit.
 *
 * @param values of the operations that succeeded, in the metric's base unit, finite and not negative, in any order
 * @param failed how many operations did not succeed, 0 or more
 */
public record SampleGroup(List<Double> values, int failed) {

    public SampleGroup {
        values = List.copyOf(values);
        for (double value : values) {
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException(
                        "a sample is a finite number that is not negative, but was " + value);
            }
        }
        if (failed < 0) {
            throw new IllegalArgumentException("0 or more operations can fail, but were " + failed);
        }
    }

    /** Returns how many operations there were, failed ones included. */
    public int size() {
        return values.size() + failed;
    }

    /** Returns a number for each operation, in ascending order: infinite ones for those that failed. */
    public double[] numbers() {
        double[] numbers =
                Arrays.copyOf(values.stream().mapToDouble(Double::doubleValue).toArray(), size());
        Arrays.fill(numbers, values.size(), size(), Double.POSITIVE_INFINITY);
        Arrays.sort(numbers);
        return numbers;
    }

    /**
     * Returns this repetition's own quantile by nearest rank; infinite if so many operations failed.
     *
     * @param share between 0 and 1, such as 0.99
     * @throws IllegalArgumentException if there was no operation
     */
    public double quantile(double share) {
        return quantileOf(List.of(this), share);
    }

    /**
     * Returns the quantile of the operations of several repetitions together, by nearest rank; infinite if so many failed.
     *
     * @param share between 0 and 1, such as 0.99
     * @throws IllegalArgumentException if there was no operation
     */
    public static double quantileOf(List<SampleGroup> groups, double share) {
        double[] values = groups.stream()
                .flatMap(group -> group.values.stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int size = groups.stream().mapToInt(SampleGroup::size).sum();
        if (size == 0) {
            throw new IllegalArgumentException("no operation was measured, so that there is no quantile");
        }
        int rank = Math.max(0, (int) Math.ceil(share * size - 1e-9) - 1);
        if (rank >= values.length) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(values);
        return values[rank];
    }
}
