package io.plimsoll.verdict;

/**
 * What the samples of one run say of a limit.
 *
 * @param size how many they are
 * @param beyondLimit how many miss it
 * @param beyondTolerance how many lie beyond its tolerance too
 * @param logMean the mean of their logarithms
 * @param logVariance the variance of these, the unbiased one; 0 for a single sample
 */
record RunSummary(int size, int beyondLimit, int beyondTolerance, double logMean, double logVariance) {

    /**
     * Summarises the samples. A failed operation, which is infinite, is beyond the limit in either direction. Among the
     * logarithms it stands as the worst of the limit and the samples of its run, the least that can be said of it: they
     * are to tell how runs differ, and an infinite one could not.
     *
     * @throws IllegalArgumentException if there is no sample, or one is not above 0
     */
    static RunSummary of(double[] samples, Limit limit) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("a repetition without samples cannot be judged");
        }
        double failed = limit.number();
        int beyondLimit = 0;
        int beyondTolerance = 0;
        for (double sample : samples) {
            if (!(sample > 0)) {
                throw new IllegalArgumentException(
                        "a sample is above 0, and infinite if its operation failed, but was " + sample);
            }
            boolean isFailed = Double.isInfinite(sample);
            beyondLimit += isFailed || limit.isMissedBy(sample) ? 1 : 0;
            beyondTolerance += isFailed || !limit.isKeptBy(sample) ? 1 : 0;
            if (!isFailed) {
                failed = limit.moreIsBetter() ? Math.min(failed, sample) : Math.max(failed, sample);
            }
        }
        return withLogs(samples, Math.log(failed), beyondLimit, beyondTolerance);
    }

    private static RunSummary withLogs(double[] samples, double failed, int beyondLimit, int beyondTolerance) {
        double mean = 0;
        double squares = 0;
        // The recurrence of Welford (1962), which a large mean does not harm.
        for (int i = 0; i < samples.length; i++) {
            double log = Double.isInfinite(samples[i]) ? failed : Math.log(samples[i]);
            double distance = log - mean;
            mean += distance / (i + 1);
            squares += distance * (log - mean);
        }
        double variance = samples.length == 1 ? 0 : squares / (samples.length - 1);
        return new RunSummary(samples.length, beyondLimit, beyondTolerance, mean, variance);
    }
}
