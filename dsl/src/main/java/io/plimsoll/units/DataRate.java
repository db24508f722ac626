package io.plimsoll.units;

/**
 * An amount of data per time.
 *
 * @param bitsPerSecond bits per second, finite and not negative
 */
public record DataRate(double bitsPerSecond) implements Comparable<DataRate> {

    public DataRate {
        bitsPerSecond = SignificantDigits.requireFiniteAndNotNegative(bitsPerSecond, "a data rate");
    }

    @Override
    public int compareTo(DataRate other) {
        return Double.compare(bitsPerSecond, other.bitsPerSecond);
    }

    /** Prints the rate as networks are spoken of, in Mbit/s. */
    @Override
    public String toString() {
        return Dimension.NETWORK_RATE.print(bitsPerSecond);
    }
}
