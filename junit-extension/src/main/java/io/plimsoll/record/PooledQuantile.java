package io.plimsoll.record;

/**
 * The quantile of the samples of all judged repetitions together, which an objective may speak of.
 *
 * @param name such as {@code p99}
 * @param samples how many they are, failed operations included
 * @param number by nearest rank, in the unit of the objective; infinite if so many operations failed
 */
public record PooledQuantile(String name, int samples, double number) {}
