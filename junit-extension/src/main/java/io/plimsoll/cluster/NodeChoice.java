package io.plimsoll.cluster;

import io.plimsoll.kube.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which nodes of a cluster are measured: the first that will do, by name.
 *
 * @param all nodes of the cluster
 * @param selector labels that they must have
 * @param needs what the scenario needs of them
 */
record NodeChoice(List<Node> all, Map<String, String> selector, Needs needs) {

    /** One after the other they are heard, while the counters run. */
    private static final int MOST_LOOKED_AT = 10;

    /** Returns as many as are needed, or all, or says what is missing. */
    List<Node> choose(Lacks lacks) {
        List<Node> usable =
                all.stream().filter(node -> unusable(node).isEmpty()).toList();
        if (usable.size() < needs.nodes()) {
            tooFew(usable, lacks);
        } else if (needs.differentZones()) {
            return inTwoZones(usable, lacks);
        }
        if (needs.everyNode()) {
            return lookedAt(usable, lacks);
        }
        return usable.stream().limit(needs.nodes()).toList();
    }

    private List<Node> lookedAt(List<Node> usable, Lacks lacks) {
        if (usable.size() > MOST_LOOKED_AT) {
            lacks.add(
                    "nodes to look at",
                    usable.size() + " usable",
                    "at most " + MOST_LOOKED_AT + ", whose counters are read at the same moments",
                    "name some of them by a label, in the profile's nodeSelector");
        }
        return usable;
    }

    private void tooFew(List<Node> usable, Lacks lacks) {
        String others = all.stream()
                .flatMap(node -> unusable(node).stream().map(reason -> node.name() + " " + reason))
                .collect(Collectors.joining(", "));
        lacks.add(
                "nodes",
                usable.size() + " usable" + (others.isEmpty() ? "" : " (" + others + ")"),
                needs.nodes() + " that are Ready and take ordinary pods"
                        + (selector.isEmpty() ? "" : " and have the labels " + selector),
                "add nodes, uncordon them, or change nodeSelector");
    }

    private static List<Node> inTwoZones(List<Node> usable, Lacks lacks) {
        Map<String, Node> firstOfZone = new TreeMap<>();
        usable.forEach(node -> node.zone().ifPresent(zone -> firstOfZone.putIfAbsent(zone, node)));
        if (firstOfZone.size() < 2) {
            lacks.add(
                    "zones",
                    usable.stream()
                            .map(node -> node.name() + " in "
                                    + node.zone().map(zone -> "zone " + zone).orElse("no zone"))
                            .collect(Collectors.joining(", ")),
                    "usable nodes in two of them, by the label " + Node.ZONE,
                    "add nodes in another zone, or change nodeSelector; where nodes name no zone, label them");
            return List.of();
        }
        return firstOfZone.values().stream().limit(2).toList();
    }

    private Optional<String> unusable(Node node) {
        if (!node.labels().entrySet().containsAll(selector.entrySet())) {
            return Optional.of("lacks the labels");
        }
        if (!node.ready()) {
            return Optional.of("is not Ready");
        }
        return node.schedulable() ? Optional.empty() : Optional.of("is cordoned or tainted");
    }
}
