package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AClusterIsOnlyRemovedByWhomItBelongsToTest {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Session ENDED =
            new Session(Session.current().host(), Session.current().pid(), 1);

    @Test
    void labels_are_read_as_they_were_written() {
        NodeLabels labels = labels(true, Session.current());
        assertThat(NodeLabels.of(labels.asMap())).contains(labels);
        assertThat(labels.asMap()).containsEntry("io.plimsoll", "local");
    }

    @Test
    void containers_of_others_have_no_such_labels() {
        assertThat(NodeLabels.of(Map.of())).isEmpty();
        assertThat(NodeLabels.of(Map.of("io.plimsoll", "local"))).isEmpty();
    }

    @Test
    void the_cluster_of_a_living_session_is_not_left_over() {
        assertThat(labels(false, Session.current()).isLeftOver()).isFalse();
    }

    @Test
    void the_cluster_of_an_ended_session_is_left_over_unless_it_is_kept() {
        assertThat(labels(false, ENDED).isLeftOver()).isTrue();
        assertThat(labels(true, ENDED).isLeftOver()).isFalse();
    }

    @Test
    void of_the_processes_of_another_host_nothing_is_known() {
        assertThat(new Session("elsewhere", 1, 1).isOver()).isFalse();
    }

    @Test
    void a_session_is_read_as_it_was_written() {
        assertThat(Session.parse(Session.current().toString())).contains(Session.current());
        assertThat(Session.parse("nonsense")).isEmpty();
        assertThat(Session.parse("host/one/2")).isEmpty();
    }

    @Test
    void only_a_kept_cluster_of_the_same_image_and_size_serves_others() {
        assertThat(labels(true, ENDED).serves("plimsoll/node:1", 2)).isTrue();
        assertThat(labels(true, ENDED).serves("plimsoll/node:2", 2)).isFalse();
        assertThat(labels(true, ENDED).serves("plimsoll/node:1", 3)).isFalse();
        assertThat(labels(false, ENDED).serves("plimsoll/node:1", 2)).isFalse();
    }

    @Test
    void a_cluster_held_by_one_is_refused_to_the_next_with_the_name_of_the_holder(@TempDir Path cache) {
        List<String> said = new ArrayList<>();
        try (ClusterLock first = ClusterLock.open(cache);
                ClusterLock second = ClusterLock.open(cache)) {
            first.takeAlone(MOMENT, said::add);
            assertThat(said).isEmpty();
            assertThatThrownBy(() -> second.takeAlone(MOMENT, said::add))
                    .isInstanceOf(LocalClusterException.class)
                    .hasMessageContaining(Session.current().toString())
                    .hasMessageContaining("-Dplimsoll.local.keep=true");
            assertThat(said).hasSize(1);
            assertThat(second.takeShared(MOMENT)).isFalse();
        }
    }

    @Test
    void what_is_let_go_of_can_be_taken(@TempDir Path cache) {
        try (ClusterLock first = ClusterLock.open(cache)) {
            first.takeAlone(MOMENT, line -> {});
            assertThat(first.takeShared(MOMENT)).isTrue();
        }
        try (ClusterLock second = ClusterLock.open(cache)) {
            second.takeAlone(MOMENT, line -> {});
        }
    }

    private static NodeLabels labels(boolean kept, Session owner) {
        return new NodeLabels("plimsoll-1234", "plimsoll/node:1", 2, kept, owner);
    }
}
