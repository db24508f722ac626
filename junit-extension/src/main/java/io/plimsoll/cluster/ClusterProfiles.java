package io.plimsoll.cluster;

import io.plimsoll.project.Fields;
import io.plimsoll.project.Problems;
import io.plimsoll.project.ProjectDirectory;
import io.plimsoll.project.Surroundings;
import io.plimsoll.project.Written;
import io.plimsoll.project.YamlDocument;
import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The profiles in the project's directory {@code clusters/}. */
public final class ClusterProfiles {

    /** Those that come with Plimsoll, of which sentences of a catalogue speak in projects without them too. */
    static final List<String> SHIPPED = List.of("aks", "constellation-azure", "constellation-gcp", "gke");

    private static final String DIRECTORY = "clusters";
    private static final String SUFFIX = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][-a-z0-9_.]{0,62}");

    private final Optional<Path> project;
    private final Surroundings surroundings;

    private ClusterProfiles(Optional<Path> project, Surroundings surroundings) {
        this.project = project;
        this.surroundings = surroundings;
    }

    /** Finds the directory from the working directory upwards. */
    public static ClusterProfiles ofThisProject() {
        return of(Surroundings.ofThisProcess());
    }

    static ClusterProfiles of(Surroundings surroundings) {
        return new ClusterProfiles(ProjectDirectory.holding(DIRECTORY, surroundings), surroundings);
    }

    /**
     * Reads {@code clusters/NAME.yaml}.
     *
     * @throws io.plimsoll.record.ConfigException with everything that is wrong in it; for an unknown name, with those
     *     that are known
     */
    public ClusterConnection connection(String name) {
        if (!NAME.matcher(name).matches() || project.isEmpty() || !Files.exists(file(project.get(), name))) {
            throw new ConfigException("there is no cluster '" + name + "'; known: " + String.join(", ", known())
                    + project.map(path -> ". Another one is described by a file in " + path.resolve(DIRECTORY))
                            .orElse(". No directory clusters/ was found in " + surroundings.directory("user.dir")
                                    + " or above it"));
        }
        Problems problems = new Problems(DIRECTORY + "/" + name + SUFFIX);
        Optional<Written.Mapping> document = YamlDocument.read(file(project.get(), name), "a profile", problems);
        if (document.isEmpty()) {
            problems.throwIfAny();
        }
        Fields fields = new Fields(document.orElseThrow(), "", problems);
        return new ProfileReader(fields, problems, surroundings).read(name, project.get());
    }

    /** Returns the names for which a sentence may give another limit: of this project's profiles, and of those shipped. */
    public Set<String> nameable() {
        Set<String> names = new TreeSet<>(known());
        names.addAll(SHIPPED);
        return names;
    }

    /** Lists the names that may be asked for. */
    private List<String> known() {
        List<String> names = new ArrayList<>(List.of("local"));
        project.ifPresent(path -> {
            try (Stream<Path> files = Files.list(path.resolve(DIRECTORY))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .sorted()
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return names;
    }

    private static Path file(Path project, String name) {
        return project.resolve(DIRECTORY).resolve(name + SUFFIX);
    }
}
