package io.plimsoll.units;

/**
 * How often something happens for each GiB transferred.
 *
 * @param perGibibyte occurrences per 2³⁰ bytes, finite and not negative
 */
public record CountPerGibibyte(double perGibibyte) implements Comparable<CountPerGibibyte> {

    public CountPerGibibyte {
        perGibibyte = SignificantDigits.requireFiniteAndNotNegative(perGibibyte, "a count per GiB");
    }

    @Override
    public int compareTo(CountPerGibibyte other) {
        return Double.compare(perGibibyte, other.perGibibyte);
    }

    @Override
    public String toString() {
        return Dimension.COUNT_PER_GIBIBYTE.print(perGibibyte);
    }
}
