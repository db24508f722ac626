package io.plimsoll.verdict;

/**
 * The claim that no more than a share of all samples is beyond a limit, and the samples that speak for it.
 *
 * @param count how many are beyond it
 * @param share of all samples that may be
 */
record AtMostShare(EffectiveCount count, double share) {

    boolean isShown(LookLevel level) {
        return count.showsAtMost(share, level);
    }

    boolean isShownWith(int beyond, LookLevel level) {
        return count.withBeyond(beyond).showsAtMost(share, level);
    }

    /** Returns how many independent samples show it if none of them is beyond the limit. */
    double needed(LookLevel level) {
        return level.samplesToShowAtMost(share);
    }

    /** Returns the part of the needed samples that these are worth, 1 and more if they are enough. */
    double covered(LookLevel level) {
        return count.effective(level) / needed(level);
    }

    AtMostShare withRuns(int runs) {
        return new AtMostShare(count.withRuns(runs), share);
    }

    AtMostShare withSamples(int times) {
        return new AtMostShare(count.withSamples(times), share);
    }
}
