package io.plimsoll.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of a section of the guide.
 *
 * @param rows its lines below the heading
 */
public record GuideTable(List<String> rows) {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    public GuideTable {
        rows = List.copyOf(rows);
    }

    /** Returns the first table below a headline. */
    public static GuideTable below(String headline) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "guide.md")).stream()
                .dropWhile(line -> !line.matches("#+ " + Pattern.quote(headline)))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        if (rows.isEmpty()) {
            throw new AssertionError("docs/guide.md has no table below '" + headline + "'");
        }
        return new GuideTable(rows);
    }

    /** Returns what stands in backticks in its first column, which may be several names in a row. */
    public List<String> names() {
        return rows.stream()
                .map(row -> row.split("\\|", 3)[1])
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map(name -> name.group(1))
                .toList();
    }
}
