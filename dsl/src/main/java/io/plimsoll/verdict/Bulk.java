package io.plimsoll.verdict;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The bulk of the samples of several runs, taken to be log-normal within and between them.
 *
 * @param runs how many they are, 2 or more
 * @param mean the mean of the runs' mean logarithms
 * @param deviation the standard deviation of these
 * @param within the variance of the logarithms in the run that has the largest
 */
record Bulk(int runs, double mean, double deviation, double within) {

    static Bulk of(List<RunSummary> runs) {
        LogMean means =
                LogMean.of(runs.stream().mapToDouble(RunSummary::logMean).toArray(), runs.size());
        double within = runs.stream().mapToDouble(RunSummary::logVariance).max().orElseThrow();
        return new Bulk(runs.size(), means.mean(), means.deviation(), within);
    }

    /** Returns so many runs like these. */
    Bulk withRuns(int others) {
        return new Bulk(others, mean, deviation, within);
    }

    /**
     * Returns the number beyond which the bulk has no more than a share of all samples; NaN if the samples have no spread,
     * since they do not tell then how runs differ. The mean of the runs and how far they differ are each taken at their
     * confidence bound (Student's t, chi-squared), with half of the error rate.
     *
     * @param share above 0 and below ½
     * @param below whether the lower end of the samples is asked for, and not the upper one
     */
    double reach(double share, boolean below, LookLevel level) {
        double freedom = runs - 1.0;
        double errorRate = level.errorRate() / 2;
        double ofMean = TDistribution.of(freedom).inverseSurvivalProbability(errorRate) * deviation / Math.sqrt(runs);
        double between = deviation
                * deviation
                * freedom
                / ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(errorRate);
        double spread = Math.sqrt(between + within);
        double distance = ofMean + NormalDistribution.of(0, 1).inverseSurvivalProbability(share) * spread;
        return spread < LogMean.NO_SPREAD ? Double.NaN : Math.exp(mean + (below ? -distance : distance));
    }
}
