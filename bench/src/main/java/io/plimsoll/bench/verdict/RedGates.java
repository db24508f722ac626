package io.plimsoll.bench.verdict;

import io.plimsoll.bench.verdict.Cell.Truth;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How often a gate is red although its cluster is healthy: some objective is INCONCLUSIVE, or even VIOLATED. */
final class RedGates {

    private static final List<Double> MARGINS = List.of(0.01, 0.02, 0.03, 0.05, 0.1);
    private static final List<Double> CVS = List.of(0.01, 0.02, 0.05, 0.1);
    private static final List<Integer> OBJECTIVES = List.of(1, 5, 20);

    private RedGates() {}

    static String table(int replicates) {
        StringBuilder table = new StringBuilder("| spread | median above the limit |");
        for (String option : List.of("5 to 20 repetitions", "5 to 40", "5 to 20, tolerance 3 %")) {
            OBJECTIVES.forEach(k ->
                    table.append(' ').append(option).append(", k = ").append(k).append(" |"));
        }
        table.append("\n|---|---|").append("---|".repeat(3 * OBJECTIVES.size())).append('\n');
        for (double cv : CVS) {
            for (double margin : MARGINS) {
                table.append(String.format(Locale.ROOT, "| %.0f %% | %.0f %% |", 100 * cv, 100 * margin));
                table.append(red(rule(0, 20), cv, margin, replicates));
                table.append(red(rule(0, 40), cv, margin, replicates));
                table.append(red(rule(0.03, 20), cv, margin, replicates)).append('\n');
            }
        }
        return table.toString();
    }

    private static SignEProcess rule(double tolerance, int most) {
        return new SignEProcess(Limit.atLeast(1).withTolerance(tolerance), Cell.RATES, new RepetitionRange(5, most));
    }

    /** Objectives are taken to be independent, which is the worst case. */
    private static String red(SignEProcess rule, double cv, double margin, int replicates) {
        Cell cell = new Cell(
                "",
                Truth.KEPT,
                "",
                true,
                random -> rule.judge(DoubleStream.of(Noise.LOG_NORMAL.factors(rule.most(), cv, random))
                        .map(factor -> factor * (1 + margin))
                        .toArray()));
        double green = cell.simulate(replicates).share(Verdict.PASS);
        return OBJECTIVES.stream()
                .map(k -> String.format(Locale.ROOT, " %.1f %% |", 100 * (1 - Math.pow(green, k))))
                .collect(Collectors.joining());
    }
}
