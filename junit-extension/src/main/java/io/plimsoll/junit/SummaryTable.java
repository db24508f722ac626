package io.plimsoll.junit;

import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.SummaryRow;
import java.util.List;
import java.util.stream.Stream;

/** Rows with aligned columns, on two lines each where one would be too long. A row without numbers says its reason. */
final class SummaryTable {

    private static final int COLUMNS = 100;
    private static final List<String> HEADER =
            List.of("verdict", "scenario", "objective", "measured (interval)", "limit", "margin", "n");
    private static final int NAMES = 2;

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
        String names = joined(HEADER, 0, NAMES);
        String numbers = joined(HEADER, NAMES, HEADER.size());
        boolean onOneLine = names.length() + numbers.length() <= COLUMNS;
        console.line(names + (onOneLine ? numbers : "\n  " + numbers));
        console.line("─".repeat(Math.min(COLUMNS, onOneLine ? names.length() + numbers.length() : COLUMNS)));
        for (SummaryRow row : rows) {
            List<String> cells = cells(row);
            String name = joined(cells, 0, NAMES).substring(row.verdict().name().length());
            String rest = isAnswered(row) ? joined(cells, NAMES, cells.size()) : row.objective();
            console.line(row.verdict(), name + (onOneLine ? rest : "\n  " + rest));
        }
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
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return to == HEADER.size() ? line.toString().stripTrailing() : line.toString();
    }
}
