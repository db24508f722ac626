package io.plimsoll.report;

import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary as Markdown, for the page of a job on GitHub. */
public final class JobSummary {

    private static final Redaction REDACTION = Redaction.standard();

    private JobSummary() {}

    /**
     * Appends it to a file.
     *
     * @param file the value of {@code GITHUB_STEP_SUMMARY}; without one, nothing is written
     */
    public static void append(List<SummaryRow> rows, List<String> closingLines, @Nullable String file)
            throws IOException {
        if (file == null || file.isBlank()) {
            return;
        }
        Files.writeString(
                Path.of(file), markdown(rows, closingLines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String markdown(List<SummaryRow> rows, List<String> closingLines) {
        StringBuilder text = new StringBuilder("""
                ## Performance acceptance

                | verdict | scenario | objective | measured (interval) | limit | margin | n |
                |---|---|---|---|---|---|---|
                """);
        for (SummaryRow row : rows) {
            List<String> cells = List.of(
                    "**" + row.verdict() + "**",
                    row.label(),
                    row.objective(),
                    row.measured(),
                    row.limit(),
                    row.margin(),
                    row.repetitions());
            text.append("| ")
                    .append(String.join(
                            " | ", cells.stream().map(JobSummary::cell).toList()))
                    .append(" |\n");
        }
        text.append('\n');
        closingLines.forEach(line -> text.append(cell(line)).append("  \n"));
        return text.append('\n').toString();
    }

    /** What was measured or said must not become markup. */
    private static String cell(String said) {
        return REDACTION
                .line(said)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "\\|");
    }
}
