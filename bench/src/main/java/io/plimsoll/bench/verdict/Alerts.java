package io.plimsoll.bench.verdict;

import io.plimsoll.verdict.ChangePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How often the alert on a history is raised, rightly and wrongly: 30 sessions that differ by 2 %. */
final class Alerts {

    /** The level of the permutation test. */
    private static final double LEVEL = 0.01;

    private static final int SESSIONS = 30;
    private static final double CV = 0.02;

    private Alerts() {}

    static double falseChanges(int replicates) {
        return share(replicates, 0, 1, false);
    }

    static boolean areAsPromised(double falseChanges, int replicates) {
        return falseChanges <= LEVEL + 3 * Math.sqrt(LEVEL * (1 - LEVEL) / replicates);
    }

    static String table(double falseChanges, int replicates) {
        StringBuilder table = new StringBuilder("| history of 30 sessions | share |\n|---|---|\n");
        table.append(String.format(Locale.ROOT, "| quiet: some change is found | *%.2f %%* |%n", 100 * falseChanges));
        table.append(row("quiet: an alert is raised", share(replicates, 0, 1, true)));
        for (int recent : new int[] {3, 5, 8}) {
            for (double level : new double[] {0.95, 0.9}) {
                table.append(row(
                        String.format(
                                Locale.ROOT,
                                "%.0f %% lost %d sessions ago: an alert is raised",
                                100 - 100 * level,
                                recent),
                        share(replicates, recent, level, true)));
            }
        }
        return table.toString();
    }

    private static String row(String what, double share) {
        return String.format(Locale.ROOT, "| %s | %.1f %% |%n", what, 100 * share);
    }

    private static double share(int replicates, int recent, double level, boolean alert) {
        return (double) IntStream.range(0, replicates)
                        .parallel()
                        .filter(replicate -> {
                            ChangePoints changes = ChangePoints.in(history(recent, level, replicate));
                            return alert
                                    ? !changes.alerts(true).isEmpty()
                                    : !changes.found().isEmpty();
                        })
                        .count()
                / replicates;
    }

    private static List<Double> history(int recent, double level, int replicate) {
        SplittableRandom random = new SplittableRandom((replicate + 1) * 0x9E3779B97F4A7C15L);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            medians.add((i < SESSIONS - recent ? 1 : level) * Math.exp(CV * random.nextGaussian()));
        }
        return medians;
    }
}
