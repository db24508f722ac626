package io.plimsoll.units;

/**
 * Time that processors spent, of all cores together.
 *
 * @param seconds on one core, finite and not negative
 */
public record CpuTime(double seconds) implements Comparable<CpuTime> {

    public CpuTime {
        seconds = SignificantDigits.requireFiniteAndNotNegative(seconds, "a time of CPU");
    }

    @Override
    public int compareTo(CpuTime other) {
        return Double.compare(seconds, other.seconds);
    }

    @Override
    public String toString() {
        return SignificantDigits.print(seconds) + " CPU s";
    }
}
