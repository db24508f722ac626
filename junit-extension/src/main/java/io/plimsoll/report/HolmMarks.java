package io.plimsoll.report;

import io.plimsoll.scenario.Defaults;
import io.plimsoll.verdict.Holm;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The violations of a launch that stay shown although so many objectives were judged. Each alone is wrong with a
 * probability of at most β; of many, one is wrong sooner. A violation without the mark is red all the same.
 */
public final class HolmMarks {

    private static final String MARK = " *";

    private HolmMarks() {}

    /** Returns the rows in their order, with the mark behind the objective of each violation that stays shown. */
    public static List<SummaryRow> on(List<SummaryRow> rows) {
        List<SummaryRow> judged =
                rows.stream().filter(row -> row.violationP().isPresent()).toList();
        List<Integer> surviving = Holm.surviving(
                judged.stream().map(row -> row.violationP().getAsDouble()).toList(), Defaults.ERROR_RATES.beta());
        List<SummaryRow> marked = new ArrayList<>();
        int position = 0;
        for (SummaryRow row : rows) {
            boolean isJudged = row.violationP().isPresent();
            boolean survives = isJudged && surviving.contains(position) && row.verdict() == Verdict.VIOLATED;
            position += isJudged ? 1 : 0;
            marked.add(survives ? row.withObjective(row.objective() + MARK) : row);
        }
        return marked;
    }

    /**
     * Says how many violations have the mark and what it means, and how many repetitions a mark takes if one is missing;
     * empty without a violation.
     *
     * @param marked what {@link #on} returned
     */
    public static Optional<String> legend(List<SummaryRow> marked) {
        List<String> violated = marked.stream()
                .filter(row -> row.verdict() == Verdict.VIOLATED)
                .map(SummaryRow::objective)
                .toList();
        long judged =
                marked.stream().filter(row -> row.violationP().isPresent()).count();
        long withMark =
                violated.stream().filter(objective -> objective.endsWith(MARK)).count();
        return violated.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Holm      %d of %d VIOLATED, marked *, stay shown if of all %d judged objectives together one"
                                + " may be wronged with a probability of at most %.0f %%%s",
                        withMark,
                        violated.size(),
                        judged,
                        100 * Defaults.ERROR_RATES.beta(),
                        withMark == violated.size() ? "" : unmarked(judged)));
    }

    /** By signs a violation is shown at β alone, and measuring then ends, before it could be shown at β over many. */
    private static String unmarked(long objectives) {
        int needed = fewestRepetitions(objectives);
        return String.format(
                Locale.ROOT,
                "; one without the mark is a violation all the same: on signs, a mark among %d objectives takes at least"
                        + " %d repetitions, repeated(atLeast(%d)…)",
                objectives,
                needed,
                needed);
    }

    private static int fewestRepetitions(long objectives) {
        double evidence = objectives / Defaults.ERROR_RATES.beta();
        return IntStream.iterate(1, repetitions -> repetitions + 1)
                .filter(repetitions -> SignEProcess.evidence(repetitions, 0) >= evidence)
                .findFirst()
                .orElseThrow();
    }
}
