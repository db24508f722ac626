package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Shows what happens, so that whoever waits for a cluster test sees it. */
final class PrintingListener implements RunListener {

    @Override
    public void runStarted(ScenarioPlan<?> plan, String cluster, String runId) {
        print("run %s of %s on %s", runId, plan.id(), cluster);
    }

    @Override
    public void stageEnded(String stage, Duration took) {
        print("  %s: %d ms", stage, took.toMillis());
    }

    @Override
    public void progress(String line) {
        print("  %s", line);
    }

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        print("  %s: %s, %.2f s", repetition.label(), repetition.measurements(), repetition.tookSeconds());
    }

    @Override
    public void repetitionInvalid(RepetitionRecord repetition, String reason) {
        print("  %s: INVALID, %s; %s", repetition.label(), reason, repetition.evidence());
    }

    @Override
    public void runEnded(RunRecord record) {
        print(
                "  %s %s in %.1f s, %s",
                record.verdict(), record.failure().orElse(""), record.tookSeconds(), record.cleanUp());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
