package io.plimsoll.slo;

/**
 * One end of what a value may be.
 *
 * @param isLowerEnd whether values above the number keep it, and not those below
 * @param number in the base unit of what is judged
 */
public record Bound(boolean isLowerEnd, double number) {

    /** Returns {@code ≥} or {@code ≤}. */
    public String sign() {
        return isLowerEnd ? "≥" : "≤";
    }
}
