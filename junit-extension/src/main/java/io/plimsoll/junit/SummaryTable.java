package io.plimsoll.junit;

import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.SummaryRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rows with aligned columns, on two lines each where one would be too long; one without numbers says its reason. */
final class SummaryTable {

    private static final int COLUMNS = 100;
    private static final List<String> HEADER =
            List.of("verdict", "scenario", "objective", "measured (interval)", "limit", "margin", "n");
    private static final int NAMES = 2;
    private static final int GAP = 2;
    private static final int INDENT = 2;

    private final List<SummaryRow> rows;
    private final ConsoleOutput console;
    private final int[] widths = HEADER.stream().mapToInt(String::length).toArray();

    SummaryTable(List<SummaryRow> rows, ConsoleOutput console) {
        this.rows = rows;
        this.console = console;
        for (SummaryRow row : rows) {
            List<String> cells = cells(row);
            for (int column = 0; column < (isAnswered(row) ? cells.size() : NAMES); column++) {
                widths[column] = Math.max(widths[column], cells.get(column).length());
            }
        }
    }

    void print() {
        int first = columnsOfTheFirstLine();
        String separator = first == HEADER.size() ? "" : "\n  ";
        console.line(joined(HEADER, 0, first) + separator + joined(HEADER, first, HEADER.size()));
        console.line("─".repeat(Math.min(COLUMNS, separator.isEmpty() ? width(0, first) : COLUMNS)));
        for (SummaryRow row : rows) {
            List<String> cells = cells(row);
            String line = isAnswered(row)
                    ? joined(cells, 0, first) + separator + joined(cells, first, cells.size())
                    : joined(cells, 0, NAMES) + separator + row.objective();
            console.line(row.verdict(), line.substring(row.verdict().name().length()));
        }
    }

    /** All of them, or only the names where the numbers have room below; else the objective as well. */
    private int columnsOfTheFirstLine() {
        if (width(0, HEADER.size()) <= COLUMNS) {
            return HEADER.size();
        }
        return width(NAMES, HEADER.size()) <= COLUMNS - INDENT ? NAMES : NAMES + 1;
    }

    private int width(int from, int to) {
        int gaps = GAP * (to - from - 1);
        return Arrays.stream(widths, from, to).sum() + gaps;
    }

    private static boolean isAnswered(SummaryRow row) {
        return !row.limit().isEmpty();
    }

    private List<String> cells(SummaryRow row) {
        return Stream.of(
                        row.verdict().name(),
                        row.label(),
                        row.objective(),
                        row.measured(),
                        row.limit(),
                        row.margin(),
                        row.repetitions())
                .map(console::printable)
                .toList();
    }

    private String joined(List<String> cells, int from, int to) {
        StringBuilder line = new StringBuilder();
        for (int column = from; column < to; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + GAP));
        }
        return line.toString();
    }
}
