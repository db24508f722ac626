package io.plimsoll.baseline;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures that somebody published, in {@code baselines/published/NAME.json}: where limits come from. Single figures have no
 * sessions, so nothing is known of how they vary, and nothing can be compared with them.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param name by which texts speak of it, such as {@code constellation-2.6}
 * @param title what it is
 * @param url where it was published
 * @param measured what was measured, with which versions and on which machines
 * @param differs what differs from what a scenario of ours measures
 * @param figures the figures
 */
public record PublishedFigures(
        String schema,
        String name,
        String title,
        String url,
        String measured,
        String differs,
        List<PublishedFigure> figures) {

    /** The version of this form. */
    public static final String SCHEMA = "plimsoll-published/1";

    static final String DIRECTORY = "published";

    private static final String SUFFIX = ".json";
    private static final StrictJson<PublishedFigures> JSON =
            StrictJson.of(PublishedFigures.class, "table of published figures");

    public PublishedFigures {
        figures = List.copyOf(figures);
    }

    /**
     * Reads one.
     *
     * @throws ConfigException if it is not exactly one; the message says where and why
     */
    public static PublishedFigures read(Path file) {
        try {
            PublishedFigures read = JSON.read(Files.readString(file));
            if (!read.schema().equals(SCHEMA)) {
                throw new IllegalArgumentException(
                        "field schema: this is of the form '" + read.schema() + "', not '" + SCHEMA + "'");
            }
            if (!file.getFileName().toString().equals(read.name() + SUFFIX)) {
                throw new IllegalArgumentException("field name: it is called '" + read.name() + "'");
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(DIRECTORY + "/" + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** Lists the names of all that are in a folder of baselines. */
    static List<String> names(Path baselines) {
        Path folder = baselines.resolve(DIRECTORY);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
        }
    }
}
