package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Placement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PodEvidenceTest {

    @Test
    void pods_on_the_chosen_nodes_before_and_after_are_proof() {
        Evidence evidence =
                PodEvidence.placement(Placement.BETWEEN_NODES, client("a", "a", "a"), server("b", "b", "b"));

        assertThat(evidence.holds()).isTrue();
        assertThat(evidence.finding()).isEqualTo("client and server were on two different nodes, before and after");
    }

    @Test
    void pods_on_one_node_contradict_a_sentence_between_nodes() {
        Evidence evidence =
                PodEvidence.placement(Placement.BETWEEN_NODES, client("a", "a", "a"), server("a", "a", "a"));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding()).isEqualTo("client and server were on the same node");
    }

    @Test
    void pods_on_two_nodes_contradict_a_sentence_on_one_node() {
        assertThat(PodEvidence.placement(Placement.ON_ONE_NODE, client("a", "a", "a"), server("b", "b", "b"))
                        .holds())
                .isFalse();
    }

    @Test
    void two_zones_are_proof_and_nothing_less_is() {
        assertThat(zones("zone a", "zone b").holds()).isTrue();
        assertThat(zones("zone a", "zone b").facts())
                .containsEntry("client", "a")
                .containsEntry("server", "b");
        assertThat(zones("zone a", "zone a").holds()).isFalse();
        assertThat(zones("zone a", "zone a").finding()).isEqualTo("client and server were in the same zone");
        assertThat(zones("zone none", "zone none").holds()).isFalse();
        assertThat(zones("zone a", "zone none").finding()).isEqualTo("a node does not say in which zone it is");
        assertThat(new ZoneReading(Optional.empty()).said()).isEqualToIgnoringNewLines("zone none");
    }

    @Test
    void nodes_in_two_zones_are_two_nodes() {
        assertThat(PodEvidence.placement(Placement.BETWEEN_ZONES, client("a", "a", "a"), server("b", "b", "b"))
                        .holds())
                .isTrue();
        assertThat(PodEvidence.placement(Placement.BETWEEN_ZONES, client("a", "a", "a"), server("a", "a", "a"))
                        .holds())
                .isFalse();
    }

    @Test
    void a_pod_that_moved_contradicts_the_sentence() {
        Evidence evidence =
                PodEvidence.placement(Placement.BETWEEN_NODES, client("a", "a", "c"), server("b", "b", "b"));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.facts()).containsEntry("client", "a, later c");
    }

    @Test
    void the_same_untouched_pods_are_proof() {
        assertThat(PodEvidence.identity(Placement.BETWEEN_NODES, client("a", "a", "a"), server("b", "b", "b"))
                        .holds())
                .isTrue();
    }

    @Test
    void everything_that_was_changed_is_named() {
        Sighting tampered = new Sighting("u1", "u2", "a", "a", "a", "boot-1", "boot-2", 1, true, 2, "100m");

        Evidence evidence = PodEvidence.identity(Placement.BETWEEN_NODES, tampered, server("b", "b", "b"));

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding())
                .isEqualTo("the client pod was replaced by another one; the client was started again 1 times; somebody"
                        + " deleted the client pod; the client pod has 2 containers; something was injected; the client"
                        + " pod was given a CPU limit of 100m; look for a LimitRange; the node of the client was started"
                        + " anew");
    }

    @Test
    void different_mtus_contradict_one_path() {
        assertThat(PodEvidence.network(network(1_420, 0), network(1_420, 0)).holds())
                .isTrue();
        assertThat(PodEvidence.network(network(1_420, 0), network(1_500, 0)).holds())
                .isFalse();
    }

    @Test
    void a_cpu_limit_that_held_the_tool_back_contradicts_the_sentence() {
        assertThat(PodEvidence.network(network(1_420, 3), network(1_420, 0)).finding())
                .isEqualTo("a CPU limit held the measured pods back");
    }

    private static Evidence zones(String client, String server) {
        return PodEvidence.zones(ZoneReading.parse("client", client), ZoneReading.parse("server", server));
    }

    @Test
    void one_pod_is_neither_two_on_a_node_nor_two_one() {
        Sighting pod = sighting("u", 2, "a", "a", "a");

        Evidence one = PodEvidence.placement(Placement.IN_ONE_POD, pod, pod);
        assertThat(one.holds()).isTrue();
        assertThat(one.finding()).isEqualTo("client and server were in the same pod, before and after");
        assertThat(PodEvidence.placement(Placement.ON_ONE_NODE, pod, pod).holds())
                .isFalse();
        assertThat(PodEvidence.placement(Placement.IN_ONE_POD, client("a", "a", "a"), server("a", "a", "a"))
                        .holds())
                .isFalse();
    }

    @Test
    void one_pod_has_two_containers_and_no_third() {
        Sighting asAskedFor = sighting("u", 2, "a", "a", "a");
        Sighting injected = sighting("u", 3, "a", "a", "a");

        assertThat(PodEvidence.identity(Placement.IN_ONE_POD, asAskedFor, asAskedFor)
                        .holds())
                .isTrue();
        assertThat(PodEvidence.identity(Placement.IN_ONE_POD, injected, injected)
                        .finding())
                .contains("the client pod has 3 containers; something was injected");
    }

    private static Sighting client(String chosen, String before, String after) {
        return sighting("of the client", 1, chosen, before, after);
    }

    private static Sighting server(String chosen, String before, String after) {
        return sighting("of the server", 1, chosen, before, after);
    }

    private static Sighting sighting(String uid, int containers, String chosen, String before, String after) {
        return new Sighting(uid, uid, chosen, before, after, "boot", "boot", 0, false, containers, "");
    }

    private static PodReading network(long mtu, long throttled) {
        return new PodReading(
                "6.1",
                "eth0",
                mtu,
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                0,
                throttled,
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of());
    }
}
