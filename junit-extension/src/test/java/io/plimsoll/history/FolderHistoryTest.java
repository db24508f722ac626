package io.plimsoll.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderHistoryTest {

    private static final Series SERIES = new Series("encrypted-traffic-between-nodes", "local");

    private Path folder = Path.of("");
    private RunHistory history = new FolderHistory(folder);

    @BeforeEach
    void a_folder_that_is_not_there_yet(@TempDir Path temporary) {
        folder = temporary.resolve("project").resolve(".plimsoll");
        history = new FolderHistory(folder);
    }

    @Test
    void a_folder_that_is_not_there_is_an_empty_history() {
        assertThat(history.series().items()).isEmpty();
        assertThat(history.read(SERIES, 10)).isEqualTo(new Found<RunRecord>(List.of(), List.of()));
    }

    @Test
    void a_run_is_kept_with_all_that_was_measured_and_without_the_raw_output() {
        RunRecord run = PastRun.onDay(0, 870, 880).record();

        history.append(run);

        RunRecord kept = history.read(SERIES, 10).items().get(0);
        assertThat(kept.objectives()).isEqualTo(run.objectives());
        assertThat(kept.objectives().get(0).values()).isNotEmpty();
        assertThat(kept.repetitions()).allSatisfy(each -> assertThat(each.raw()).isEmpty());
        assertThat(kept.repetitions())
                .allSatisfy(each -> assertThat(each.evidence()).isNotEmpty());
        assertThat(history.series().items()).containsExactly(SERIES);
    }

    @Test
    void runs_come_back_by_time_and_only_the_latest_of_them() {
        for (int day : new int[] {3, 1, 2, 0}) {
            history.append(PastRun.onDay(day, 870).record());
        }

        assertThat(history.read(SERIES, 3).items())
                .extracting(RunRecord::runId)
                .containsExactly("run1", "run2", "run3");
    }

    @Test
    void to_store_a_run_again_changes_nothing() throws IOException {
        RunRecord run = PastRun.onDay(0, 870).record();
        history.append(run);
        history.append(run);

        assertThat(files()).hasSize(1);
    }

    @Test
    void another_record_in_the_place_of_a_run_is_named_and_left_as_it_is() throws IOException {
        RunRecord run = PastRun.onDay(0, 870).record();
        history.append(run);
        Path file = files().get(0);
        Files.writeString(file, "something else");

        assertThatThrownBy(() -> history.append(run))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith(file.toString());
        assertThat(file).hasContent("something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "<html>login</html>", "null"})
    void a_damaged_file_is_named_and_the_others_are_read(String content) throws IOException {
        history.append(PastRun.onDay(0, 870).record());
        history.append(PastRun.onDay(1, 870).record());
        Path damaged = files().get(0);
        Files.writeString(damaged, content);

        Found<RunRecord> found = history.read(SERIES, 10);

        assertThat(found.items()).extracting(RunRecord::runId).containsExactly("run1");
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .startsWith(damaged + ": ")
                .hasSizeGreaterThan(damaged.toString().length() + 10);
    }

    @Test
    void what_is_no_utf_8_is_named() throws IOException {
        history.append(PastRun.onDay(0, 870).record());
        Files.write(files().get(0), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(history.read(SERIES, 10).skipped())
                .singleElement()
                .asString()
                .contains("it cannot be read");
    }

    @Test
    void files_that_are_no_runs_are_named_and_take_no_runs_place() throws IOException {
        history.append(PastRun.onDay(0, 870).record());
        Path ofSeries = folder.resolve(SERIES.path());
        Files.writeString(ofSeries.resolve("notes.txt"), "look at the kernel");
        Files.writeString(ofSeries.resolve(files().get(0).getFileName() + ".1.unfinished"), "{");

        Found<RunRecord> found = history.read(SERIES, 1);

        assertThat(found.items()).hasSize(1);
        assertThat(found.skipped())
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("notes.txt: it is not the file of a run"))
                .anySatisfy(each -> assertThat(each).contains("a build was ended while it wrote"));
    }

    @Test
    void a_run_of_another_cluster_is_not_taken_for_one_of_this() throws IOException {
        history.append(PastRun.onDay(0, 870).record());
        Path elsewhere = folder.resolve("encrypted-traffic-between-nodes").resolve("aks");
        Files.createDirectories(elsewhere);
        Files.copy(files().get(0), elsewhere.resolve(files().get(0).getFileName()));

        Found<RunRecord> found = history.read(new Series(SERIES.scenario(), "aks"), 10);

        assertThat(found.items()).isEmpty();
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .contains("it holds the run that belongs at encrypted-traffic-between-nodes/local/");
    }

    @Test
    void what_is_no_folder_of_a_series_is_named() throws IOException {
        history.append(PastRun.onDay(0, 870).record());
        Files.writeString(folder.resolve("README"), "ours");
        Files.createDirectories(folder.resolve("a scenario/local"));

        Found<Series> found = history.series();

        assertThat(found.items()).containsExactly(SERIES);
        assertThat(found.skipped()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/b", "", ".hidden", "a b"})
    void a_name_that_leads_out_of_the_store_is_none(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("scenario", name));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(name, "local"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");

        assertThatThrownBy(() -> history.append(PastRun.onDay(0, 870).record()))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith("the history in " + folder + " cannot be written: ");
    }

    @Test
    void builds_at_the_same_time_do_not_damage_each_other() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(4);
        List<Callable<Found<RunRecord>>> work = new ArrayList<>();
        for (int build = 0; build < 4; build++) {
            int first = build * 5;
            work.add(() -> {
                RunHistory own = new FolderHistory(folder);
                for (int day = first; day < first + 10; day++) {
                    own.append(PastRun.onDay(day, 870).record());
                }
                return own.read(SERIES, 100);
            });
        }

        List<Future<Found<RunRecord>>> readings = builds.invokeAll(work);
        builds.shutdown();

        for (Future<Found<RunRecord>> reading : readings) {
            assertThat(reading.get().skipped())
                    .allSatisfy(each -> assertThat(each).contains(".unfinished"));
        }
        assertThat(history.read(SERIES, 100).items()).hasSize(25);
        assertThat(history.read(SERIES, 100).skipped()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
