package io.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void sessions_of_other_clusters_on_other_days_are_doubted_in_nothing() {
        assertThat(doubts(begun("r1", 0, "a"), begun("r2", 6, "b"), begun("r3", 48, "c")))
                .isEmpty();
    }

    @Test
    void sessions_on_one_cluster_are_named_and_the_others_are_not() {
        assertThat(doubts(begun("r1", 0, "a"), begun("r2", 24, "b"), begun("r3", 48, "a")))
                .containsExactly("2 sessions of baseline 'v2.23' (run r1, run r3) were measured on one cluster: how far"
                        + " clusters of its kind differ they cannot show; make the cluster anew for each session. The"
                        + " verdict takes sessions to be independent, and is wrong oftener than it says if they are"
                        + " not");
    }

    @Test
    void sessions_within_hours_are_named_in_whatever_order_they_were_recorded() {
        assertThat(doubts(begun("r1", 5, "a"), begun("r2", 0, "b"), begun("r3", 48, "c")))
                .containsExactly(
                        "2 sessions of baseline 'v2.23' (run r1, run r2) began less than 6 hours apart: how far"
                                + " days differ they cannot show; leave more time between sessions. The verdict takes sessions"
                                + " to be independent, and is wrong oftener than it says if they are not");
    }

    @Test
    void sessions_that_share_both_are_doubted_twice() {
        assertThat(doubts(begun("r1", 0, "a"), begun("r2", 1, "a"))).hasSize(2);
    }

    @Test
    void of_clusters_that_nobody_knows_nobody_can_say_that_they_are_one() {
        assertThat(doubts(begun("r1", 0, "unknown"), begun("r2", 24, "unknown")))
                .isEmpty();
    }

    private static List<String> doubts(Provisioning... sessions) {
        return Independence.doubts("of baseline 'v2.23'", List.of(sessions));
    }

    private static Provisioning begun(String runId, int hours, String clusterUid) {
        return new Provisioning(runId, NOON.plus(Duration.ofHours(hours)), clusterUid);
    }
}
