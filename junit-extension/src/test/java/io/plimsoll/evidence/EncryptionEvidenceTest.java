package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Encryption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptionEvidenceTest {

    private static final long PAYLOAD = 1_000_000_000;
    private static final double START = 1_000;
    private static final double END = 1_000.4;

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"ON", "WIREGUARD"})
    void a_transport_that_carried_the_payload_out_of_one_node_and_into_the_other_is_proof(Encryption demanded) {
        Evidence evidence = transport(demanded, sent(1_050_000_000, 3_000), sent(3_000, 1_050_000_000));

        assertThat(evidence.holds()).isTrue();
        assertThat(evidence.finding())
                .isEqualTo("the encrypted transport carried the payload's bytes, out of one node and into the other");
        assertThat(evidence.facts()).containsEntry("client node node-c wg0", "sent 1050000000 B, received 3000 B");
    }

    @Test
    void a_tunnel_that_is_up_but_was_routed_around_is_no_proof() {
        Evidence evidence = transport(Encryption.ON, sent(4_000, 3_000), sent(3_000, 4_000));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding()).isEqualTo("the payload's bytes did not go through the encrypted transport");
    }

    @Test
    void a_transport_that_only_one_end_used_is_no_proof() {
        assertThat(transport(Encryption.ON, sent(1_050_000_000, 0), sent(0, 10)).holds())
                .isFalse();
        assertThat(transport(Encryption.ON, sent(10, 0), sent(0, 1_050_000_000)).holds())
                .isFalse();
    }

    @Test
    void a_node_without_the_transport_is_no_proof() {
        Evidence evidence = transport(Encryption.ON, withoutTunnel("node-c"), withoutTunnel("node-s"));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding()).isEqualTo("there is no encrypted transport of that name on the nodes");
    }

    @Test
    void counters_that_began_anew_are_no_proof() {
        Around restarted = new Around(counters("node-c", 5_000_000_000L, 0), counters("node-c", 10, 0));

        assertThat(transport(Encryption.ON, restarted, sent(0, 1_050_000_000)).holds())
                .isFalse();
    }

    @Test
    void a_payload_in_the_clear_leaves_the_transport_alone() {
        assertThat(transport(Encryption.OFF, sent(4_000, 3_000), sent(3_000, 4_000))
                        .holds())
                .isTrue();
        assertThat(transport(Encryption.OFF, withoutTunnel("node-c"), withoutTunnel("node-s"))
                        .holds())
                .isTrue();
        assertThat(transport(Encryption.OFF, sent(1_050_000_000, 0), sent(0, 1_050_000_000))
                        .holds())
                .isFalse();
    }

    @Test
    void a_marker_that_was_exchanged_and_not_seen_among_wireguard_packets_is_proof() {
        Evidence evidence = marker(Encryption.ON, capture(16, 0, 0), capture(16, 0, 0), exchanges(8));

        assertThat(evidence.holds()).isTrue();
        assertThat(evidence.facts()).containsEntry("exchanges during the capture", "8");
    }

    @Test
    void a_marker_that_can_be_read_at_either_node_contradicts_encryption() {
        assertThat(marker(Encryption.ON, capture(16, 1, 0), capture(16, 0, 0), exchanges(8))
                        .finding())
                .isEqualTo("the marker could be read 1 times on the wire between the nodes");
        assertThat(marker(Encryption.ON, capture(16, 0, 0), capture(16, 2, 0), exchanges(8))
                        .holds())
                .isFalse();
    }

    @Test
    void a_capture_that_saw_nothing_proves_nothing() {
        Evidence evidence = marker(Encryption.ON, capture(0, 0, 0), capture(0, 0, 0), exchanges(8));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding())
                .isEqualTo("neither the marker nor WireGuard packets were on the wire that was captured");
    }

    @Test
    void exchanges_outside_the_capture_do_not_count() {
        List<Double> early = DoubleStream.of(999.1, 999.5, 999.9, 1_000.1, 1_000.2, 1_000.5)
                .boxed()
                .toList();

        Evidence evidence = marker(Encryption.ON, capture(16, 0, 0), capture(16, 0, 0), early);

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding()).isEqualTo("only 2 exchanges fell into the capture");
    }

    @Test
    void a_look_into_which_few_exchanges_fell_is_worth_another_one() {
        assertThat(canAnswer(capture(16, 0, 0), capture(16, 0, 0), exchanges(2)))
                .isFalse();
        assertThat(canAnswer(capture(16, 0, 0), capture(16, 0, 0), exchanges(3)))
                .isTrue();
    }

    @Test
    void a_marker_that_was_read_is_not_looked_for_again() {
        assertThat(canAnswer(capture(16, 1, 0), capture(16, 0, 0), exchanges(0)))
                .isTrue();
        assertThat(canAnswer(capture(16, 0, 0), capture(16, 1, 0), exchanges(0)))
                .isTrue();
    }

    @Test
    void a_capture_that_lost_packets_proves_nothing() {
        assertThat(marker(Encryption.ON, capture(16, 0, 1), capture(16, 0, 0), exchanges(8))
                        .holds())
                .isFalse();
    }

    @Test
    void in_the_clear_the_same_probe_must_see_the_marker() {
        assertThat(marker(Encryption.OFF, capture(0, 16, 0), capture(0, 16, 0), exchanges(8))
                        .holds())
                .isTrue();
        assertThat(marker(Encryption.OFF, capture(16, 0, 0), capture(16, 0, 0), exchanges(8))
                        .holds())
                .isFalse();
    }

    private static Evidence transport(Encryption demanded, Around client, Around server) {
        return new EncryptionEvidence(demanded).transport(client, server, PAYLOAD, 0);
    }

    private static Evidence marker(
            Encryption demanded, NodeReading.Capture client, NodeReading.Capture server, List<Double> exchanges) {
        return new EncryptionEvidence(demanded)
                .marker(reading("node-c", Optional.of(client)), reading("node-s", Optional.of(server)), exchanges);
    }

    private static boolean canAnswer(NodeReading.Capture client, NodeReading.Capture server, List<Double> exchanges) {
        return EncryptionEvidence.canAnswer(
                reading("node-c", Optional.of(client)), reading("node-s", Optional.of(server)), exchanges);
    }

    private static List<Double> exchanges(int during) {
        return DoubleStream.iterate(START + 0.01, at -> at + 0.04)
                .limit(during)
                .boxed()
                .toList();
    }

    private static NodeReading.Capture capture(long wireguard, long marker, long dropped) {
        return new NodeReading.Capture(START, END, wireguard + marker, wireguard, marker, dropped);
    }

    private static Around sent(long sent, long received) {
        String node = sent > received ? "node-c" : "node-s";
        return new Around(counters(node, 700, 800), counters(node, 700 + sent, 800 + received));
    }

    private static Around withoutTunnel(String node) {
        NodeReading reading = new NodeReading(node, "eth0", 1_500, Optional.empty(), Optional.empty(), Map.of());
        return new Around(reading, reading);
    }

    private static NodeReading counters(String node, long sent, long received) {
        NodeReading.Tunnel tunnel = new NodeReading.Tunnel("wg0", 1_420, sent, received);
        return new NodeReading(node, "eth0", 1_500, Optional.of(tunnel), Optional.empty(), Map.of());
    }

    private static NodeReading reading(String node, Optional<NodeReading.Capture> capture) {
        return new NodeReading(node, "eth0", 1_500, Optional.empty(), capture, Map.of());
    }
}
