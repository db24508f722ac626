package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.kube.Node;
import io.plimsoll.record.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeChoiceTest {

    private static final Needs TWO_NODES = new Needs(2, false, Set.of());
    private static final Needs TWO_ZONES =
            new Needs(2, false, true, false, Set.of(), false, Optional.empty(), List.of());

    private static final Needs EVERY_NODE =
            new Needs(1, true, false, false, Set.of(), false, Optional.empty(), List.of());

    private final Lacks lacks = new Lacks();

    @Test
    void the_first_nodes_will_do_wherever_they_are() {
        assertThat(choose(TWO_NODES, node("a", "east"), node("b", "east"), node("c", "west")))
                .containsExactly("a", "b");
    }

    @Test
    void all_that_will_do_are_looked_at_where_none_is_chosen() {
        assertThat(choose(EVERY_NODE, node("a", "east"), node("b", "east"), node("c", "west")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void more_than_can_be_looked_at_at_once_are_too_many() {
        Node[] eleven = IntStream.range(0, 11).mapToObj(i -> node("n" + i, "")).toArray(Node[]::new);
        choose(EVERY_NODE, eleven);

        assertThatThrownBy(() -> lacks.throwIfAny("x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nodes to look at")
                .hasMessageContaining("11 usable")
                .hasMessageContaining("nodeSelector");
    }

    @Test
    void between_zones_the_first_of_each_of_two_is_taken() {
        assertThat(choose(TWO_ZONES, node("a", ""), node("b", "west"), node("c", "east"), node("d", "east")))
                .containsExactly("c", "b");
        lacks.throwIfAny("x");
    }

    @Test
    void a_cluster_of_one_zone_is_told_which() {
        assertThat(choose(TWO_ZONES, node("a", "east"), node("b", "east"), node("c", "")))
                .isEmpty();

        assertThatThrownBy(() -> lacks.throwIfAny("x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("zones")
                .hasMessageContaining("a in zone east, b in zone east, c in no zone")
                .hasMessageContaining("usable nodes in two of them, by the label topology.kubernetes.io/zone");
    }

    @Test
    void one_node_is_no_matter_of_zones() {
        choose(TWO_ZONES, node("a", "east"));

        assertThatThrownBy(() -> lacks.throwIfAny("x"))
                .hasMessageContaining("1 usable")
                .hasMessageNotContaining("no zone");
    }

    private List<String> choose(Needs needs, Node... nodes) {
        return new NodeChoice(List.of(nodes), Map.of(), needs)
                .choose(lacks).stream().map(Node::name).toList();
    }

    private static Node node(String name, String zone) {
        return new Node(
                name,
                "uid",
                "boot",
                true,
                true,
                "10.0.0.1",
                "6.1",
                "v1.20.2",
                "containerd",
                "Debian",
                Optional.empty(),
                zone.isEmpty() ? Map.of() : Map.of(Node.ZONE, zone),
                Set.of());
    }
}
