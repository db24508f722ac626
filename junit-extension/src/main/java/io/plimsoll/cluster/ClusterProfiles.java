package io.plimsoll.cluster;

import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The profiles in the project's directory {@code clusters/}. */
public final class ClusterProfiles {

    private static final String DIRECTORY = "clusters";
    private static final String SUFFIX = ".yaml";
    private static final long LARGEST = 256 << 10;
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
        // In a build of several modules each one's tests run in its own directory.
        Optional<Path> found = upwards(surroundings.directory("user.dir"))
                .or(() -> surroundings
                        .property("maven.multiModuleProjectDirectory")
                        .flatMap(root -> upwards(Path.of(root).toAbsolutePath())));
        return new ClusterProfiles(found, surroundings);
    }

    private static Optional<Path> upwards(Path start) {
        return Stream.<Path>iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(DIRECTORY)))
                .findFirst();
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
        Optional<Written.Mapping> document =
                text(file(project.get(), name), problems).flatMap(text -> YamlDocument.read(text, problems));
        if (document.isEmpty()) {
            problems.throwIfAny();
        }
        Fields fields = new Fields(document.orElseThrow(), "", problems);
        return new ProfileReader(fields, problems, surroundings).read(name, project.get());
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

    private static Optional<String> text(Path file, Problems problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add("is larger than 256 KiB, so it is something else than a profile");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add("is not UTF-8 text");
        } catch (IOException e) {
            problems.add("cannot be read: " + e);
        }
        return Optional.empty();
    }
}
