package io.plimsoll.report;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RawOutput;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a run in the Allure report: a step for each stage and repetition, its evidence, and everything as it was said. */
public final class AllureRunListener implements RunListener {

    private final AllureLifecycle lifecycle;
    private final Redaction redaction;
    private AllureSteps steps;
    private @Nullable ScenarioPlan<?> plan;

    AllureRunListener(AllureLifecycle lifecycle, Redaction redaction) {
        this.lifecycle = lifecycle;
        this.redaction = redaction;
        this.steps = AllureSteps.outsideOfATest(lifecycle, redaction);
    }

    /** Returns one that writes to the results of this process; without an Allure listener for JUnit it does nothing. */
    public static AllureRunListener ofThisBuild() {
        return new AllureRunListener(Allure.getLifecycle(), Redaction.standard());
    }

    @Override
    public void runStarted(ScenarioPlan<?> begun, String cluster, String runId) {
        plan = begun;
        steps = AllureSteps.ofCurrentTest(lifecycle, redaction);
        steps.label("severity", "critical");
        steps.label("feature", cluster);
        steps.label("story", begun.id());
        steps.label("scenario", begun.id());
        steps.label("cluster", cluster);
        steps.begin("run", "run " + begun.id() + " on " + cluster);
        steps.parameter("sentence", begun.sentence());
        steps.parameter("run id", runId);
    }

    @Override
    public void stageStarted(String stage, String detail) {
        steps.begin("stage " + stage, detail.isBlank() ? stage : stage + ": " + detail);
    }

    @Override
    public void stageEnded(String stage, Duration took) {
        steps.end("stage " + stage, Status.PASSED);
    }

    @Override
    public void repetitionStarted(String label) {
        steps.begin("repetition", label);
    }

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        if (plan == null) {
            return;
        }
        List<String> measured = new ArrayList<>();
        for (ObjectiveRecord standing : standings) {
            RepetitionText text = RepetitionText.of(plan, repetition, standing);
            measured.add(text.name() + " " + text.measured());
            String held = text.keeps()
                    .map(keeps -> (keeps ? ", keeps " : ", misses ") + standing.printLimits())
                    .orElse("");
            steps.parameter(text.name(), text.measured() + held);
        }
        steps.rename(repetition.label() + ": " + String.join(", ", measured));
        repetitionEnded(repetition, Status.PASSED);
    }

    @Override
    public void repetitionInvalid(RepetitionRecord repetition, String reason) {
        steps.rename(repetition.label() + ": INVALID, " + reason);
        repetitionEnded(repetition, Status.BROKEN);
    }

    private void repetitionEnded(RepetitionRecord repetition, Status status) {
        steps.parameter("took", DurationText.ofSeconds(repetition.tookSeconds()));
        for (Evidence evidence : repetition.evidence()) {
            Status holds = evidence.holds() ? Status.PASSED : Status.FAILED;
            steps.whole(evidence.name() + ": " + evidence.finding(), holds, evidence.facts());
        }
        for (RawOutput raw : repetition.raw()) {
            steps.attach(raw.name(), raw.mediaType(), raw.text());
        }
        steps.end("repetition", status);
    }

    @Override
    public void runEnded(RunRecord record) {
        if (plan != null) {
            runEnded(new ScenarioRun(plan, record), record);
        }
        steps = AllureSteps.outsideOfATest(lifecycle, redaction);
        plan = null;
    }

    private void runEnded(ScenarioRun run, RunRecord record) {
        steps.endAllWithin("run");
        record.environment().forEach(steps::testParameter);
        for (ObjectiveRecord objective : record.objectives()) {
            String name = run.nameOf(objective);
            steps.testParameter("limit of " + name, limit(objective));
            objective.waiver().ifPresent(waiver -> {
                steps.testParameter("waiver of " + name, waiver.describe());
                steps.label("tag", "waiver " + waiver.state().name().toLowerCase(Locale.ROOT));
                steps.label("owner", waiver.owner());
            });
            steps.whole(judged(objective), status(run.verdict(), objective), Map.of());
            if (!objective.values().isEmpty()) {
                String plot = RepetitionPlot.of(run, objective);
                steps.attach("repetitions of " + name + ".svg", "image/svg+xml", plot);
            }
        }
        run.failure().ifPresent(reason -> steps.whole(run.verdict() + ": " + reason, Status.BROKEN, Map.of()));
        steps.attach("verdict.txt", "text/plain", FailureText.of(run));
        steps.attach(
                "run record.json",
                "application/json",
                RunRecordJson.redactedBy(redaction).write(record));
        steps.end("run", status(run.verdict()));
    }

    private static String limit(ObjectiveRecord objective) {
        return objective.printLimits() + " (" + objective.limitFrom() + ")";
    }

    private static String judged(ObjectiveRecord objective) {
        return objective.judgement().verdict().map(verdict -> verdict + ": ").orElse("not decided: ")
                + objective.sentence()
                + objective.waiver().map(waiver -> "; " + waiver.describe()).orElse("");
    }

    /** Nothing in a run that cannot be trusted is shown as passed. */
    private static Status status(Verdict run, ObjectiveRecord objective) {
        return run.isAnswer() ? status(objective.outcome()) : Status.BROKEN;
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Status.PASSED;
            case WAIVED -> Status.SKIPPED;
            case VIOLATED -> Status.FAILED;
            case INCONCLUSIVE, INVALID, INFRA, ABORTED, CONFIG -> Status.BROKEN;
        };
    }
}
