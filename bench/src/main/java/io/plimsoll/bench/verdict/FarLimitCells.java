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
 * The cells of limits that strays miss beside the bulk of the samples, or instead of it: samples beyond any limit, of which
 * each comes by itself.
 */
final class FarLimitCells {

    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);
    private static final RepetitionRange FIVE = new RepetitionRange(5, 5);
    private static final RepetitionRange FORTY = new RepetitionRange(40, 40);
    private static final ErrorRates LOOSE = new ErrorRates(0.1, 0.1);
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private FarLimitCells() {}

    static List<Cell> all() {
        Samples samples = new Samples(0.3, 0.35, 100, 100, 1);
        List<Cell> cells = new ArrayList<>();
        for (double strays : new double[] {0, 0.1, 1}) {
            cells.add(cell(samples, 0.99, strays, 0, RANGE, Cell.RATES));
        }
        for (double ofBulk : new double[] {0.1, 0.5, 0.9, 1}) {
            cells.add(cell(samples.sized(300, 300), 0.99, 1 - ofBulk, ofBulk, RANGE, Cell.RATES));
        }
        Samples quiet = new Samples(0.1, 0.35, 120, 120, 1);
        for (double strays : new double[] {0, 1}) {
            cells.add(cell(quiet, 0.99, strays, 0, FIVE, Cell.RATES));
        }
        cells.add(cell(quiet.sized(50, 350), 0.99, 1, 0, RANGE, Cell.RATES));
        cells.add(cell(quiet, 0.95, 1, 0, FORTY, LOOSE));
        cells.add(cell(quiet, 0.5, 1, 0, FORTY, LOOSE));
        Samples alike = new Samples(0.4, 0.1, 100, 100, 1);
        cells.add(cell(alike, 0.99, 0, 1, RANGE, Cell.RATES));
        cells.add(cell(alike.sized(1000, 1000), 0.99, 0, 1, FIVE, Cell.RATES));
        cells.add(cell(alike.sized(1000, 1000), 0.99, 0, 1, FORTY, LOOSE));
        cells.add(cell(alike, 0.5, 0, 1, FORTY, LOOSE));
        cells.add(cell(alike.sized(300, 300), 0.99, 1, 0, new RepetitionRange(5, 40), new ErrorRates(0.01, 0.01)));
        cells.add(cell(quiet.atOnce(10), 0.99, 1, 0, RANGE, Cell.RATES));
        return cells;
    }

    /**
     * Makes a cell.
     *
     * @param strays their share of all samples, in units of what may be beyond the limit
     * @param ofBulk the share of the bulk beyond the limit, in the same unit; 0: the limit is ten times as far as the quantile
     *     of the bulk
     */
    private static Cell cell(
            Samples samples, double share, double strays, double ofBulk, RepetitionRange range, ErrorRates rates) {
        double allowed = 1 - share;
        double limit = ofBulk == 0 ? 10 * samples.beyond(allowed) : samples.beyond(ofBulk * allowed);
        ClusteredQuantile rule = new ClusteredQuantile(Limit.atMost(limit), share, rates, range);
        double stray = 1 - (1 - (strays + ofBulk) * allowed) / (1 - ofBulk * allowed);
        return new Cell(
                String.format(
                        Locale.ROOT,
                        "p%.0f, α = β = %.0f %%, %s runs of %s",
                        100 * share,
                        100 * rates.alpha(),
                        range,
                        samples.describe()),
                strays + ofBulk < 1 ? Truth.KEPT : Truth.ON_THE_LIMIT,
                String.format(
                        Locale.ROOT,
                        "%.1f %% strays%s, %.1f %% of the bulk",
                        100 * strays * allowed,
                        samples.atOnce > 1 ? ", " + samples.atOnce + " at a time" : "",
                        100 * ofBulk * allowed),
                samples.atOnce == 1,
                rates,
                random -> QuantileCells.decide(rule, () -> samples.run(stray, random)));
    }

    /**
     * Log-normal samples in log-normal runs, and strays among them.
     *
     * @param ofRuns the standard deviation of the logarithms between runs
     * @param ofSamples the same within a run
     * @param fewest samples that a run has
     * @param most samples that a run has
     * @param atOnce how many strays come in a row
     */
    private record Samples(double ofRuns, double ofSamples, int fewest, int most, int atOnce) {

        Samples sized(int from, int to) {
            return new Samples(ofRuns, ofSamples, from, to, atOnce);
        }

        Samples atOnce(int strays) {
            return new Samples(ofRuns, ofSamples, fewest, most, strays);
        }

        String describe() {
            return String.format(
                    Locale.ROOT,
                    "%s samples; runs differ by %.0f %%, samples by %.0f %%",
                    fewest == most ? String.format(Locale.ROOT, "%,d", most) : fewest + " to " + most,
                    100 * ofRuns,
                    100 * ofSamples);
        }

        double beyond(double share) {
            return Math.exp(STANDARD.inverseSurvivalProbability(share) * Math.hypot(ofRuns, ofSamples));
        }

        /** A row of strays may have begun before the run, so that each sample is one with the same probability. */
        double[] run(double stray, SplittableRandom random) {
            double begins = 1 - Math.pow(1 - stray, 1.0 / atOnce);
            double shift = ofRuns * random.nextGaussian();
            double[] samples = new double[random.nextInt(fewest, most + 1)];
            int left = 0;
            for (int i = 1 - atOnce; i < samples.length; i++) {
                left = random.nextDouble() < begins ? atOnce : left - 1;
                if (i >= 0) {
                    samples[i] =
                            left > 0 ? Double.POSITIVE_INFINITY : Math.exp(shift + ofSamples * random.nextGaussian());
                }
            }
            return samples;
        }
    }
}
