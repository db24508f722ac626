package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A whole history for people: all trends of the series that were asked for, and what is part of none. */
final class HistoryText {

    private static final int MOST_RUNS = 100;

    private final RunHistory history;
    private final List<String> lines = new ArrayList<>();

    private HistoryText(RunHistory history) {
        this.history = history;
    }

    /**
     * Reads and describes it.
     *
     * @throws HistoryException if the store cannot be read
     */
    static List<String> of(RunHistory history, Optional<String> scenario, Optional<String> cluster) {
        return new HistoryText(history).describe(scenario, cluster);
    }

    private List<String> describe(Optional<String> scenario, Optional<String> cluster) {
        Found<Series> found = history.series();
        List<Series> wanted = found.items().stream()
                .filter(each -> scenario.isEmpty() || scenario.get().equals(each.scenario()))
                .filter(each -> cluster.isEmpty() || cluster.get().equals(each.cluster()))
                .sorted(Comparator.naturalOrder())
                .toList();
        wanted.forEach(this::describe);
        if (wanted.isEmpty()) {
            lines.add("No run" + scenario.map(name -> " of " + name).orElse("")
                    + cluster.map(name -> " on " + name).orElse("") + " is recorded in " + history.where());
            found.items().forEach(each -> lines.add("  recorded: " + each.scenario() + " on " + each.cluster()));
        }
        skipped(found);
        return lines;
    }

    private void describe(Series series) {
        Found<RunRecord> found = history.read(series, MOST_RUNS);
        Trends trends = Trends.of(series, found.items());
        for (Trend trend : trends.all()) {
            lines.addAll(TrendText.of(trend));
            lines.add("");
        }
        Map<Verdict, Integer> leftOut = new TreeMap<>(trends.leftOut());
        if (!leftOut.isEmpty()) {
            lines.add(series.scenario() + " on " + series.cluster() + ": kept, and part of no trend, as they have no"
                    + " answer: "
                    + leftOut.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", ")));
            lines.add("");
        }
        skipped(found);
    }

    private void skipped(Found<?> found) {
        found.skipped().forEach(what -> lines.add("WARNING: skipped " + what));
    }
}
