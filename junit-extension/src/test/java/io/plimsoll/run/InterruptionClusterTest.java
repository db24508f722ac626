package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.TestCluster;
import io.plimsoll.kube.Administrator;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is ended in its middle, as by Ctrl-C: its record says so, and its things are asked to go. */
class InterruptionClusterTest {

    @TempDir
    private Path folder;

    @Test
    void an_interrupted_run_is_recorded_as_aborted_and_takes_its_things_along()
            throws IOException, InterruptedException {
        try (TestCluster cluster = TestCluster.start();
                Administrator administrator = new Administrator(cluster.access())) {
            Process process = runUntil("  repetition 1:");

            // SIGTERM: SIGINT is ignored by whatever a script has started in the background.
            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            RunRecord record = onlyRecord();
            assertThat(record.verdict()).isEqualTo(Verdict.ABORTED);
            assertThat(record.failure()).isPresent();
            assertThat(record.judged()).isNotEmpty();
            assertThat(administrator.isGoingOrGone("plimsoll-" + record.runId()))
                    .isTrue();
        }
    }

    private Process runUntil(String line) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dplimsoll.local.keep=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String said = output.readLine(); said != null; said = output.readLine()) {
            if (said.startsWith(line)) {
                return process;
            }
        }
        throw new AssertionError("the run ended without saying '" + line + "'");
    }

    private RunRecord onlyRecord() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(records).hasSize(1);
            return RunRecordJson.read(Files.readString(records.get(0)));
        }
    }
}
