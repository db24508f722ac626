package io.plimsoll.units;

/**
 * How often something is done: transactions, requests, reads and writes.
 *
 * @param perSecond per second, finite and not negative
 */
public record OperationRate(double perSecond) implements Comparable<OperationRate> {

    public OperationRate {
        perSecond = SignificantDigits.requireFiniteAndNotNegative(perSecond, "a rate of operations");
    }

    @Override
    public int compareTo(OperationRate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return Dimension.OPERATION_RATE.print(perSecond);
    }
}
