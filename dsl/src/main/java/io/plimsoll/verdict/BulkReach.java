package io.plimsoll.verdict;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far the bulk of samples reaches: the number beyond which log-normal runs and samples put no more than a small share,
 * at the worst that the runs seen allow. A limit beyond it is missed by strays alone.
 */
final class BulkReach {

    private BulkReach() {}

    /**
     * Returns that number; NaN if the samples have no spread, since they do not tell then how runs differ. The mean of the
     * runs and how far they differ are each taken at their confidence bound (Student's t, chi-squared), with half of the
     * error rate, and the spread within a run as that of the run which has most.
     *
     * @param share of all samples, above 0 and below ½
     * @param below whether the lower end of the samples is asked for, and not the upper one
     */
    static double of(List<RunSummary> runs, double share, boolean below, LookLevel level) {
        LogMean means =
                LogMean.of(runs.stream().mapToDouble(RunSummary::logMean).toArray(), runs.size());
        double freedom = runs.size() - 1.0;
        double errorRate = level.errorRate() / 2;
        double ofMean = TDistribution.of(freedom).inverseSurvivalProbability(errorRate) * means.standardError();
        double between = means.deviation()
                * means.deviation()
                * freedom
                / ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(errorRate);
        double within = runs.stream().mapToDouble(RunSummary::logVariance).max().orElseThrow();
        double spread = Math.sqrt(between + within);
        double distance = ofMean + NormalDistribution.of(0, 1).inverseSurvivalProbability(share) * spread;
        return spread < LogMean.NO_SPREAD ? Double.NaN : Math.exp(means.mean() + (below ? -distance : distance));
    }
}
