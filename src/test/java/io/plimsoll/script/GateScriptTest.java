package io.plimsoll.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script "gate" asks of Docker and Maven, both replaced by programs that only write down how they are called. */
class GateScriptTest {
    @TempDir
    private Path home;

    private Path calls;

    @BeforeEach
    void replace_docker_and_maven() throws IOException {
        calls = Files.createFile(home.resolve("calls"));
        for (String program : List.of("docker", "mvn")) {
            Path stub = Files.createDirectories(home.resolve("bin")).resolve(program);
            Files.writeString(stub, "#!/bin/sh\necho " + program + " \"$*\" >>" + calls + "\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
        }
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
