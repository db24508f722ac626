package io.plimsoll.evidence;

/**
 * What a measured pod used of its node's processors while its tool ran.
 *
 * @param usedMicros CPU time in µs, of all its threads together
 * @param processors how many it may run on, 1 or more
 */
public record CpuUse(long usedMicros, long processors) {}
