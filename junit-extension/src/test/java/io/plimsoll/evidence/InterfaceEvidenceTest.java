package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a tool says that it moved was seen by the interfaces of the pods. */
class InterfaceEvidenceTest {

    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    @Test
    void what_a_pod_sends_to_itself_has_to_come_in_from_outside_of_it() {
        assertThat(InterfaceEvidence.hairpin(pod(0, 1_200), 1_000).holds()).isTrue();

        Evidence within = InterfaceEvidence.hairpin(pod(0, 999), 1_000);
        assertThat(within.holds()).isFalse();
        assertThat(within.finding()).isEqualTo("what the pod sent to itself did not leave it");
        assertThat(within.facts()).containsEntry("payload", "1000 B").containsEntry("came in by eth0", "999 B");
        assertThatThrownBy(() -> InterfaceEvidence.hairpin(pod(UNKNOWN, UNKNOWN), 1_000))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the pod did not say how much came in from outside of it");
    }

    @Test
    void payload_that_left_one_pod_and_reached_the_other_is_proof() {
        Evidence through = between(pod(1_050, 60), pod(60, 1_050), 1_000, 50);

        assertThat(through.holds()).isTrue();
        assertThat(through.facts())
                .containsEntry("payload from client", "1000 B")
                .containsEntry("payload from server", "50 B")
                .containsEntry("client eth0", "sent 1050 B, received 60 B")
                .containsEntry("server eth0", "sent 60 B, received 1050 B");
    }

    @Test
    void payload_that_no_interface_carried_is_none_with_both_numbers() {
        Evidence past = between(pod(799, 60), pod(60, 799), 1_000, 50);

        assertThat(past.holds()).isFalse();
        assertThat(past.finding())
                .isEqualTo("the tool moved 1000 B from the client to the server, but the pods' interfaces carried 799 B"
                        + " that way");
        assertThat(between(pod(800, 60), pod(60, 800), 1_000, 50).holds()).isTrue();
    }

    @Test
    void each_direction_is_looked_at() {
        assertThat(between(pod(9_000, 60), pod(60, 9_000), 1_000, 1_000).finding())
                .isEqualTo("the tool moved 1000 B from the server to the client, but the pods' interfaces carried 60 B"
                        + " that way");
    }

    @Test
    void what_a_receiver_does_not_count_its_sender_does() {
        assertThat(between(pod(1_050, 0), pod(60, 0), 1_000, 50).holds()).isTrue();
    }

    @Test
    void where_what_was_sent_is_not_known_what_came_in_decides() {
        PodReading client = pod(UNKNOWN, OptionalLong.of(60));

        assertThat(between(client, pod(UNKNOWN, OptionalLong.of(1_050)), 1_000, 50)
                        .holds())
                .isTrue();
        assertThat(between(client, pod(UNKNOWN, OptionalLong.of(10)), 1_000, 50).facts())
                .containsEntry("server eth0", "sent unknown, received 10 B");
        assertThat(between(client, pod(UNKNOWN, OptionalLong.of(10)), 1_000, 50).holds())
                .isFalse();
    }

    @Test
    void where_neither_pod_counted_nothing_is_said_and_one_alone_is_refused() {
        assertThat(InterfaceEvidence.between(pod(UNKNOWN, UNKNOWN), pod(UNKNOWN, UNKNOWN), 1_000, 0))
                .isEmpty();
        assertThatThrownBy(() -> InterfaceEvidence.between(pod(10, 10), pod(UNKNOWN, UNKNOWN), 1_000, 0))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the server pod did not say how much came in");
    }

    private static Evidence between(PodReading client, PodReading server, long fromClient, long fromServer) {
        return InterfaceEvidence.between(client, server, fromClient, fromServer).orElseThrow();
    }

    private static PodReading pod(long sent, long received) {
        return pod(OptionalLong.of(sent), OptionalLong.of(received));
    }

    private static PodReading pod(OptionalLong sent, OptionalLong received) {
        return new PodReading(
                "6.1", "eth0", 1_420, received, sent, 0, 0, 0, Optional.empty(), OptionalDouble.empty(), Map.of());
    }
}
