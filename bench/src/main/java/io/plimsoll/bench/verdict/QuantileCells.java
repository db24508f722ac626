package io.plimsoll.bench.verdict;

import io.plimsoll.bench.verdict.Cell.Truth;
import io.plimsoll.verdict.ClusteredQuantile;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.PerRunQuantile;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The cells of rules that judge groups of samples: latencies, log-normal within and between runs. */
final class QuantileCells {

    private static final double WITHIN = 0.6;
    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);

    private QuantileCells() {}

    /** The truth is the quantile in units of the limit, of which less is better. */
    static List<Cell> clustered() {
        List<Cell> cells = new ArrayList<>();
        for (double runCv : new double[] {0, 0.1, 0.2, 0.4}) {
            cells.add(clustered(0.99, 100, runCv, 0, 1, Truth.ON_THE_LIMIT));
        }
        cells.add(clustered(0.99, 300, 0.2, 0, 1, Truth.ON_THE_LIMIT));
        cells.add(clustered(0.99, 100, 0.1, 0, 1.3, Truth.MISSED));
        cells.add(clustered(0.99, 100, 0.1, 0, 0.7, Truth.KEPT));
        cells.add(clustered(0.99, 300, 0.1, 0, 0.7, Truth.KEPT));
        cells.add(clustered(0.99, 100, 0.1, 0.7, 1, Truth.ON_THE_LIMIT));
        cells.add(clustered(0.9, 100, 0.2, 0, 1, Truth.ON_THE_LIMIT));
        for (double runCv : new double[] {0, 0.2, 0.4}) {
            cells.add(clustered(0.5, 100, runCv, 0, 1, Truth.ON_THE_LIMIT));
        }
        cells.add(rareBadRuns());
        return cells;
    }

    /** The corners of what the rule accepts: error rates, numbers of runs, and their quantiles. */
    static List<Cell> clusteredLimits() {
        ErrorRates strict = new ErrorRates(0.01, 0.01);
        List<Cell> cells = new ArrayList<>();
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            cells.add(limit(share, 100, 0.2, strict, new RepetitionRange(5, 20)));
            cells.add(limit(share, 300, 0.2, strict, new RepetitionRange(5, 5)));
        }
        cells.add(limit(0.99, 100, 0.4, strict, new RepetitionRange(5, 40)));
        cells.add(limit(0.95, 100, 0.2, Cell.RATES, new RepetitionRange(40, 40)));
        cells.add(limit(0.95, 100, 0.4, new ErrorRates(0.1, 0.1), new RepetitionRange(5, 20)));
        cells.add(limit(0.99, 300, 0, new ErrorRates(0.1, 0.1), new RepetitionRange(5, 5)));
        return cells;
    }

    private static Cell limit(double share, int size, double runCv, ErrorRates rates, RepetitionRange range) {
        double limit = Math.exp(Math.sqrt(WITHIN * WITHIN + runCv * runCv) * z(share));
        ClusteredQuantile rule = new ClusteredQuantile(Limit.atMost(limit), share, rates, range);
        return new Cell(
                String.format(
                        Locale.ROOT,
                        "p%.0f, α = β = %.0f %%, %s runs of %d samples, which differ by %.0f %%",
                        100 * share,
                        100 * rates.alpha(),
                        range,
                        size,
                        100 * runCv),
                Truth.ON_THE_LIMIT,
                "1.00",
                true,
                rates,
                random -> decide(rule, size, runCv, 0, random));
    }

    static List<Cell> perRun() {
        List<Cell> cells = new ArrayList<>();
        for (int size : new int[] {100, 300}) {
            for (double truth : new double[] {0.7, 1, 1.3}) {
                double limit = Math.exp(WITHIN * z(0.99)) / truth;
                PerRunQuantile rule = new PerRunQuantile(Limit.atMost(limit), 0.99, Cell.RATES, RANGE);
                cells.add(new Cell(
                        String.format(Locale.ROOT, "p99, %d samples, runs differ by 20 %%", size),
                        truth < 1 ? Truth.KEPT : truth > 1 ? Truth.MISSED : Truth.ON_THE_LIMIT,
                        String.format(Locale.ROOT, "%.2f", truth),
                        true,
                        random -> decide(rule, size, 0.2, 0, random)));
            }
        }
        return cells;
    }

    private static Cell clustered(double share, int size, double runCv, double within, double truth, Truth means) {
        double limit = Math.exp(Math.sqrt(WITHIN * WITHIN + runCv * runCv) * z(share)) / truth;
        ClusteredQuantile rule = new ClusteredQuantile(Limit.atMost(limit), share, Cell.RATES, RANGE);
        return new Cell(
                String.format(
                        Locale.ROOT,
                        "p%.0f, %d samples, runs differ by %.0f %%%s",
                        100 * share,
                        size,
                        100 * runCv,
                        within > 0 ? ", autocorrelation " + within + " within a run" : ""),
                means,
                String.format(Locale.ROOT, "%.2f", truth),
                true,
                random -> decide(rule, size, runCv, within, random));
    }

    /** One run of ten is twice as slow: what no rule sees that sees five runs. The limit is the p99 of all samples. */
    private static Cell rareBadRuns() {
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double low = 0;
        double high = 5;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            double beyond = 0.9 * standard.survivalProbability(middle / WITHIN)
                    + 0.1 * standard.survivalProbability((middle - Math.log(2)) / WITHIN);
            if (beyond > 0.01) {
                low = middle;
            } else {
                high = middle;
            }
        }
        ClusteredQuantile rule = new ClusteredQuantile(Limit.atMost(Math.exp(high)), 0.99, Cell.RATES, RANGE);
        return new Cell(
                "p99, 300 samples, one run of ten twice as slow",
                Truth.ON_THE_LIMIT,
                "1.00",
                false,
                random -> decide(rule, () -> run(300, random.nextDouble() < 0.1 ? Math.log(2) : 0, 0, random)));
    }

    private static Judgement decide(
            Rule<double[]> rule, int size, double runCv, double within, SplittableRandom random) {
        return decide(rule, () -> run(size, runCv * random.nextGaussian(), within, random));
    }

    /** Takes as many runs at once as a verdict needs at least, since nothing is decided in between. */
    static Judgement decide(Rule<double[]> rule, Supplier<double[]> next) {
        List<double[]> runs = new ArrayList<>();
        Judgement judgement = rule.judge(runs);
        while (!judgement.isDecided()) {
            int more = Math.min(
                    judgement.moreToPass().orElse(1), judgement.moreToViolate().orElse(1));
            for (int i = 0; i < more; i++) {
                runs.add(next.get());
            }
            judgement = rule.judge(runs);
        }
        return judgement;
    }

    private static double[] run(int size, double shift, double autocorrelation, SplittableRandom random) {
        double[] samples = new double[size];
        double rest = Math.sqrt(1 - autocorrelation * autocorrelation);
        double z = random.nextGaussian();
        for (int i = 0; i < size; i++) {
            z = autocorrelation * z + rest * random.nextGaussian();
            samples[i] = Math.exp(shift + WITHIN * z);
        }
        return samples;
    }

    private static double z(double share) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(share);
    }
}
