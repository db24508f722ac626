package io.plimsoll.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far sessions differ, and how well that is known.
 *
 * @param deviation of the logarithms of their medians, above 0
 * @param degreesOfFreedom of its estimate, infinite if it was declared
 */
record SessionSpread(double deviation, double degreesOfFreedom) {

    static final int FEWEST_SESSIONS = 3;

    /** Returns what the sessions of the baseline show, or else what was declared; empty if neither says anything. */
    static Optional<SessionSpread> of(LogMean baseline, OptionalDouble declaredCv) {
        if (baseline.count() >= FEWEST_SESSIONS && baseline.deviation() >= LogMean.NO_SPREAD) {
            return Optional.of(new SessionSpread(baseline.deviation(), baseline.count() - 1.0));
        }
        return declaredCv.isPresent() && baseline.count() > 0
                ? Optional.of(new SessionSpread(declaredCv.getAsDouble(), Double.POSITIVE_INFINITY))
                : Optional.empty();
    }

    /** Returns how well the same spread would be known with as many sessions of the baseline. */
    SessionSpread with(int sessions) {
        return isDeclared() ? this : new SessionSpread(deviation, sessions - 1.0);
    }

    boolean isDeclared() {
        return Double.isInfinite(degreesOfFreedom);
    }

    double standardError(int candidateSessions, int baselineSessions) {
        return deviation * Math.sqrt(1.0 / candidateSessions + 1.0 / baselineSessions);
    }

    /** Returns how many standard errors show a claim with that error rate. */
    double critical(double errorRate) {
        return distribution().inverseSurvivalProbability(errorRate);
    }

    double p(double standardErrors) {
        return distribution().survivalProbability(standardErrors);
    }

    private ContinuousDistribution distribution() {
        return isDeclared() ? NormalDistribution.of(0, 1) : TDistribution.of(degreesOfFreedom);
    }
}
