package io.plimsoll.verdict;

/**
 * Where a history changed its level.
 *
 * @param index of the first session of the new level, from 0
 * @param before the geometric mean of the session medians of the level before, in their unit
 * @param after that of the new level
 * @param p how probable so clear a change is in a history without one, at most 0.01
 */
public record ChangePoint(int index, double before, double after, double p) {

    /** Returns by which share the level rose, negative if it fell. */
    public double shift() {
        return after / before - 1;
    }
}
