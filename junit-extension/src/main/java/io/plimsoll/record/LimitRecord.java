package io.plimsoll.record;

import java.util.Set;

/**
 * One side of what was promised.
 *
 * @param sign {@code ≥} or {@code ≤}
 * @param number in the unit of the objective, finite
 */
public record LimitRecord(String sign, double number) {

    private static final String AT_LEAST = "≥";
    private static final Set<String> SIGNS = Set.of(AT_LEAST, "≤");

    public LimitRecord {
        if (!SIGNS.contains(sign)) {
            throw new IllegalArgumentException("the sign of a limit is ≥ or ≤, but was '" + sign + "'");
        }
    }

    /** Tells whether values above the number keep it, and not those below. */
    public boolean isLowerEnd() {
        return sign.equals(AT_LEAST);
    }

    /** Tells whether a number keeps it; never true of NaN. */
    public boolean isKeptBy(double value) {
        return isLowerEnd() ? value >= number : value <= number;
    }
}
