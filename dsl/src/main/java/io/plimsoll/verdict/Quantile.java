package io.plimsoll.verdict;

import java.util.Locale;

/**
 * The share of samples that must keep a limit: a quantile, seen from the samples.
 *
 * @param share such as 0.99, at least ½ and below 1
 */
record Quantile(double share) {

    Quantile {
        if (!(share >= 0.5 && share < 1)) {
            throw new IllegalArgumentException("the share of samples that must keep a limit is at least 0.5 and below 1"
                    + " (the p99 is at most 200 ms: 0.99), but was " + share);
        }
    }

    /** Returns the share of samples that may be beyond the limit. */
    double beyond() {
        return 1 - share;
    }

    /** Returns how many samples there must be for one of them to be beyond it. */
    int resolution() {
        return (int) Math.ceil(1 / beyond() - 1e-6);
    }

    /** Returns its name where less is better, and where more is: the p99 is at most, the p1 is at least. */
    String name(boolean moreIsBetter) {
        String percent = String.format(Locale.ROOT, "%.4f", 100 * (moreIsBetter ? beyond() : share));
        return "p" + percent.replaceAll("\\.?0+$", "");
    }
}
