package io.plimsoll.verdict;

import java.util.Locale;

/**
 * One side of what is promised: a number, the side of it that is good, and how far beyond it a value may lie before it
 * speaks against a PASS.
 *
 * <p>A tolerance opens a zone between the limit and the limit moved by it, in which a true value may be judged either
 * way; beyond the zone a PASS, and at the limit or better a VIOLATED, is wrong with no more than its probability.
 *
 * @param moreIsBetter whether the values at and above the number keep it, and not those at and below
 * @param number in the unit of the values, finite
 * @param tolerance as a share of the number, at least 0 and below 1
 */
public record Limit(boolean moreIsBetter, double number, double tolerance) {

    public Limit {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a limit is a finite number, but was " + number);
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a tolerance is at least 0 %% and below 100 %%, but was %s %%", tolerance * 100));
        }
    }

    /** Returns the limit that values at and above {@code number} keep, without a tolerance. */
    public static Limit atLeast(double number) {
        return new Limit(true, number, 0);
    }

    /** Returns the limit that values at and below {@code number} keep, without a tolerance. */
    public static Limit atMost(double number) {
        return new Limit(false, number, 0);
    }

    /**
     * Returns the limit on a ratio to what something is compared with, which a candidate keeps that is worse by no more
     * than {@code share}: at least {@code 1 - share} where more is better, at most {@code 1 + share} where less is.
     *
     * @param share at least 0 and below 1
     */
    public static Limit ofRegression(boolean moreIsBetter, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an allowed regression is at least 0 %% and below 100 %%, but was %s %%",
                    share * 100));
        }
        return new Limit(moreIsBetter, moreIsBetter ? 1 - share : 1 + share, 0);
    }

    /** Returns the same limit with another tolerance. */
    public Limit withTolerance(double share) {
        return new Limit(moreIsBetter, number, share);
    }

    /** Returns the number that a value must reach to speak for a PASS: the limit moved by the tolerance. */
    public double tolerated() {
        return moreIsBetter ? number - Math.abs(number) * tolerance : number + Math.abs(number) * tolerance;
    }

    /** Tells whether a value speaks for a PASS; never true of NaN. */
    public boolean isKeptBy(double value) {
        return moreIsBetter ? value >= tolerated() : value <= tolerated();
    }

    /** Tells whether a value speaks for a VIOLATED; never true of NaN. */
    public boolean isMissedBy(double value) {
        return moreIsBetter ? value < number : value > number;
    }
}
