package io.plimsoll.cluster;

import io.plimsoll.record.ConfigException;
import java.util.ArrayList;
import java.util.List;

/** Everything that a cluster lacks for a run, as a table. */
final class Lacks {

    private static final int WIDEST = 48;

    private final List<List<String>> rows = new ArrayList<>();

    void add(String what, String found, String needed, String howToFix) {
        rows.add(List.of(what, found, needed, howToFix));
    }

    void throwIfAny(String cluster) {
        if (!rows.isEmpty()) {
            throw new ConfigException(
                    "cluster '" + cluster + "' is not ready for this run; nothing was changed in it.\n" + table());
        }
    }

    private String table() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("what", "found", "needed", "how to fix"));
        all.addAll(rows);
        StringBuilder table = new StringBuilder();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(column == 0 ? "" : " | ").append(cell);
                if (column < row.size() - 1) {
                    line.append(" ".repeat(Math.max(0, width(all, column) - cell.length())));
                }
            }
            table.append(line).append('\n');
        }
        return table.toString().stripTrailing();
    }

    /** Returns the width of a column; what is wider still stands out, so that one long answer does not stretch all. */
    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }
}
