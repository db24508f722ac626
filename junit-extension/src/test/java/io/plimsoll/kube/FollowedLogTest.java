package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where nobody tells that a log has grown, it is read now and then. */
class FollowedLogTest {

    private static final String LOG = "/api/v1/namespaces/perf/pods/p/log?container=tool&follow=true";
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final ScriptedApi scripted = ScriptedApi.scripted();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void it_is_read_at_first() {
        try (FollowedLog log = follow()) {
            assertThat(log.mayHaveGrown()).isTrue();
        }
    }

    @Test
    void it_is_read_now_and_then_where_it_may_not_be_followed() {
        scripted.server().expect().get().withPath(LOG).andReturn(403, "").always();

        isReadAgain();
    }

    @Test
    void it_is_read_now_and_then_once_the_connection_has_ended() {
        scripted.server().expect().get().withPath(LOG).andReturn(200, "one\n").always();

        isReadAgain();
    }

    @Test
    void it_is_read_now_and_then_where_nobody_answers() {
        scripted.server().destroy();

        isReadAgain();
    }

    private void isReadAgain() {
        try (FollowedLog log = follow()) {
            for (int i = 0; i < 3; i++) {
                Awaitility.await().until(log::mayHaveGrown);
            }
        }
    }

    private FollowedLog follow() {
        return new FollowedLog(scripted.client().getHttpClient(), Requests.url(scripted.client(), LOG), FOR_EVER);
    }
}
