package io.plimsoll.bench;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What covers the median of independent values with a probability of at least 95 %, whatever their distribution: from
 * one of them to another, by the sign test.
 *
 * @param from the lower end
 * @param to the upper end
 */
record MedianInterval(double from, double to) {

    private static final double BESIDE_IT = 0.05;

    /** Returns it; empty for fewer than six values, of which even the outermost two do not cover it. */
    static Optional<MedianInterval> of(List<Double> values) {
        int n = values.size();
        int beyond = BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(BESIDE_IT / 2);
        if (beyond == 0) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        return Optional.of(new MedianInterval(sorted.get(beyond - 1), sorted.get(n - beyond)));
    }

    boolean liesWithin(double least, double most) {
        return least <= from && to <= most;
    }

    boolean liesOutside(double least, double most) {
        return to < least || most < from;
    }
}
