package io.plimsoll.report;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Invention;
import io.plimsoll.run.ScenarioRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesForPeopleTest {

    @TempDir
    private Path folder;

    @Test
    void each_run_has_its_record_and_none_is_written_over() throws IOException {
        RecordRunListener records = new RecordRunListener(folder, Redaction.standard());

        ScenarioRun first = Invention.throughput(870).run(ENCRYPTED_TRAFFIC, List.of(records));
        ScenarioRun second = Invention.throughput(870).run(ENCRYPTED_TRAFFIC, List.of(records));

        Path ofRun = folder.resolve("20261120-101530-a1b2");
        assertThat(records.fileOf(first.record())).contains(ofRun.resolve("encrypted-traffic-between-nodes.json"));
        assertThat(records.fileOf(second.record())).contains(ofRun.resolve("encrypted-traffic-between-nodes-2.json"));
        assertThat(RunRecordJson.read(Files.readString(ofRun.resolve("encrypted-traffic-between-nodes.json"))))
                .isEqualTo(first.record());
    }

    @Test
    void the_summary_of_a_job_is_a_table_that_nothing_said_can_break() throws IOException {
        Path file = folder.resolve("summary.md");
        List<SummaryRow> rows =
                new ArrayList<>(SummaryRow.of(Invention.throughput(312).of(ENCRYPTED_TRAFFIC)));
        rows.add(SummaryRow.notRun("other", new ConfigException("no | such <b>cluster</b>\nknown: local")));

        JobSummary.append(rows, List.of("1 VIOLATED"), file.toString());

        assertThat(file).hasContent("""
                ## Performance acceptance

                | verdict | scenario | objective | measured (interval) | limit | margin | n |
                |---|---|---|---|---|---|---|
                | **VIOLATED** | encrypted-traffic-between-nodes | throughput | 312 Mbit/s (312 to 312) | ≥ 400 Mbit/s | -22.0 % | 5 |
                | **CONFIG** | other | no \\| such &lt;b&gt;cluster&lt;/b&gt; |  |  |  |  |

                1 VIOLATED

                """.replace("1 VIOLATED\n", "1 VIOLATED  \n"));
    }

    @Test
    void without_a_job_no_summary_of_it_is_written() throws IOException {
        JobSummary.append(List.of(), List.of(), null);
        JobSummary.append(List.of(), List.of(), "");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_report_that_cannot_be_built_fails_nothing_and_leaves_no_older_one() throws IOException {
        Path older =
                Files.createFile(Files.createDirectory(folder.resolve("report")).resolve("index.html"));

        HtmlReport.main(
                folder.resolve("no-allure").toString(),
                folder.toString(),
                folder.resolve("report").toString());

        assertThat(older).doesNotExist();
    }
}
