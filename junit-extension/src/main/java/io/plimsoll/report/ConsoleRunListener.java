package io.plimsoll.report;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Deviation;
import io.plimsoll.run.MeasuredNumber;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on the console what happens while it happens: one line per stage and repetition, and what is still needed. */
public final class ConsoleRunListener implements RunListener {

    private static final int LABEL_WIDTH = 15;

    private final ConsoleOutput console;
    private final List<String> stages = new ArrayList<>();
    private @Nullable ScenarioPlan<?> plan;

    /** Makes it. */
    public ConsoleRunListener(ConsoleOutput console) {
        this.console = console;
    }

    @Override
    public void runStarted(ScenarioPlan<?> begun, String cluster, String runId) {
        plan = begun;
        stages.clear();
        console.line("");
        console.line(begun.id() + " on " + cluster + " (run " + runId + ")");
        console.line("  " + begun.setting());
    }

    @Override
    public void stageStarted(String stage, String detail) {
        console.line("  " + padded(stage) + detail);
    }

    @Override
    public void stageEnded(String stage, Duration took) {
        stages.add(stage + " " + DurationText.of(took));
    }

    @Override
    public void progress(String line) {
        console.line("  " + padded("") + line);
    }

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        if (plan == null) {
            return;
        }
        String label = padded(repetition.label());
        for (ObjectiveRecord standing : standings) {
            RepetitionText text = RepetitionText.of(plan, repetition, standing);
            console.line("  " + label + text.name() + " " + text.measured()
                    + text.keeps()
                            .map(keeps -> "  " + (keeps ? "✓" : "✗") + "  " + next(standing.judgement(), keeps))
                            .orElse(repetition.warmUp() ? "  not judged" : ""));
            label = padded("");
        }
    }

    private static String next(Judgement standing, boolean keeps) {
        if (standing.verdict().isPresent()) {
            return "decided: " + standing.verdict().get() + " after " + standing.repetitions();
        }
        String toPass = standing.moreToPass().isPresent()
                ? standing.moreToPass().getAsInt() + " more that keep the limit show PASS"
                : "PASS cannot be shown any more";
        String toViolate = standing.moreToViolate().isPresent()
                ? standing.moreToViolate().getAsInt() + " more that miss it show VIOLATED"
                : "VIOLATED cannot be shown any more";
        return keeps
                ? toPass.replace("that keep the limit", "like this")
                : toViolate.replace("that miss it", "like this");
    }

    @Override
    public void repetitionInvalid(RepetitionRecord repetition, String reason) {
        console.line("  " + padded(repetition.label()) + "INVALID: " + reason);
    }

    @Override
    public void runEnded(RunRecord record) {
        if (plan == null) {
            return;
        }
        ScenarioRun run = new ScenarioRun(plan, record);
        if (run.verdict().isAnswer()) {
            record.objectives().forEach(this::objectiveEnded);
        } else {
            console.line(
                    run.verdict(),
                    "  "
                            + run.failure()
                                    .orElse("no reason was recorded")
                                    .strip()
                                    .replace("\n", "\n  "));
        }
        record.describeTakenOver().ifPresent(parts -> console.line("taken over: " + parts));
        if (record.replay().isPresent()) {
            console.line(record.replay().get().describe() + "; nothing was measured now");
            return;
        }
        console.line("took " + DurationText.ofSeconds(record.tookSeconds())
                + (stages.isEmpty() ? "" : ": " + String.join(", ", stages))
                + record.leftBehind().map(left -> "; left behind: " + left).orElse(""));
    }

    private void objectiveEnded(ObjectiveRecord objective) {
        Optional<MeasuredNumber> measured = MeasuredNumber.of(objective);
        console.line(
                objective.outcome(),
                "  " + objective.sentence() + ": "
                        + measured.map(value -> value.name() + " " + objective.print(value.number()))
                                .orElse("nothing measured")
                        + measured.flatMap(value -> Deviation.of(value.number(), objective))
                                .map(deviation -> ", " + deviation)
                                .orElse("")
                        + ", " + objective.values().size() + " repetitions"
                        + objective
                                .waiver()
                                .map(waiver -> "; " + waiver.describe())
                                .orElse(""));
    }

    private static String padded(String label) {
        return String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", label);
    }
}
