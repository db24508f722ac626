package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AClusterIsReadyOnlyWhenNothingIsMissingTest {
    private final List<String> said = new ArrayList<>();
    private Optional<Missing> missing = Optional.empty();
    private final Watch watch = new Watch(() -> missing, Instant.now(), said::add);

    @Test
    void nobody_has_looked_at_first() {
        assertThat(watch.lastSeen()).map(Missing::text).contains("nothing was seen of it yet");
    }

    @Test
    void a_check_that_succeeds_ends_the_waiting() {
        see(new Node.Result(0, ""));
        assertThat(watch.isOver()).isTrue();
        assertThat(watch.lastSeen()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void a_check_that_failed_without_a_word_is_waited_for() {
        see(new Node.Result(28, ""));
        assertThat(watch.isOver()).isFalse();
        assertThat(watch.lastSeen()).map(Missing::text).contains("cluster-ready ended with status 28 and said nothing");
        assertThat(said).singleElement().asString().endsWith(": cluster-ready ended with status 28 and said nothing");
    }

    @Test
    void each_change_is_told_once() {
        see(new Node.Result(1, "plimsoll-node-1 is starting containerd"));
        assertThat(watch.isOver()).isFalse();
        assertThat(watch.isOver()).isFalse();
        see(new Node.Result(1, "plimsoll-node-2 is not there yet"));
        assertThat(watch.isOver()).isFalse();
        assertThat(said).hasSize(2);
    }

    @Test
    void what_will_never_be_there_ends_the_waiting_and_stays_missing() {
        missing = Optional.of(Missing.forGood("the container of plimsoll-node-2 has ended"));
        assertThat(watch.isOver()).isTrue();
        assertThat(watch.lastSeen()).isEqualTo(missing);
    }

    @Test
    void a_word_of_the_check_does_not_end_the_waiting() {
        see(new Node.Result(1, "plimsoll-node-1 is not Ready: the container runtime has ended"));
        assertThat(watch.isOver()).isFalse();
    }

    private void see(Node.Result result) {
        missing = Missing.of("cluster-ready", result);
    }
}
