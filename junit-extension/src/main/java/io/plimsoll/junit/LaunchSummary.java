package io.plimsoll.junit;

import io.plimsoll.record.RunRecord;
import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.DurationText;
import io.plimsoll.report.HolmMarks;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The summary of a launch: each objective, the worst first, and what to do about it. */
final class LaunchSummary {

    /** What was asked for beside the tests, and has to be asked for again: without it another cluster or baseline is meant. */
    private static final List<String> ASKED_FOR = List.of(
            "control",
            "plimsoll.cluster.uid",
            "plimsoll.control.uid",
            "plimsoll.local.nodes",
            "plimsoll.pace",
            "plimsoll.release",
            "plimsoll.replay",
            "plimsoll.baselines",
            "plimsoll.baseline.candidate",
            "plimsoll.waivers",
            "plimsoll.history");

    private final List<Entry> entries;
    private final Duration took;
    private final Path records;
    private final Optional<String> history;
    private final Optional<Path> htmlReport;
    private final Optional<String> groups;

    LaunchSummary(
            List<Entry> entries,
            Duration took,
            Path records,
            Optional<String> history,
            Optional<Path> htmlReport,
            Optional<String> groups) {
        this.entries = List.copyOf(entries);
        this.took = took;
        this.records = records;
        this.history = history;
        this.htmlReport = htmlReport;
        this.groups = groups;
    }

    /**
     * A run and the test that asked for it.
     *
     * @param test the test
     * @param verdict the run's
     * @param rows its objectives
     * @param cluster the cluster profile's name
     * @param cleanUp what it left in the cluster
     */
    record Entry(TestName test, Verdict verdict, List<SummaryRow> rows, String cluster, String cleanUp) {

        /** Takes what the session left at its end for what a run left to it. */
        Entry endingWith(String left) {
            return cleanUp.equals(RunRecord.WITH_THE_SESSION) ? new Entry(test, verdict, rows, cluster, left) : this;
        }
    }

    List<SummaryRow> rows() {
        return HolmMarks.on(entries.stream()
                .flatMap(entry -> entry.rows().stream())
                .sorted(Comparator.comparing(SummaryRow::verdict).reversed())
                .toList());
    }

    void printTo(ConsoleOutput console) {
        console.line("");
        new SummaryTable(rows(), console).print();
        console.line("");
        closingLines().forEach(console::line);
        console.command("again     ", command());
    }

    List<String> closingLines() {
        List<String> lines = new ArrayList<>();
        lines.add(counts() + " in " + DurationText.of(took));
        lines.add("clean-up  " + cleanUp());
        lines.add("records   " + records);
        history.ifPresent(outcome -> lines.add("history   " + outcome));
        htmlReport.ifPresent(file -> lines.add("report    " + file));
        HolmMarks.legend(rows()).ifPresent(lines::add);
        return lines;
    }

    private String counts() {
        Map<Verdict, Long> counts = rows().stream()
                .collect(Collectors.groupingBy(
                        SummaryRow::verdict, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        List<String> said = new ArrayList<>();
        counts.forEach((verdict, count) -> said.add(count + " " + verdict));
        return String.join(", ", said);
    }

    private String cleanUp() {
        Set<String> left = new LinkedHashSet<>();
        entries.forEach(entry -> left.add(entry.cleanUp()));
        if (left.size() > 1) {
            left.remove("clean");
        }
        return String.join("; ", left);
    }

    /** The command that runs what was red again, or everything if all was; in the groups that were asked for. */
    String command() {
        Map<String, Set<String>> red = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.verdict() != Verdict.PASS && entry.verdict() != Verdict.WAIVED)
                .forEach(entry -> red.computeIfAbsent(entry.test().type(), type -> new TreeSet<>())
                        .add(entry.test().method()));
        List<String> selected = new ArrayList<>();
        red.forEach((type, methods) -> selected.add(type + "#" + String.join("+", methods)));
        String cluster = entries.get(entries.size() - 1).cluster();
        return "mvn verify -Dcluster=" + cluster
                + ASKED_FOR.stream().map(LaunchSummary::property).collect(Collectors.joining())
                + groups.map(expression -> " '-Dgroups=" + expression + "'").orElse("")
                + (selected.isEmpty() ? "" : " '-Dit.test=" + String.join(",", selected) + "'");
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .map(value -> " '-D" + name + "=" + value + "'")
                .orElse("");
    }
}
