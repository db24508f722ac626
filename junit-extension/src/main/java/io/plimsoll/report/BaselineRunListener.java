package io.plimsoll.report;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Measured;
import io.plimsoll.run.RunListener;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds each run to the baseline that the build asks to record, and says on the console what became of that. */
public final class BaselineRunListener implements RunListener {

    private final Supplier<Optional<BaselineRecording>> recording;
    private final ConsoleOutput console;
    private final List<String> notRecorded = new ArrayList<>();
    private @Nullable ScenarioPlan<?> plan;

    /**
     * Makes it.
     *
     * @param recording asked when a run has ended, as what the build asks for may be no name of a baseline
     */
    public BaselineRunListener(Supplier<Optional<BaselineRecording>> recording, ConsoleOutput console) {
        this.recording = recording;
        this.console = console;
    }

    @Override
    public void runStarted(ScenarioPlan<?> begun, String cluster, String runId) {
        plan = begun;
    }

    @Override
    public void runEnded(RunRecord record) {
        ScenarioPlan<?> ended = plan;
        if (ended == null) {
            return;
        }
        try {
            recording
                    .get()
                    .ifPresent(into -> console.line(
                            "baseline  " + into.record(record, ended.comparableSetting(), values(ended, record))));
        } catch (ConfigException e) {
            missed(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            missed("'" + record.scenario() + "' was not recorded: " + e.getMessage() + ": " + e.getCause());
        }
    }

    private void missed(String why) {
        notRecorded.add(why);
        console.line("baseline  " + why);
    }

    /**
     * Requires that everything was recorded that the build asked for.
     *
     * @throws ConfigException if a run was not, naming each and why
     */
    public void requireRecorded() {
        if (!notRecorded.isEmpty()) {
            throw new ConfigException("-D" + BaselineRecording.PROPERTY + " asked to record a baseline, and "
                    + notRecorded.size() + " of the runs could not be recorded: " + String.join("; ", notRecorded)
                    + ". Do what each reason asks for, and record again");
        }
    }

    private static SortedMap<String, MeasuredValues> values(ScenarioPlan<?> plan, RunRecord record) {
        SortedMap<String, MeasuredValues> values = new TreeMap<>();
        for (Objective<?, ?> objective : plan.objectives()) {
            List<Double> measured = record.judged().stream()
                    .map(repetition -> Measured.of(objective.metric(), repetition))
                    .flatMap(Optional::stream)
                    .filter(Double::isFinite)
                    .toList();
            if (!measured.isEmpty()) {
                String unit = objective.metric().dimension().baseUnit();
                values.put(objective.metric().name(), new MeasuredValues(unit, measured));
            }
        }
        return values;
    }
}
