package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was ended in its middle is carried on by a later session on the same cluster. */
class ResumingClusterTest {

    private static OpenCluster local;

    @TempDir
    private Path folder;

    @BeforeAll
    static void keep_the_cluster_between_the_sessions() {
        local = OpenCluster.open(OpenCluster.LOCAL, System.err::println);
    }

    @AfterAll
    static void let_it_go() {
        local.close();
    }

    @Test
    void an_interrupted_run_is_carried_on_where_it_ended() throws IOException, InterruptedException {
        Process process = InterruptedRun.until("  repetition 2:", folder);
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Path file = InterruptedRun.recordIn(folder);
        RunRecord interrupted = RunRecordJson.read(Files.readString(file));

        RunRecord record = resume(file);

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.judged()).extracting(RepetitionRecord::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(record.repetitions().subList(0, interrupted.repetitions().size()))
                .isEqualTo(interrupted.repetitions());
        assertThat(record.repetitions())
                .as("a later session warms up again")
                .filteredOn(RepetitionRecord::warmUp)
                .extracting(RepetitionRecord::number)
                .containsExactly(1, 2);
        assertThat(record.repetitions())
                .allSatisfy(each -> assertThat(each.evidence()).allMatch(Evidence::holds));
        assertThat(record.takenOver()).singleElement().satisfies(part -> {
            assertThat(part.runId()).isEqualTo(interrupted.runId());
            assertThat(part.repetitions()).isEqualTo(interrupted.repetitions().size());
        });
    }

    private static RunRecord resume(Path file) {
        try (ClusterSession session = new ClusterSession(
                OpenCluster.LOCAL,
                progress -> OpenCluster.existing(local.connection()),
                List.of(new PrintingListener()),
                Waivers.none(),
                Optional.empty(),
                Optional.of(RecordedRuns.at(file, RecordedRuns.RESUME)))) {
            return session.run(InterruptedRun.SCENARIO).record();
        }
    }
}
