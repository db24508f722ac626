package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of a project in {@code examples/}, built by a Maven of its own, which finds Plimsoll where any user's does: in a
 * Maven repository. The local cluster that this build has kept serves it too.
 *
 * @param directory where the copy is
 */
record ExampleProject(Path directory) {

    /** As long as a gate with its 20 repetitions may take, behind another one that has the cluster to itself. */
    private static final Duration DEADLINE = Duration.ofMinutes(20);

    private static final Pattern LIMIT_ON_LOCAL = Pattern.compile("(\\.on\\(\"local\", mbps\\()\\d+(\\))");

    /** Copies what a user would check out. */
    static ExampleProject copyOf(String name, Path directory) throws IOException {
        Path example = Path.of("examples", name);
        List<Path> files;
        try (Stream<Path> found = Files.walk(example)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(example.resolve("target")))
                    .toList();
        }
        for (Path file : files) {
            Path copy = directory.resolve(example.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new ExampleProject(directory);
    }

    /** Changes what the file's only objective asks of the local cluster, whatever it is now. */
    void limitOnLocal(String file, long mbps) throws IOException {
        Path path = directory.resolve(file);
        Matcher limit = LIMIT_ON_LOCAL.matcher(Files.readString(path));
        assertThat(limit.results()).hasSize(1);
        Files.writeString(path, limit.replaceAll("$1" + mbps + "$2"));
    }

    /** Runs {@code mvn clean verify} to its end. */
    Build verify(String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("build.log");
        Process maven = new ProcessBuilder(command(arguments))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = maven.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            Build build = new Build(ended ? maven.exitValue() : -1, Files.readString(output));
            assertThat(ended)
                    .as("the build ends within %s; until then it said%n%s", DEADLINE, build.output())
                    .isTrue();
            return build;
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
    }

    private static List<String> command(String... arguments) {
        Path target = Path.of("target").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--global-settings=" + target.resolve("test-classes/io/plimsoll/examples/settings.xml"),
                "-Dplimsoll.examples.downloaded="
                        + Path.of(System.getProperty("localRepository")).toUri(),
                "-Dmaven.repo.local=" + target.resolve("repository-of-examples"),
                "clean",
                "verify"));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * What came of a build.
     *
     * @param status 0 for a green one
     * @param output all that it printed
     */
    record Build(int status, String output) {}
}
