package io.plimsoll.driver.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ApiCallEvidenceTest {

    @Test
    void what_was_as_the_sentence_says_holds() {
        assertThat(evidence(Series.log())).allMatch(Evidence::holds);
    }

    @Test
    void the_share_of_the_network_and_of_the_server_are_told() {
        assertThat(named("shares", Series.log()).facts())
                .containsEntry("round trip, median", "1 ms")
                .containsEntry("in the client before the first byte, median", "200 µs")
                .containsEntry("in the client before the first byte, most", "200 µs")
                .containsEntry("the server's own create, mean", "4 ms of 2 requests of all its clients")
                .containsEntry("the server's own create, p50 ≤", "5 ms")
                .containsEntry("the server's own create, p99 ≤", "25 ms");
    }

    @Test
    void a_log_of_the_earlier_format_tells_what_it_has() {
        String earlier = Series.log()
                .said()
                .replace("\"format\" : 3", "\"format\" : 2")
                .replaceAll(",\\s*\"inClient\" : 2.0E-4", "")
                .replaceAll("(?s),\\s*\"buckets\" : \\[.*?\\]", "");

        assertThat(ApiRequestsDriver.scaling().evidence(Series.WORKLOAD, earlier).stream()
                        .filter(each -> each.name().equals("shares"))
                        .findFirst()
                        .orElseThrow()
                        .facts())
                .containsOnlyKeys("round trip, median", "the server's own create, mean");
    }

    @Test
    void limits_of_the_server_are_not_its_latency() {
        UnaryOperator<ApiCall> throttled = call -> call.verb().equals("get") ? Series.answered(call, 429) : call;

        assertThat(named("requests", Series.log(throttled)).holds()).isFalse();
    }

    @Test
    void neither_are_those_of_the_client() {
        assertThat(named("requests", changed("v1.20.2", 1, 0)).holds()).isFalse();
    }

    @Test
    void what_is_left_over_burdens_what_follows() {
        assertThat(named("objects", changed("v1.20.2", 0, 1)).holds()).isFalse();
    }

    @Test
    void one_number_speaks_of_one_version() {
        Evidence server = named("API server", changed("v1.21.0", 0, 0));

        assertThat(server.holds()).isFalse();
        assertThat(server.facts()).containsEntry("version", "v1.20.2, then v1.21.0");
    }

    private static ApiCallLog changed(String versionAfter, int queued, int left) {
        return Series.of(Series.log().calls(), versionAfter, queued, left);
    }

    private static Evidence named(String name, ApiCallLog log) {
        return evidence(log).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Evidence> evidence(ApiCallLog log) {
        return ApiRequestsDriver.scaling().evidence(Series.WORKLOAD, log.said());
    }
}
