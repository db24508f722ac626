package io.plimsoll.junit;

import io.plimsoll.record.ConfigException;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.waiver.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the waivers of a project came to in a launch: those that applied, expired, were not needed, or met no scenario. */
final class WaiverNotes {

    private static final String LABEL = "waiver    ";

    private WaiverNotes() {}

    /** Returns a line for each waiver of the project. */
    static List<String> on(List<LaunchSummary.Entry> entries) {
        try {
            return on(entries, Waivers.ofThisProject());
        } catch (ConfigException e) {
            return List.of(LABEL + e.getMessage());
        }
    }

    static List<String> on(List<LaunchSummary.Entry> entries, Waivers waivers) {
        List<String> notes = new ArrayList<>();
        for (LaunchSummary.Entry entry : entries) {
            for (SummaryRow row : entry.rows()) {
                row.waiver()
                        .ifPresent(waiver ->
                                notes.add(LABEL + row.objective() + " of '" + row.scenario() + "' is " + waiver));
            }
        }
        Set<String> clusters =
                entries.stream().map(LaunchSummary.Entry::cluster).collect(Collectors.toCollection(TreeSet::new));
        Set<String> scenarios = entries.stream()
                .flatMap(entry -> entry.rows().stream())
                .map(SummaryRow::scenario)
                .collect(Collectors.toSet());
        for (String cluster : clusters) {
            waivers.unused(scenarios, cluster)
                    .forEach(waiver -> notes.add(LABEL + waiver.place() + " waives " + waiver.describe()
                            + ", and no such scenario ran on " + cluster));
        }
        return notes;
    }
}
