package io.plimsoll.selftest;

import static io.plimsoll.selftest.Readings.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run says with which version of the tool it measured, also where the tool does not, and one of before still counts. */
class ToolVersionTest {

    private static final String VERSION = "4.1.0-4+b1";

    private final RunRecordJson json = RunRecordJson.redactedBy(Redaction.standard());

    @TempDir
    private Path folder;

    @Test
    void the_record_and_the_text_of_a_run_name_it() throws IOException {
        ScenarioRun run = replay(recorded()
                .with("client facts", added("package.wrk", VERSION))
                .with("server facts", added("package.wrk", VERSION)));

        assertThat(run.verdict()).isEqualTo(Verdict.PASS);
        assertThat(RunRecordJson.read(json.write(run.record())).environment()).containsEntry("wrk", VERSION);
        assertThat(FailureText.of(run)).containsPattern("wrk +" + "4\\.1\\.0-4\\+b1");
    }

    @Test
    void a_run_of_before_is_judged_without_it() throws IOException {
        ScenarioRun run = replay(recorded());

        assertThat(run.verdict()).isEqualTo(Verdict.PASS);
        assertThat(run.record().environment()).doesNotContainKey("wrk");
    }

    private static Recording recorded() {
        return Objects.requireNonNull(Recording.all().get("http-requests"));
    }

    private ScenarioRun replay(Recording recording) throws IOException {
        Path file = folder.resolve("recorded.json");
        json.write(recording.run(), file);
        return new ReplaySource(file, Optional.empty(), Waivers.none())
                .open(List.of())
                .run(Sentences.NO_WORD_OF_ERRORS);
    }
}
