package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.verdict.ChangePoint;
import io.plimsoll.verdict.ChangePoints;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A trend as a table, a line for each session, and between the lines where its level changed. */
final class TrendText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> HEADER =
            List.of("date (UTC)", "run", RunRecord.RELEASE, "median", "interval", "verdict");
    private static final int PLOT = 21;
    private static final Redaction REDACTION = Redaction.standard();

    private final Trend trend;
    private final Subject subject;
    private final Optional<ChangePoints> changes;

    private TrendText(Trend trend) {
        this.trend = trend;
        this.subject = trend.subject();
        this.changes = trend.changes();
    }

    static List<String> of(Trend trend) {
        return new TrendText(trend).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(trend.series().scenario() + " on " + trend.series().cluster() + " · "
                + REDACTION.line(subject.metric()) + " (" + trend.direction() + ")");
        lines.add("  " + REDACTION.line(subject.setting()));
        lines.add("  in " + environment());
        subject.control()
                .map(control -> control.describeBeside(subject.environment()))
                .ifPresent(described -> lines.add("  control: " + REDACTION.line(described)));
        lines.add("");
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        trend.sessions().forEach(session -> rows.add(cells(session)));
        for (int row = 0; row < rows.size(); row++) {
            int index = row - 1;
            found().stream()
                    .filter(change -> change.index() == index)
                    .forEach(change -> lines.add("  ── level changed: " + describe(change)));
            lines.add("  " + joined(rows, row)
                    + (row == 0 ? scale() : plot(trend.sessions().get(index))));
        }
        lines.add("");
        lines.add("  " + summary());
        return lines;
    }

    private String environment() {
        return subject.environment().fields().entrySet().stream()
                .map(field -> REDACTION.line(field.getKey() + " " + field.getValue()))
                .collect(Collectors.joining("; "));
    }

    private List<String> cells(Session session) {
        return List.of(
                DATE.format(session.startedAt()),
                session.runId(),
                session.release().map(REDACTION::line).orElse("-"),
                trend.print(session.median()),
                session.interval().map(trend::print).orElse("-"),
                session.verdict().name());
    }

    private static String joined(List<List<String>> rows, int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < HEADER.size(); column++) {
            int at = column;
            int width = rows.stream()
                    .mapToInt(cells -> cells.get(at).length())
                    .max()
                    .orElse(0);
            String cell = rows.get(row).get(column);
            line.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        return line.toString();
    }

    private String scale() {
        return trend.print(lowest()) + " to " + trend.print(highest());
    }

    private String plot(Session session) {
        double range = highest() - lowest();
        double share = range == 0 ? 0.5 : Math.min(1, (session.median() - lowest()) / range);
        int at = (int) Math.round(share * (PLOT - 1));
        return "·".repeat(at) + "●" + "·".repeat(PLOT - 1 - at);
    }

    private double lowest() {
        return finite().min().orElse(0);
    }

    private double highest() {
        return finite().max().orElse(0);
    }

    private DoubleStream finite() {
        return trend.medians().stream().mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }

    private String describe(ChangePoint change) {
        return String.format(
                Locale.ROOT,
                "%s → %s (%+.1f %%, p = %.3f)",
                trend.print(change.before()),
                trend.print(change.after()),
                change.shift() * 100,
                change.p());
    }

    private List<ChangePoint> found() {
        return changes.map(ChangePoints::found).orElse(List.of());
    }

    private String summary() {
        if (changes.isEmpty()) {
            return "not searched for changes: a median is 0 or infinite, and levels are compared as shares";
        }
        if (changes.get().isTooShort()) {
            return "not searched for changes: that takes " + ChangePoints.FEWEST_SESSIONS + " sessions";
        }
        return trend.alert(changes.get())
                .map(this::alert)
                .orElse("no alert: no change for the worse by 3 % or more within the last 10 sessions");
    }

    private String alert(ChangePoint change) {
        Session since = trend.sessions().get(change.index());
        return "ALERT: worse since "
                + since.release().map(release -> REDACTION.line(release) + ", ").orElse("")
                + DATE.format(since.startedAt()) + ": "
                + describe(change);
    }
}
