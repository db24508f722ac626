package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of one objective: promised, measured, how sure, why, and what to do if it is undecided. */
final class ObjectiveText {

    private final RunRecord record;
    private final ScenarioPlan<?> plan;
    private final ObjectiveRecord objective;
    private final Judgement judgement;
    private final boolean isJudged;

    ObjectiveText(RunRecord record, ScenarioPlan<?> plan, ObjectiveRecord objective, boolean isJudged) {
        this.record = record;
        this.plan = plan;
        this.objective = objective;
        this.judgement = objective.judgement();
        this.isJudged = isJudged;
    }

    void writeTo(TextBlock text) {
        text.line("  " + sign() + " " + objective.sentence());
        text.detail("promised", objective.sign() + " " + objective.print(objective.limit()) + origin());
        text.detail("measured", measured());
        if (isJudged) {
            text.detail("how sure", sure());
            judgement
                    .interval()
                    .ifPresent(interval -> text.detail(
                            "interval",
                            objective.print(interval.from()) + " to " + objective.print(interval.to())
                                    + " covers " + interval.of() + " with a probability of at least "
                                    + percent(interval.level())));
            judgement.doubt().ifPresent(doubt -> {
                text.detail("undecided", reason(doubt) + ": " + doubt.explanation());
                text.detail("next", doubt.remedy());
            });
            judgement.caveats().forEach(caveat -> text.detail("note", caveat));
        }
        objective.reason().ifPresent(reason -> text.detail("because", reason));
    }

    private String sign() {
        if (!isJudged) {
            return "–";
        }
        return judgement.verdict().map(ObjectiveText::sign).orElse("?");
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case VIOLATED -> "✗";
            default -> "?";
        };
    }

    private String origin() {
        return objective.limitFrom().equals("general")
                ? " (general limit)"
                : " (limit for '" + objective.limitFrom() + "')";
    }

    private String measured() {
        List<Double> values = record.valuesJudgedFor(objective);
        if (values.isEmpty()) {
            return "  nothing";
        }
        double median = Median.of(values);
        String what = values.size() == 1 ? "the only value" : "median of " + listed(values);
        return "  " + objective.print(median) + (isJudged ? "" : ", not judged")
                + Deviation.of(median, objective.limit())
                        .filter(deviation -> isJudged)
                        .map(deviation -> " (" + deviation + "; " + what + ")")
                        .orElse(" (" + what + ")");
    }

    private String listed(List<Double> values) {
        int last = values.size() - 1;
        return values.subList(0, last).stream()
                        .map(value -> objective.printWithoutUnit(value) + ", ")
                        .collect(Collectors.joining())
                + objective.print(values.get(last));
    }

    private String sure() {
        ErrorRates rates = plan.errorRates();
        return judgement.basis()
                + judgement
                        .verdict()
                        .map(verdict -> switch (verdict) {
                            case PASS ->
                                "; PASS is wrong with a probability of at most " + percent(rates.alpha()) + " (α)";
                            case VIOLATED ->
                                "; VIOLATED is wrong with a probability of at most " + percent(rates.beta()) + " (β)";
                            default -> "";
                        })
                        .orElse("; not decided when the run ended");
    }

    private static String reason(Doubt doubt) {
        return switch (doubt.reason()) {
            case NOISE, CURTAILED -> "noise";
            case TOO_FEW_SAMPLES -> "too few samples";
            case BASELINE_TOO_SMALL -> "the baseline is too small";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f", share * 100).replaceFirst("\\.?0+$", "") + " %";
    }
}
