package io.plimsoll.junit;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.history.HistoryRunListener;
import io.plimsoll.history.HistorySettings;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.AllureResults;
import io.plimsoll.report.AllureRunListener;
import io.plimsoll.report.BaselineRunListener;
import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.ConsoleRunListener;
import io.plimsoll.report.JobSummary;
import io.plimsoll.report.RecordRunListener;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.run.AssertingTest;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a launch leaves for people: lines while it runs, files, and the summary at its end. */
final class LaunchReport {

    private final ConsoleOutput console;
    private final RecordRunListener records;
    private final BaselineRunListener baseline;
    private final Optional<HistoryRunListener> history;
    private final Optional<Path> htmlReport;
    private final long startedAt = System.nanoTime();
    private final List<LaunchSummary.Entry> entries = new ArrayList<>();
    private final List<RoundTrips> roundTrips = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    LaunchReport(
            ConsoleOutput console,
            RecordRunListener records,
            Optional<HistoryRunListener> history,
            Optional<Path> htmlReport) {
        this.console = console;
        this.records = records;
        this.baseline = new BaselineRunListener(BaselineRecording::askedFor, console);
        this.history = history;
        this.htmlReport = htmlReport;
    }

    /**
     * Returns one that writes where the build says: {@code plimsoll.records}, {@code plimsoll.history}, {@code
     * plimsoll.report}.
     *
     * @throws ConfigException if what it says of the history cannot be
     */
    static LaunchReport ofThisBuild() {
        Path folder = Path.of(System.getProperty("plimsoll.records", "target/plimsoll"));
        return new LaunchReport(
                ConsoleOutput.standard(),
                new RecordRunListener(folder, Redaction.standard()),
                HistorySettings.history(System.getProperties(), System.getenv()).map(HistoryRunListener::new),
                Optional.ofNullable(System.getProperty("plimsoll.report")).map(Path::of));
    }

    List<RunListener> listeners() {
        List<RunListener> all = new ArrayList<>(
                List.of(records, new ConsoleRunListener(console), baseline, AllureRunListener.ofThisBuild()));
        // The last, so that no other waits for a server.
        history.ifPresent(all::add);
        return all;
    }

    ScenarioRun ran(ScenarioRun run, TestName test, AssertingTest asserting) {
        Map<String, Path> files = new LinkedHashMap<>();
        records.fileOf(run.record()).ifPresent(file -> files.put("record", file));
        htmlReport.ifPresent(file -> files.put("report", file));
        RunRecord record = run.record();
        environment.put("cluster", record.cluster());
        environment.put("run", record.runId());
        environment.putAll(record.environment());
        entries.add(
                new LaunchSummary.Entry(test, run.verdict(), SummaryRow.of(run), record.cluster(), record.cleanUp()));
        roundTrips.addAll(RoundTrips.of(run));
        return new ScenarioRun(run.plan(), record, files, asserting);
    }

    void couldNotRun(Scenario scenario, TestName test, RunException failure) {
        SummaryRow row = SummaryRow.notRun(scenario.plan().id(), failure);
        entries.add(new LaunchSummary.Entry(
                test, failure.verdict(), List.of(row), System.getProperty("cluster", "local"), "clean"));
    }

    /**
     * Sums up.
     *
     * @param left what the session left in the cluster at its end, {@code clean} if nothing
     */
    void close(String left) {
        if (!entries.isEmpty()) {
            summarize(left);
        }
        try {
            AllureResults.ofThisBuild().describe(environment, System.getenv());
        } catch (IOException e) {
            throw new UncheckedIOException("the Allure results could not be described", e);
        }
    }

    /**
     * Requires that everything was recorded that the build asked for.
     *
     * @throws ConfigException if a run was not added to the baseline
     */
    void requireRecorded() {
        baseline.requireRecorded();
    }

    private void summarize(String left) {
        LaunchSummary summary = new LaunchSummary(
                entries.stream().map(entry -> entry.endingWith(left)).toList(),
                Duration.ofNanos(System.nanoTime() - startedAt),
                records.folder(),
                history.map(HistoryRunListener::outcome),
                htmlReport,
                Optional.ofNullable(System.getProperty("groups")));
        summary.printTo(console);
        List<String> notes = new ArrayList<>(WaiverNotes.on(entries));
        notes.addAll(CrossChecks.warnings(roundTrips));
        notes.forEach(console::line);
        List<String> lines = new ArrayList<>(summary.closingLines());
        lines.addAll(notes);
        lines.add("again     " + summary.command());
        try {
            JobSummary.append(summary.rows(), lines, System.getenv("GITHUB_STEP_SUMMARY"));
        } catch (IOException e) {
            throw new UncheckedIOException("the summary of the job could not be written", e);
        }
    }
}
