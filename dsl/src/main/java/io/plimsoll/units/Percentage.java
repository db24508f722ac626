package io.plimsoll.units;

/**
 * A share of a whole; of one processor core where it speaks of CPU, so that it may exceed 100.
 *
 * @param percent per cent, finite and not negative
 */
public record Percentage(double percent) implements Comparable<Percentage> {

    public Percentage {
        percent = SignificantDigits.requireFiniteAndNotNegative(percent, "a percentage");
    }

    @Override
    public int compareTo(Percentage other) {
        return Double.compare(percent, other.percent);
    }

    @Override
    public String toString() {
        return Dimension.PERCENTAGE.print(percent);
    }
}
