package io.plimsoll.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of the project, in which its reviewed files are. */
public final class ProjectDirectory {

    private static final String ROOT_OF_THE_BUILD = "maven.multiModuleProjectDirectory";

    private ProjectDirectory() {}

    /**
     * Finds the nearest directory with an entry of that name: from the working directory upwards, else from the root of
     * the build, as in a build of several modules each one's tests run in its own directory.
     */
    public static Optional<Path> holding(String entry, Surroundings surroundings) {
        return upwards(entry, surroundings.directory("user.dir"))
                .or(() -> surroundings
                        .property(ROOT_OF_THE_BUILD)
                        .flatMap(root -> upwards(entry, Path.of(root).toAbsolutePath())));
    }

    /** Returns where a new entry belongs: the root of the build, or the working directory. */
    public static Path forNewEntries(Surroundings surroundings) {
        return surroundings.directory(
                surroundings.property(ROOT_OF_THE_BUILD).isPresent() ? ROOT_OF_THE_BUILD : "user.dir");
    }

    private static Optional<Path> upwards(String entry, Path start) {
        return Stream.<Path>iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve(entry)))
                .findFirst();
    }
}
