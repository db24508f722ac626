package io.plimsoll.verdict;

/**
 * An interval in which the judged quantity lies, in the unit of the values that were judged. Both ends are finite: where
 * nothing bounds the quantity there is no interval, and a caveat says so.
 *
 * @param of what it covers, such as {@code the median}
 * @param from its lower end
 * @param to its upper end
 * @param level the least probability of covering it, between 0 and 1
 */
public record Interval(String of, double from, double to, double level) {}
