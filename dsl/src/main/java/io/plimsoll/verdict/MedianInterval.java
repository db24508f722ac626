package io.plimsoll.verdict;

/**
 * The interval that covers the median over repetitions whenever one looks, in the base unit of the metric.
 *
 * @param from its lower end, an order statistic
 * @param to its upper end, an order statistic
 * @param level the least probability of covering the median, between 0 and 1
 */
public record MedianInterval(double from, double to, double level) {}
