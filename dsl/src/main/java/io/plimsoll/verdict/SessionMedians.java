package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;

/**
 * The medians of sessions.
 *
 * @param values one for each session, above 0 and finite
 */
record SessionMedians(List<Double> values) {

    SessionMedians {
        values = List.copyOf(values);
        for (double value : values) {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the median of a session that is to be compared is finite and above 0, but was " + value);
            }
        }
    }

    int count() {
        return values.size();
    }

    LogMean logs() {
        return LogMean.of(values.stream().mapToDouble(Math::log).toArray(), count());
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
