package io.plimsoll.verdict;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of logarithms, and how far they lie apart.
 *
 * @param count of logarithms
 * @param mean of them
 * @param deviation their standard deviation, the unbiased one; for small ones about the coefficient of variation of the
 *     values
 */
record LogMean(int count, double mean, double deviation) {

    /** Below this deviation logarithms differ by no more than the rounding of numbers. */
    static final double NO_SPREAD = 1e-9;

    /** Returns that of the first so many logarithms. */
    static LogMean of(double[] logs, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += logs[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (logs[i] - mean) * (logs[i] - mean);
        }
        return new LogMean(count, mean, Math.sqrt(squares / (count - 1)));
    }

    double standardError() {
        return deviation / Math.sqrt(count);
    }

    /**
     * Returns how many standard errors the mean lies beyond the logarithm of a limit; never a number when the logarithms
     * have no spread, since they do not tell then how sure their mean is.
     */
    double beyond(double limit, boolean above) {
        double distance = mean - Math.log(limit);
        return deviation < NO_SPREAD ? Double.NaN : (above ? distance : -distance) / standardError();
    }

    /** Returns the one-sided p-value of the limit being missed, 1 without spread. */
    double pOfMissing(Limit limit) {
        double t = beyond(limit.number(), !limit.moreIsBetter());
        return Double.isNaN(t) ? 1 : TDistribution.of(count - 1.0).survivalProbability(t);
    }
}
