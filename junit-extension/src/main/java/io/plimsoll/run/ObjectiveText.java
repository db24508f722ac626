package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** What became of one objective: promised, measured, how sure, why, and what to do if it is undecided. */
final class ObjectiveText {

    private final ErrorRates errorRates;
    private final Objective<?, ?> promise;
    private final ObjectiveRecord objective;
    private final Judgement judgement;
    private final boolean isJudged;

    ObjectiveText(ScenarioPlan<?> plan, ObjectiveRecord objective, boolean isJudged) {
        this.promise = plan.objectiveFor(objective.metric(), objective.sentence());
        this.errorRates = plan.errorRates(promise);
        this.objective = objective;
        this.judgement = objective.judgement();
        this.isJudged = isJudged;
    }

    void writeTo(TextBlock text) {
        text.line("  " + sign() + " " + objective.sentence());
        text.detail("promised", objective.printLimits() + ofTheReference() + origin());
        text.detail("measured", measured());
        if (isJudged) {
            text.detail("how sure", sure());
            judgement
                    .interval()
                    .ifPresent(interval -> text.detail(
                            "interval",
                            objective.print(interval.from()) + " to " + objective.print(interval.to())
                                    + " covers " + interval.of() + " with a probability of at least "
                                    + percent(interval.level()) + " (α + β lie outside)"));
            judgement.doubt().ifPresent(doubt -> {
                text.detail("undecided", reason(doubt) + ": " + doubt.explanation());
                text.detail("next", doubt.remedy());
            });
            objective.waiver().ifPresent(waiver -> text.detail("waiver", waiver.describe()));
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
        List<Double> values = objective.values();
        if (values.isEmpty()) {
            return "  nothing";
        }
        MeasuredNumber measured = MeasuredNumber.of(objective).orElseThrow();
        String each = promise.metric()
                .quantile()
                .map(quantile -> "each repetition's own " + quantile + ": ")
                .orElse("");
        String what = values.size() == 1
                ? "the only value"
                : measured.name()
                        + (objective.pooled().isPresent() ? "; " : " of ")
                        + each
                        + objective.print(values, ", ");
        return "  " + objective.print(measured.number()) + ofTheReference() + (isJudged ? "" : ", not judged")
                + Deviation.of(measured.number(), objective)
                        .filter(deviation -> isJudged)
                        .map(deviation -> " (" + deviation + "; " + what + ")")
                        .orElse(" (" + what + ")");
    }

    private String ofTheReference() {
        return promise instanceof RegressionObjective<?, ?> regression
                ? " of " + regression.reference().describe()
                : "";
    }

    private String sure() {
        return judgement.basis()
                + judgement
                        .verdict()
                        .map(verdict -> switch (verdict) {
                            case PASS ->
                                "; PASS is wrong with a probability of at most " + percent(errorRates.alpha()) + " (α)";
                            case VIOLATED ->
                                "; VIOLATED is wrong with a probability of at most " + percent(errorRates.beta())
                                        + " (β)";
                            default -> "";
                        })
                        .orElse("; not decided when the run ended");
    }

    private static String reason(Doubt doubt) {
        return switch (doubt.reason()) {
            case NOISE -> "noise";
            case CURTAILED -> "noise, curtailed";
            case TOO_FEW_SAMPLES -> "too few samples";
            case TOO_FEW_REPETITIONS -> "too few repetitions";
            case NO_REFERENCE -> "nothing to compare with";
            case BASELINE_TOO_SMALL -> "the baseline is too small";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f", share * 100).replaceFirst("\\.?0+$", "") + " %";
    }
}
