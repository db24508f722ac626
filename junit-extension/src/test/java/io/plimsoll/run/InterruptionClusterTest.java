package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.TestCluster;
import io.plimsoll.kube.Administrator;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
            Process process = InterruptedRun.until("  repetition 1:", folder);

            // SIGTERM: SIGINT is ignored by whatever a script has started in the background.
            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            RunRecord record = RunRecordJson.read(Files.readString(InterruptedRun.recordIn(folder)));
            assertThat(record.verdict()).isEqualTo(Verdict.ABORTED);
            assertThat(record.failure()).isPresent();
            assertThat(record.judged()).isNotEmpty();
            assertThat(administrator.isGoingOrGone("plimsoll-" + record.runId()))
                    .isTrue();
        }
    }
}
