package io.plimsoll.bench.verdict;

import io.plimsoll.bench.verdict.Cell.Truth;
import io.plimsoll.verdict.ClusteredQuantile;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.RepetitionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The cells of limits on a p99 that the bulk of the samples hardly reaches, so that strays decide: samples far beyond any
 * limit, of which each comes by itself.
 */
final class FarLimitCells {

    private static final double ALLOWED = 0.01;
    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private FarLimitCells() {}

    static List<Cell> all() {
        Bulk bulk = new Bulk(0.3, 0.35);
        List<Cell> cells = new ArrayList<>();
        for (double strays : new double[] {0, 0.1, 1}) {
            cells.add(cell(bulk, 100, strays, 0, RANGE, Cell.RATES));
        }
        for (double ofBulk : new double[] {0.1, 0.5, 0.9, 1}) {
            cells.add(cell(bulk, 300, 1 - ofBulk, ofBulk, RANGE, Cell.RATES));
        }
        Bulk alike = new Bulk(0.4, 0.1);
        cells.add(cell(alike, 100, 0, 1, RANGE, Cell.RATES));
        cells.add(cell(alike, 1000, 0, 1, new RepetitionRange(5, 5), Cell.RATES));
        cells.add(cell(alike, 1000, 0, 1, new RepetitionRange(40, 40), new ErrorRates(0.1, 0.1)));
        cells.add(cell(alike, 300, 1, 0, new RepetitionRange(5, 40), new ErrorRates(0.01, 0.01)));
        cells.add(stalls(bulk, 10));
        return cells;
    }

    /**
     * Makes a cell of strays that come one by one.
     *
     * @param strays their share of all samples, in units of what may be beyond the limit
     * @param ofBulk the share of the bulk beyond the limit, in the same unit; 0: the limit is ten times its p99
     */
    private static Cell cell(
            Bulk bulk, int size, double strays, double ofBulk, RepetitionRange range, ErrorRates rates) {
        double limit = ofBulk == 0 ? 10 * bulk.beyond(ALLOWED) : bulk.beyond(ofBulk * ALLOWED);
        ClusteredQuantile rule = new ClusteredQuantile(Limit.atMost(limit), 1 - ALLOWED, rates, range);
        double stray = 1 - (1 - (strays + ofBulk) * ALLOWED) / (1 - ofBulk * ALLOWED);
        return new Cell(
                setting(bulk, size, range, rates),
                strays + ofBulk < 1 ? Truth.KEPT : Truth.ON_THE_LIMIT,
                String.format(Locale.ROOT, "%.1f %% strays, %.1f %% of the bulk", strays, ofBulk),
                true,
                rates,
                random -> QuantileCells.decide(rule, () -> bulk.run(size, stray, 1, random)));
    }

    /** As many strays as make up what may be, so many at a time: a stall of the server that all requests meet. */
    private static Cell stalls(Bulk bulk, int atOnce) {
        ClusteredQuantile rule =
                new ClusteredQuantile(Limit.atMost(10 * bulk.beyond(ALLOWED)), 1 - ALLOWED, Cell.RATES, RANGE);
        return new Cell(
                setting(bulk, 100, RANGE, Cell.RATES),
                Truth.ON_THE_LIMIT,
                "1.0 % strays, " + atOnce + " at a time",
                false,
                random -> QuantileCells.decide(rule, () -> bulk.run(100, ALLOWED / atOnce, atOnce, random)));
    }

    private static String setting(Bulk bulk, int size, RepetitionRange range, ErrorRates rates) {
        return String.format(
                Locale.ROOT,
                "%s runs of %,d samples; runs differ by %.0f %%, samples by %.0f %%; α = β = %.0f %%",
                range,
                size,
                100 * bulk.ofRuns,
                100 * bulk.ofSamples,
                100 * rates.alpha());
    }

    /** Log-normal samples in log-normal runs. */
    private record Bulk(double ofRuns, double ofSamples) {

        double beyond(double share) {
            return Math.exp(STANDARD.inverseSurvivalProbability(share) * Math.hypot(ofRuns, ofSamples));
        }

        double[] run(int size, double stray, int atOnce, SplittableRandom random) {
            double shift = ofRuns * random.nextGaussian();
            double[] samples = new double[size];
            int left = 0;
            for (int i = 0; i < size; i++) {
                left = random.nextDouble() < stray ? atOnce : left - 1;
                samples[i] = left > 0 ? Double.POSITIVE_INFINITY : Math.exp(shift + ofSamples * random.nextGaussian());
            }
            return samples;
        }
    }
}
