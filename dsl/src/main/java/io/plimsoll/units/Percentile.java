package io.plimsoll.units;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A quantile that may be promised: that share of all operations is not slower.
 *
 * @param percent 50, 90, 95 or 99
 */
public record Percentile(double percent) implements Comparable<Percentile> {

    private static final List<Double> KNOWN = List.of(50.0, 90.0, 95.0, 99.0);

    /** A percentile beyond which fewer operations lie is the luck of these few. */
    private static final int FEWEST_BEYOND = 10;

    public Percentile {
        if (!KNOWN.contains(percent)) {
            throw new IllegalArgumentException(
                    "only " + KNOWN.stream().map(Percentile::name).collect(Collectors.joining(", "))
                            + " can be promised, but was " + name(percent)
                            + ": how often a verdict about another one is wrong was"
                            + " not simulated, and beyond p99 no number of samples that a gate can take resolves it");
        }
    }

    /** Returns it as a share of all operations, between 0 and 1. */
    public double share() {
        return percent / 100;
    }

    /**
     * Returns how many operations a run needs so that this percentile of it says something: 20 for a median, 1,000 for a p99.
     */
    public long fewestOperations() {
        return Math.round(FEWEST_BEYOND / (1 - share()));
    }

    @Override
    public int compareTo(Percentile other) {
        return Double.compare(percent, other.percent);
    }

    /** Prints it as it is spoken of, such as {@code p99}. */
    @Override
    public String toString() {
        return name(percent);
    }

    private static String name(double percent) {
        return "p" + String.format(Locale.ROOT, "%.4f", percent).replaceFirst("\\.?0+$", "");
    }
}
