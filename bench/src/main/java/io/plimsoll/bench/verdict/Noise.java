package io.plimsoll.bench.verdict;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How repetitions differ although the truth stays the same: factors whose median is 1. */
enum Noise {
    NORMAL("normal", true),
    LOG_NORMAL("log-normal", true),
    TWO_MODES("two modes: 30 % of repetitions at 80 %", true),
    OUTLIERS("outliers: 5 % of repetitions at 30 %", true),
    DRIFT("drift: from +5 % to -5 %", false),
    AUTOCORRELATED("autocorrelation 0.5", false);

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private final String text;
    private final boolean independent;

    Noise(String text, boolean independent) {
        this.text = text;
        this.independent = independent;
    }

    String text() {
        return text;
    }

    /** Tells whether repetitions are independent and all have the same median. */
    boolean isIndependent() {
        return independent;
    }

    /** Returns a row of factors that have about that coefficient of variation, without modes, outliers and drift. */
    double[] factors(int count, double cv, SplittableRandom random) {
        double middle = middle(cv);
        double[] factors = new double[count];
        double before = random.nextGaussian();
        for (int i = 0; i < count; i++) {
            double z = random.nextGaussian();
            before = 0.5 * before + Math.sqrt(0.75) * z;
            factors[i] = switch (this) {
                case NORMAL -> Math.max(1e-3, 1 + cv * z);
                case LOG_NORMAL -> Math.exp(cv * z);
                case TWO_MODES -> Math.exp(cv * z) * (random.nextDouble() < 0.3 ? 0.8 : 1) / middle;
                case OUTLIERS -> Math.exp(cv * z) * (random.nextDouble() < 0.05 ? 0.3 : 1) / middle;
                case DRIFT -> Math.exp(cv * z) * (1.05 - 0.1 * i / Math.max(1, count - 1));
                case AUTOCORRELATED -> Math.exp(cv * before);
            };
        }
        return factors;
    }

    /** Returns the median of the mixture, by bisection. */
    private double middle(double cv) {
        double share = this == TWO_MODES ? 0.3 : this == OUTLIERS ? 0.05 : 0;
        double lower = Math.log(this == OUTLIERS ? 0.3 : 0.8);
        double low = lower;
        double high = 0;
        while (share > 0 && high - low > 1e-12) {
            double middle = (low + high) / 2;
            double below = (1 - share) * STANDARD.cumulativeProbability(middle / cv)
                    + share * STANDARD.cumulativeProbability((middle - lower) / cv);
            if (below < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return share > 0 ? Math.exp(high) : 1;
    }
}
