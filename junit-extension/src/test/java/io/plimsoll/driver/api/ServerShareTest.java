package io.plimsoll.driver.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerShareTest {

    @Test
    void a_quantile_is_told_by_the_upper_bound_of_its_bucket() {
        assertThat(share(Series.time(100, 1, 60, 100), Series.time(200, 2, 110, 200))
                        .facts())
                .containsEntry("the server's own get, mean", "10 ms of 100 requests of all its clients")
                .containsEntry("the server's own get, p50 ≤", "5 ms")
                .containsEntry("the server's own get, p99 ≤", "25 ms");
        assertThat(share(Series.time(100, 1, 60, 100), Series.time(200, 2, 109, 200))
                        .facts())
                .containsEntry("the server's own get, p50 ≤", "25 ms");
    }

    @Test
    void what_is_beyond_the_last_bound_is_told_to_be_longer() {
        assertThat(share(ServerTime.NONE, Series.time(100, 6_000, 40, 98)).facts())
                .containsEntry("the server's own get, p50 ≤", "25 ms")
                .containsEntry("the server's own get, p99 >", "25 ms");
    }

    @Test
    void what_took_longer_than_all_before_has_bounds_that_were_left_out_then() {
        ServerTime before = new ServerTime(10, 0.01, Optional.of(List.of(new ServerTime.Bucket(0.005, 10))));

        assertThat(share(before, Series.time(12, 0.05, 10, 12)).facts())
                .containsEntry("the server's own get, p50 ≤", "25 ms");
    }

    @Test
    void a_server_that_counts_anew_is_not_believed() {
        assertNotTold(share(Series.time(100, 1, 60, 100), Series.time(50, 0.5, 40, 50)));
        assertNotTold(share(Series.time(100, 1, 60, 100), Series.time(150, 1.5, 40, 150)));
        assertNotTold(share(Series.time(100, 1, 60, 100), ServerTime.NONE));
    }

    @Test
    void neither_are_two_readings_by_other_bounds() {
        ServerTime otherwise = new ServerTime(
                200, 2, Optional.of(List.of(new ServerTime.Bucket(0.01, 150), new ServerTime.Bucket(0.025, 200))));

        assertNotTold(share(Series.time(100, 1, 60, 100), otherwise));
    }

    @Test
    void of_no_request_nothing_is_told() {
        assertThat(share(Series.time(100, 1, 60, 100), Series.time(100, 1, 60, 100))
                        .facts())
                .isEmpty();
        assertThat(share(ServerTime.NONE, ServerTime.NONE).facts()).isEmpty();
    }

    private static void assertNotTold(ServerShare share) {
        assertThat(share.facts())
                .containsOnlyKeys("the server's own get")
                .allSatisfy((name, value) -> assertThat(value).startsWith("not told: "));
    }

    private static ServerShare share(ServerTime before, ServerTime after) {
        return new ServerShare("get", before, after);
    }
}
