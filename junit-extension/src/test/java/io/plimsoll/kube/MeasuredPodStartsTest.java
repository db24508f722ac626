package io.plimsoll.kube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InfraException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredPodStartsTest {

    private static final String WATCH = "/api/v1/namespaces/perf/pods?allowWatchBookmarks=true&labelSelector="
            + Labels.ofRole("r1", "rep").entrySet().stream()
                    .map(label -> URLEncoder.encode(label.getKey() + "=" + label.getValue(), UTF_8))
                    .collect(Collectors.joining("%2C"))
            + "&watch=true";

    private final ScriptedApi scripted = ScriptedApi.scripted();
    private final MeasuredPodStarts starts = new MeasuredPodStarts(
            scripted.requests(),
            new Making("r1"),
            new Pods(scripted.requests(), "perf", "r1"),
            new MeasuredPodStarts.Site("perf", "r1", "rep", "t", Map.of()));

    @AfterEach
    void close() {
        scripted.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_watch_that_cannot_be_opened_at_once_is_opened_a_little_later(int code) {
        scripted.server().expect().get().withPath(WATCH).andReturn(code, "").times(2);
        scripted.server()
                .expect()
                .get()
                .withPath(WATCH)
                .andUpgradeToWebSocket()
                .open()
                .done()
                .once();

        assertThat(starts.start(0, 1)).isEmpty();
    }

    @Test
    void a_watch_that_is_refused_is_infra_and_says_where_the_rights_are() {
        scripted.server().expect().get().withPath(WATCH).andReturn(403, "").always();

        assertThatThrownBy(() -> starts.start(0, 1))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining(
                        "could not watch the pods of rep: Forbidden; what a run needs is in docs/rights.md");
    }
}
