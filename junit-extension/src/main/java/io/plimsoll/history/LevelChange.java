package io.plimsoll.history;

/**
 * A point where the level of a trend changed.
 *
 * @param at the index of the first session at the new level
 * @param before the median of the sessions from the change before up to here, in the metric's base unit
 * @param after the median of those from here up to the next change
 * @param p how probable a change as clear as this would be at most, had the level not changed
 */
record LevelChange(int at, double before, double after, double p) {

    /** Returns its size as a share of the level before, with its sign. */
    double share() {
        return after / before - 1;
    }
}
