package io.plimsoll.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script "gate" asks of Docker and Maven, both replaced by programs that only write down how they are called. */
class GateScriptTest {
    @TempDir
    private Path home;

    private Path calls;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void replace_docker_and_maven() throws IOException {
        calls = Files.createFile(home.resolve("calls"));
        replace("docker", "");
        replace("mvn", "");
    }

    /** Has a program write down how it is called, and then do something. */
    private void replace(String program, String then) throws IOException {
        Path stub = Files.createDirectories(home.resolve("bin")).resolve(program);
        Files.writeString(stub, "#!/bin/sh\necho " + program + " \"$*\" >>" + calls + "\n" + then + "\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void an_unknown_command_is_refused_with_the_list_of_commands_before_anything_is_started() throws Exception {
        Ended ended = gate("tests");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("There is no command tests", "./gate test [MAVEN ARGUMENTS]");
        assertThat(Files.readAllLines(calls)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-Dcluster=local",
                "-D cluster=local",
                "-Dcluster=aks -Dcluster=local",
                "-Dcluster=aks -Dcontrol=local",
                "-D control=local -D cluster=aks",
                "-Dgroups=cluster=aks"
            })
    void an_engine_is_prepared_where_one_of_the_clusters_is_local(String arguments) throws Exception {
        assertThat(gate(arguments.split(" ")).status()).isZero();
        assertThat(Files.readAllLines(calls)).contains("docker info");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dcluster=aks",
                "-D cluster=aks",
                "--define cluster=aks",
                "-Dcluster=aks -Dcontrol=gke",
                "-Dplimsoll.replay=target/plimsoll/1",
                "-D plimsoll.replay=target/plimsoll/1 -Dcluster=local"
            })
    void no_engine_is_prepared_for_other_clusters_and_for_replays(String arguments) throws Exception {
        assertThat(gate(arguments.split(" ")).status()).isZero();
        assertThat(Files.readAllLines(calls)).containsExactly("mvn verify -DskipUnitTests=true " + arguments);
    }

    @Test
    void an_engine_that_was_named_and_does_not_answer_is_told_and_nothing_is_installed() throws Exception {
        replace("docker", "exit 1");
        replace("apt-get", "");
        environment.put("DOCKER_HOST", "unix:///nowhere");

        Ended ended = gate("test");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text())
                .contains("The Docker engine of DOCKER_HOST=unix:///nowhere does not answer.", "Start it, or unset");
        assertThat(Files.readAllLines(calls)).containsExactly("docker info");
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example:5000/team/toolbox, registry.example:5000/team/toolbox",
        "index.docker.io/library/toolbox, toolbox"
    })
    void a_toolbox_that_was_pushed_is_named_by_the_digest_of_its_repository(String repository, String listed)
            throws Exception {
        listsDigests("elsewhere/toolbox@sha256:aaaa", listed + "-of-another@sha256:bbbb", listed + "@sha256:cccc");

        Ended ended = gate("toolbox", "push", repository);

        assertThat(ended.status()).isZero();
        assertThat(ended.text()).contains("toolbox:\n  image: " + repository + "@sha256:cccc\n");
        assertThat(Files.readAllLines(calls)).contains("docker push " + repository + ":latest");
    }

    @Test
    void a_pushed_toolbox_of_which_no_digest_is_known_is_told() throws Exception {
        listsDigests("elsewhere/toolbox@sha256:aaaa");

        Ended ended = gate("toolbox", "push", "registry.example/toolbox");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("Docker lists no digest of it", "Ask the registry for the digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.example/toolbox:1.2", "registry.example/toolbox@sha256:aaaa"})
    void a_toolbox_is_pushed_to_a_repository_and_to_no_tag(String repository) throws Exception {
        Ended ended = gate("toolbox", "push", repository);

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("REPOSITORY has neither a tag nor a digest, and " + repository + " does");
        assertThat(Files.readAllLines(calls)).isEmpty();
    }

    private void listsDigests(String... digests) throws IOException {
        replace("docker", "case \"$*\" in *RepoDigests*) printf '%s\\n' " + String.join(" ", digests) + " ;; esac");
    }

    @Test
    void only_what_belongs_to_a_cluster_is_removed() throws Exception {
        assertThat(gate("clean").status()).isZero();
        assertThat(Files.readAllLines(calls))
                .containsExactly(
                        "docker info",
                        "docker ps -aq --filter label=io.plimsoll.cluster",
                        "docker network ls -q --filter label=io.plimsoll.cluster",
                        "docker volume ls -q --filter label=io.plimsoll.cluster");
    }

    @Test
    void locks_and_the_log_of_the_engine_outlive_all_else_in_the_cache() throws Exception {
        Path cache = home.resolve(".cache/plimsoll");
        List<Path> stay = List.of(
                cache.resolve("dockerd.log"),
                cache.resolve("local/lock"),
                cache.resolve("local/lock-holder"),
                cache.resolve("setup.lock"));
        Files.createDirectories(cache.resolve("other/empty"));
        Files.createDirectories(cache.resolve("local"));
        for (Path file : stay) {
            Files.createFile(file);
        }
        Files.createFile(cache.resolve("local/kubeconfig"));
        Files.createFile(cache.resolve("other/file"));

        assertThat(gate("clean").status()).isZero();
        assertThat(cache.resolve("local/kubeconfig")).doesNotExist();
        assertThat(cache.resolve("other/file")).exists();
        assertThat(gate("clean", "--all").status()).isZero();
        try (Stream<Path> left = Files.walk(cache)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(stay);
        }
        assertThat(cache.resolve("other")).doesNotExist();
    }

    private record Ended(int status, String text) {}

    private Ended gate(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "gate"));
        command.addAll(List.of(arguments));
        Path text = home.resolve("text");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(text));
    }
}
