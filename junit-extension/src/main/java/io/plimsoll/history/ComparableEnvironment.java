package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be the same for two runs to be points of one trend: what moves a number without the release having changed. */
final class ComparableEnvironment {

    private static final Set<String> AS_IT_IS =
            Set.of("instance type", "kernel", "CNI", "volume", "encryption", "pod MTU", "underlay MTU", "tunnel MTU");
    private static final List<String> NODES = List.of("client node", "server node");
    private static final int MINOR = 2;
    private static final int SAID_OF_EVERY_NODE = 5;

    private ComparableEnvironment() {}

    static Map<String, String> of(RunRecord run) {
        Map<String, String> all = run.environment();
        Map<String, String> comparable = new TreeMap<>();
        all.forEach((name, value) -> {
            if (AS_IT_IS.contains(name)) {
                comparable.put(name, value);
            } else if (name.equals("Kubernetes")) {
                comparable.put(name, Stream.of(value.split("\\.")).limit(MINOR).collect(Collectors.joining(".")));
            } else if (NODES.contains(name) && !machine(value).isEmpty()) {
                comparable.put(name, machine(value));
            }
        });
        return Map.copyOf(comparable);
    }

    /** The kernel and the instance type; a node's name, its zone and the patch of its kubelet are different each time. */
    private static String machine(String node) {
        String[] facts = node.split(", ", -1);
        return Stream.iterate(0, i -> i < facts.length, i -> i + 1)
                .filter(i ->
                        facts[i].startsWith("kernel ") || (i >= SAID_OF_EVERY_NODE && !facts[i].startsWith("zone ")))
                .map(i -> facts[i])
                .collect(Collectors.joining(", "));
    }
}
