package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.examples.ExampleProject.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example {@code release-gate}, as somebody uses it who has nothing but the published artefacts. */
class ReleaseGateClusterTest {

    private static final String GATE = "src/test/java/com/example/EncryptedNetworkGate.java";

    @TempDir
    private Path directory;

    private ExampleProject example;

    @BeforeEach
    void check_it_out() throws IOException {
        example = ExampleProject.copyOf("release-gate", directory);
    }

    @Test
    void is_green_and_with_a_limit_of_three_times_what_it_measured_red() throws IOException, InterruptedException {
        // Its own limit depends on the machine.
        example.limitOnLocal(GATE, 4);
        Build green = example.verify("-Dcluster=local");

        assertThat(green.status()).as(green.output()).isZero();
        assertThat(green.output()).contains("1 PASS in");

        example.limitOnLocal(GATE, Math.round(3 * fastestMedianMbps()));
        Build red = example.verify("-Dcluster=local");

        assertThat(red.status()).as(red.output()).isNotZero();
        assertThat(red.output())
                .contains("VIOLATED: 'encrypted-network' on local missed 1 of 1 objectives", "1 VIOLATED in");
        assertThat(directory.resolve("target/allure-report/index.html")).isNotEmptyFile();
    }

    @Test
    void is_red_where_no_gate_is_selected() throws IOException, InterruptedException {
        Build build = example.verify("-Dcluster=local", "-Dgroups=typo");

        assertThat(build.status()).as(build.output()).isNotZero();
        assertThat(build.output())
                .contains("CONFIG: no performance test ran a scenario, so nothing was shown; check what -Dgroups");
    }

    @Test
    void is_red_where_the_best_of_several_tries_would_count() throws IOException, InterruptedException {
        Build build = example.verify("-Dcluster=local", "-Dfailsafe.rerunFailingTestsCount=2");

        assertThat(build.status()).as(build.output()).isNotZero();
        assertThat(build.output())
                .contains("CONFIG: failsafe.rerunFailingTestsCount is 2: the best of several tries hides violations");
    }

    /** The upper end of the interval that covers the median of what was just measured. */
    private double fastestMedianMbps() throws IOException {
        JsonNode to = new ObjectMapper().readTree(onlyRecord().toFile()).at("/objectives/0/judgement/interval/to");
        assertThat(to.isNumber()).isTrue();
        return to.doubleValue() / 1e6;
    }

    private Path onlyRecord() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("target/plimsoll"))) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(records).hasSize(1);
            return records.get(0);
        }
    }
}
