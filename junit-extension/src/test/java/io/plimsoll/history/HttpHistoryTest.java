package io.plimsoll.history;

import static io.plimsoll.history.HistoryServer.status;
import static io.plimsoll.history.HistoryServer.untouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHistoryTest {

    private static final Series SERIES = new Series("encrypted-traffic-between-nodes", "local");
    private static final String INDEX = SERIES.path() + "/index.json";
    private static final RunRecord RUN = PastRun.onDay(0, 870).record();
    private static final RunRecord ANOTHER = PastRun.onDay(1, 870).record();
    private static final String OBJECT = SERIES.path() + "/20261101T080000000Z-run0.json";

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private HistoryServer server;

    @BeforeEach
    void a_server_without_objects() throws IOException {
        server = new HistoryServer();
    }

    @AfterEach
    void and_without_requests_that_hang() {
        server.close();
    }

    @Test
    void an_empty_server_is_an_empty_history() {
        assertThat(server.history().series().items()).isEmpty();
        assertThat(server.history().read(SERIES, 10).items()).isEmpty();
    }

    @Test
    void what_one_build_stores_another_reads() {
        server.history().append(ANOTHER);
        server.history().append(RUN);

        Found<RunRecord> found = server.history().read(SERIES, 10);

        assertThat(found.items()).extracting(RunRecord::runId).containsExactly("run0", "run1");
        assertThat(found.items().get(0).objectives()).isEqualTo(RUN.objectives());
        assertThat(found.skipped()).isEmpty();
        assertThat(server.history().series().items()).containsExactly(SERIES);
        assertThat(server.history().read(SERIES, 1).items())
                .extracting(RunRecord::runId)
                .containsExactly("run1");
    }

    @Test
    void the_token_is_sent_with_every_request() {
        server.history().append(RUN);

        assertThat(server.authorizations()).hasSize(5).containsOnly("Bearer s3cret-t0ken");
    }

    @Test
    void to_store_a_run_again_changes_nothing() {
        server.history().append(RUN);
        Map<String, String> before = server.objects();

        server.history().append(RUN);

        assertThat(server.objects()).isEqualTo(before);
    }

    @Test
    void another_record_in_the_place_of_a_run_is_named_and_left_as_it_is() {
        server.store(OBJECT, "something else");

        assertNotStored().hasMessageContaining(OBJECT + " holds another record");
        assertThat(server.objects()).containsEntry(OBJECT, "something else").hasSize(1);
    }

    @Test
    void a_writer_that_came_between_loses_nothing_and_neither_do_we() {
        server.next(untouched(), untouched(), exchange -> {
            server.store(
                    INDEX, Index.empty().with("20261101T070000000Z-theirs.json").write());
            return true;
        });

        server.history().append(RUN);

        assertThat(Index.read(server.objects().getOrDefault(INDEX, "")).entries())
                .containsExactly("20261101T070000000Z-theirs.json", "20261101T080000000Z-run0.json");
    }

    @Test
    void a_writer_that_always_comes_between_is_told_of() {
        server.always(exchange -> {
            boolean replacesIndex = exchange.getRequestMethod().equals("PUT")
                    && exchange.getRequestURI().getPath().endsWith("index.json");
            if (replacesIndex) {
                int times = server.requests().size();
                server.store(
                        INDEX,
                        Index.empty()
                                .with("20261101T07000" + String.format("%04d", times) + "Z-theirs.json")
                                .write());
            }
            return true;
        });

        assertNotStored().hasMessageContaining("was changed by others 10 times");
    }

    @Test
    void builds_at_the_same_time_lose_nothing_of_each_other() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int build = 0; build < 3; build++) {
            int day = build;
            work.add(() -> {
                server.history().append(PastRun.onDay(day, 870).record());
                return day;
            });
        }

        for (Future<Integer> each : builds.invokeAll(work)) {
            each.get();
        }
        builds.shutdown();

        assertThat(server.history().read(SERIES, 10).items())
                .extracting(RunRecord::runId)
                .containsExactly("run0", "run1", "run2");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_failure_in_passing_is_waited_out(int status) {
        server.next(status(status, "later"), status(status, "later"));

        server.history().append(RUN);

        assertThat(server.history().read(SERIES, 10).items()).hasSize(1);
    }

    @Test
    void a_failure_that_stays_is_told_after_three_attempts() {
        server.always(status(500, "disk full"));

        assertNotStored().hasMessageEndingWith(OBJECT + " was answered with 500: disk full");
        assertThat(server.requests()).hasSize(3).containsOnly("PUT " + OBJECT);
    }

    @Test
    void a_failure_at_the_index_loses_nothing_that_was_there() {
        server.history().append(ANOTHER);
        String before = server.objects().getOrDefault(INDEX, "");
        server.next(untouched(), untouched());
        server.always(status(500, ""));

        assertNotStored().hasMessageContaining("PUT ").hasMessageContaining(INDEX + " was answered with 500");
        assertThat(server.objects()).containsEntry(INDEX, before);
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_and_the_run_is_there_once() {
        server.next(server.lostAnswer());

        server.history().append(RUN);

        assertThat(server.objects()).hasSize(3);
        assertThat(server.history().read(SERIES, 10).items()).hasSize(1);
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() {
        server.always(server.silent());

        assertThatThrownBy(() -> server.history(Duration.ofMillis(200)).append(RUN))
                .isInstanceOf(HistoryException.class)
                .hasMessageEndingWith(OBJECT + " failed: no answer within 200 ms");
    }

    @Test
    void an_answer_that_does_not_end_is_not_waited_for() {
        server.always(server.halfAnAnswer());

        assertThatThrownBy(() -> server.history(Duration.ofMillis(200)).series())
                .isInstanceOf(HistoryException.class)
                .hasMessageEndingWith("index.json failed: no answer within 200 ms");
    }

    @Test
    void an_answer_without_an_end_is_refused_before_it_fills_the_memory() {
        server.always(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 20];
            for (int sent = 0; sent < 64; sent++) {
                exchange.getResponseBody().write(block);
            }
            return false;
        });

        assertThatThrownBy(() -> server.history().series()).hasMessageContaining("an answer of more than 16 MiB");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        RunHistory history = server.history();
        server.close();

        assertThatThrownBy(() -> history.append(RUN))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith("PUT " + server.address() + "/" + OBJECT + " failed: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>please log in</html>",
                "",
                "{}",
                "[]",
                "null",
                "{\"schema\":\"plimsoll-history-index/1\",\"entries\":[null]}",
                "{\"schema\":\"plimsoll-history-index/2\",\"entries\":[]}",
                "{\"schema\":\"plimsoll-history-index/1\",\"entries\":[],\"more\":1}",
                "{\"schema\":\"plimsoll-history-index/1\",\"entries\":null}"
            })
    void an_index_that_is_none_is_named_and_left_as_it_is(String body) {
        server.store(INDEX, body);

        assertNotStored().hasMessageContaining(INDEX + " cannot be used and is left as it is");
        assertThatThrownBy(() -> server.history().read(SERIES, 10)).hasMessageContaining(INDEX);
        assertThat(server.objects()).containsEntry(INDEX, body);
    }

    @Test
    void a_record_that_is_none_is_named_and_the_others_are_read() {
        server.history().append(RUN);
        server.history().append(ANOTHER);
        server.store(OBJECT, "<html>please log in</html>");

        Found<RunRecord> found = server.history().read(SERIES, 10);

        assertThat(found.items()).extracting(RunRecord::runId).containsExactly("run1");
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .startsWith(server.address() + "/" + OBJECT + ": this is no record of a run");
    }

    @Test
    void a_record_that_cannot_be_fetched_is_named_and_the_others_are_read() {
        server.history().append(RUN);
        server.history().append(ANOTHER);
        server.next(untouched(), status(403, "not yours"));

        Found<RunRecord> found = server.history().read(SERIES, 10);

        assertThat(found.items()).extracting(RunRecord::runId).containsExactly("run1");
        assertThat(found.skipped()).singleElement().asString().contains(OBJECT + " was answered with 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../elsewhere.json", "http://elsewhere/run.json", "index.json", ""})
    void an_index_leads_nowhere_else(String entry) {
        server.store(INDEX, Index.empty().with(entry).write());

        assertThat(server.history().read(SERIES, 10).skipped()).hasSize(1);
        assertThat(server.requests()).containsExactly("GET " + INDEX);
    }

    @Test
    void a_server_whose_index_two_builds_could_write_over_is_refused() {
        server.givesWeakEtags();
        server.history().append(RUN);

        assertThatThrownBy(() -> server.history().append(ANOTHER))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("gave no strong ETag for " + server.address() + "/" + INDEX);
    }

    @Test
    void a_redirect_is_not_followed_as_it_would_take_the_token_along() throws IOException {
        try (HistoryServer other = new HistoryServer()) {
            server.always(exchange -> {
                exchange.getResponseHeaders().set("Location", other.address());
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
                return false;
            });

            assertNotStored().hasMessageContaining("302").hasMessageContaining("give the address that it redirects to");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void whatever_a_server_says_the_token_is_not_repeated() {
        server.always(status(401, "Bearer s3cret-t0ken is not known, \u001B[31ms3cret-t0ken\n"));

        assertNotStored()
                .hasMessageContaining("401; PLIMSOLL_HISTORY_TOKEN is set")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("\u001B");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertNotStored() {
        return assertThatThrownBy(() -> server.history().append(RUN)).isInstanceOf(HistoryException.class);
    }
}
