package io.plimsoll.verdict;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far samples of the same run resemble each other. A few samples beyond a limit cannot show it, so all of them are
 * asked, by their logarithms; a Gaussian model then says what that means for being beyond the limit.
 */
final class RunCorrelation {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double HIGHEST = 0.95;
    private static final double STEP = 0.1;
    private static final double REACH = 8;

    private RunCorrelation() {}

    /**
     * Returns the intraclass correlation of the logarithms by one-way analysis of variance, between 0 and 0.95. Samples
     * that are all equal do not tell how runs differ and count as alike as can be, so that they show nothing.
     */
    static double ofLogs(List<RunSummary> runs) {
        double size = runs.stream().mapToInt(RunSummary::size).average().orElseThrow();
        double[] means = runs.stream().mapToDouble(RunSummary::logMean).toArray();
        double deviation = LogMean.of(means, means.length).deviation();
        double between = size * deviation * deviation;
        double within =
                runs.stream().mapToDouble(RunSummary::logVariance).average().orElseThrow();
        double all = between + (size - 1) * within;
        return all < LogMean.NO_SPREAD * LogMean.NO_SPREAD
                ? HIGHEST
                : Math.max(0, Math.min(HIGHEST, (between - within) / all));
    }

    /**
     * Returns the correlation of "beyond the limit" between two samples of a run: {@code (Φ₂(z,z;ρ) − p²)/(p(1−p))}, with
     * {@code Φ₂(z,z;ρ) = ∫φ(x)·Φ((z−√ρ·x)/√(1−ρ))² dx} and {@code z = Φ⁻¹(p)}.
     *
     * @param ofLogs the correlation of the logarithms, between 0 and 0.95
     * @param beyond the share of samples beyond the limit, between 0 and 1
     */
    static double ofExceeding(double ofLogs, double beyond) {
        if (ofLogs == 0) {
            return 0;
        }
        double z = STANDARD.inverseCumulativeProbability(beyond);
        double both = 0;
        // The trapezoidal rule, which is exact to many digits for a smooth integrand that vanishes at both ends.
        for (int i = 0; i <= 2 * REACH / STEP; i++) {
            double x = i * STEP - REACH;
            double one = STANDARD.cumulativeProbability((z - Math.sqrt(ofLogs) * x) / Math.sqrt(1 - ofLogs));
            both += STANDARD.density(x) * one * one * STEP;
        }
        return (both - beyond * beyond) / (beyond * (1 - beyond));
    }
}
