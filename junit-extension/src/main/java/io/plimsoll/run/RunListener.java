package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;
import java.time.Duration;
import java.util.List;

/** Told about each step of a run, in the thread that runs it. What it throws is reported and changes no verdict. */
public interface RunListener {

    /** Hears that a run begins. */
    default void runStarted(ScenarioPlan<?> plan, String cluster, String runId) {}

    /** Hears that a stage begins, such as {@code preflight}, with what it is about. */
    default void stageStarted(String stage, String detail) {}

    /** Hears that the stage begun last has ended. */
    default void stageEnded(String stage, Duration took) {}

    /** Hears what the stage is at, one complete line, from any thread. */
    default void progress(String line) {}

    /** Hears that a repetition's pods are about to be asked for. */
    default void repetitionStarted(String label) {}

    /** Hears what a repetition measured, and where each objective stands after it. */
    default void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {}

    /** Hears that a repetition's number cannot be trusted; its raw output and evidence are in the record. */
    default void repetitionInvalid(RepetitionRecord repetition, String reason) {}

    /** Hears how the run ended; the record is complete. */
    default void runEnded(RunRecord record) {}
}
