package io.plimsoll.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryRunListenerTest {

    @ParameterizedTest
    @EnumSource
    void a_run_is_kept_whatever_its_verdict(Verdict verdict, @TempDir Path folder) {
        RunHistory history = new FolderHistory(folder);
        HistoryRunListener listener = new HistoryRunListener(history);

        listener.runEnded(PastRun.onDay(0, 870).ended(verdict).record());

        assertThat(history.read(history.series().items().get(0), 10).items())
                .extracting(RunRecord::verdict)
                .containsExactly(verdict);
        assertThat(listener.outcome()).isEqualTo(folder.toString());
    }

    @Test
    void a_store_that_fails_disturbs_no_run_and_is_told_with_the_first_reason() throws IOException {
        try (HistoryServer server = new HistoryServer()) {
            HistoryRunListener listener = new HistoryRunListener(server.history());
            server.next(HistoryServer.status(403, "not yours"));

            listener.runEnded(PastRun.onDay(0, 870).record());
            listener.runEnded(PastRun.onDay(1, 870).record());

            assertThat(listener.outcome())
                    .startsWith("NOT STORED: 1 of 2 runs are missing in " + server.address() + "/; PUT ")
                    .endsWith(" was answered with 403; PLIMSOLL_HISTORY_TOKEN is set: not yours");
        }
    }

    @Test
    void a_run_that_has_no_place_in_a_history_is_told_too(@TempDir Path folder) {
        HistoryRunListener listener = new HistoryRunListener(new FolderHistory(folder));
        PastRun run = PastRun.onDay(0, 870);

        listener.runEnded(run.begun(run.record().startedAt(), "../../run").record());

        assertThat(listener.outcome()).startsWith("NOT STORED: 1 of 1 runs are missing");
        assertThat(folder).isEmptyDirectory();
    }
}
