package io.plimsoll.baseline;

import io.plimsoll.project.ProjectDirectory;
import io.plimsoll.project.Surroundings;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the baselines: {@code NAME/CLUSTER/SCENARIO.ENVIRONMENT.json}, of which the last part tells environments
 * apart, so that several live beside each other.
 *
 * @param root the folder of all of them, which need not be there
 */
record BaselineFolder(Path root) {

    static final String PROPERTY = "plimsoll.baselines";

    private static final String DIRECTORY = "baselines";
    private static final StrictJson<Baseline> JSON = StrictJson.of(Baseline.class, "baseline");

    /** Finds the folder that {@code plimsoll.baselines} names, or that of the project. */
    static BaselineFolder of(Surroundings surroundings) {
        return new BaselineFolder(surroundings
                .property(PROPERTY)
                .map(named -> surroundings.directory("user.dir").resolve(named))
                .or(() -> ProjectDirectory.holding(DIRECTORY, surroundings).map(project -> project.resolve(DIRECTORY)))
                .orElseGet(() -> ProjectDirectory.forNewEntries(surroundings).resolve(DIRECTORY)));
    }

    /** Reads all that were recorded of a scenario, each in another environment. */
    List<Baseline> read(String name, String cluster, String scenario) {
        Path folder = root.resolve(name).resolve(cluster);
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().matches(scenario + "\\.[^.]*\\.json"))
                .map(this::read)
                .toList();
    }

    /** Lists the names of all baselines. */
    List<String> names() {
        return files(root).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !name.equals(PublishedFigures.DIRECTORY))
                .toList();
    }

    /** Returns the file that a baseline belongs into. */
    Path file(Baseline baseline) {
        return root.resolve(baseline.name())
                .resolve(baseline.cluster())
                .resolve(baseline.scenario() + "." + baseline.fingerprint().digest() + ".json");
    }

    /** Reads the baseline that has been recorded in exactly this environment. */
    Optional<Baseline> same(Baseline environment) {
        Path file = file(environment);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    void write(Baseline baseline) {
        try {
            JSON.write(baseline, file(baseline));
        } catch (IOException e) {
            throw new UncheckedIOException("baseline " + shown(file(baseline)) + " cannot be written", e);
        }
    }

    /** Names a file as people know it. */
    String shown(Path file) {
        return root.getFileName() + "/" + root.relativize(file).toString().replace('\\', '/');
    }

    private Baseline read(Path file) {
        Baseline baseline;
        try {
            baseline = JSON.read(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigException(shown(file) + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(shown(file) + ": " + e.getMessage(), e);
        }
        if (!baseline.schema().equals(Baseline.SCHEMA)) {
            throw new ConfigException(shown(file) + ": field schema: this is of the form '" + baseline.schema()
                    + "', not '" + Baseline.SCHEMA + "'");
        }
        if (!file(baseline).equals(file)) {
            throw new ConfigException(shown(file) + ": what it says belongs into " + shown(file(baseline))
                    + "; a baseline is neither renamed nor edited: record it");
        }
        return baseline;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
        }
    }
}
