package io.plimsoll.verdict;

import java.util.Locale;

/**
 * How often a verdict may be wrong.
 *
 * @param alpha the largest probability of a wrong PASS, between 0 and ½
 * @param beta the largest probability of a wrong VIOLATED, between 0 and ½
 */
public record ErrorRates(double alpha, double beta) {

    public ErrorRates {
        requireProbability("wrong PASS", alpha);
        requireProbability("wrong VIOLATED", beta);
    }

    private static void requireProbability(String of, double rate) {
        if (!(rate > 0 && rate < 0.5)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the probability of a %s lies between 0 and 0.5, but was %s", of, rate));
        }
    }
}
