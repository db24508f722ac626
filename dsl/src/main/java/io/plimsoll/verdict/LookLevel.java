package io.plimsoll.verdict;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure a claim must be at one of several looks at clustered samples.
 *
 * @param errorRate the share of this look in the error rate of all looks
 * @param shrinkage by how much the effective sample size shrinks, since its variance is only estimated from so many runs:
 *     the squared ratio of the points of the normal and the t-distribution
 */
record LookLevel(double errorRate, double shrinkage) {

    static LookLevel of(double errorRate, int looks, int runs) {
        double share = errorRate / looks;
        double normal = NormalDistribution.of(0, 1).inverseSurvivalProbability(share);
        double student = TDistribution.of(runs - 1.0).inverseSurvivalProbability(share);
        return new LookLevel(share, normal / student * (normal / student));
    }

    /** Returns how many independent samples, none beyond the limit, show that no more than a share of all is. */
    double samplesToShowAtMost(double share) {
        return Math.log(errorRate) / Math.log1p(-share);
    }
}
