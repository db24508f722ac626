package io.plimsoll.verdict;

/**
 * What one repetition gives in both arms of a comparison, measured back to back in an order drawn by lot.
 *
 * @param candidate what is judged, in any unit, above 0 and finite
 * @param control what it is compared with, in the same unit, above 0 and finite
 */
public record Pair(double candidate, double control) {

    public Pair {
        requirePositive("candidate", candidate);
        requirePositive("control", control);
    }

    private static void requirePositive(String of, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a pair that is to be compared has finite values above 0, but its " + of + " is " + value);
        }
    }

    /** Returns how many times the control the candidate is. */
    public double ratio() {
        return candidate / control;
    }
}
