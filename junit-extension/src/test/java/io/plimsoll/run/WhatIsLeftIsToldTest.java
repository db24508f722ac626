package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.cluster.ClusterThatStays;
import io.plimsoll.record.InfraException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WhatIsLeftIsToldTest {

    @Test
    void a_session_that_was_never_used_leaves_nothing() {
        assertThatCode(session("a", Optional.empty())::close).doesNotThrowAnyException();
    }

    @Test
    void a_cluster_that_cannot_be_removed_is_infra() {
        ClusterSession session = session("a", Optional.empty());
        session.connection();

        assertThatThrownBy(session::close)
                .isInstanceOf(InfraException.class)
                .hasMessage("The local cluster a cannot be removed.");
    }

    @Test
    void what_is_left_in_both_clusters_is_told_at_once() {
        ClusterSession control = session("b", Optional.empty());
        ClusterSession session = session("a", Optional.of(control));
        session.connection();
        control.connection();

        assertThatThrownBy(session::close)
                .isInstanceOf(InfraException.class)
                .hasMessage("The local cluster b cannot be removed.\nThe local cluster a cannot be removed.");
    }

    @Test
    void a_defect_keeps_no_other_step_from_being_taken() {
        AtomicBoolean taken = new AtomicBoolean();
        Leftovers left = new Leftovers(new Listeners(List.of(), Redaction::standard));

        left.after(() -> {
            throw new IllegalStateException("out of cheese");
        });
        left.after(() -> taken.set(true));

        assertThat(taken).isTrue();
        assertThatThrownBy(left::requireNone)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("a defect of Plimsoll: java.lang.IllegalStateException: out of cheese");
    }

    private static ClusterSession session(String name, Optional<ClusterSession> control) {
        return new ClusterSession(name, progress -> ClusterThatStays.open(name), List.of(), Waivers.none(), control);
    }
}
