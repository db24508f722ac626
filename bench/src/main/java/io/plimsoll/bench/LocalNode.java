package io.plimsoll.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A node of the kept local cluster, entered without Plimsoll: as a container of the engine.
 *
 * @param container the container's id
 * @param name the node's
 */
record LocalNode(String container, String name) {

    private static final String API = "curl --silent --show-error --fail-with-body --cacert /cluster/pki/ca.crt"
            + " --header \"Authorization: Bearer $(cat /cluster/pki/admin.token)\""
            + " --header 'Content-Type: application/json' https://127.0.0.1:6443/api/v1/namespaces/default/pods";

    /** Lists the nodes by name. */
    static List<LocalNode> all() {
        List<String> listing = List.of(
                "docker",
                "ps",
                "--quiet",
                "--filter",
                "label=io.plimsoll.kept=true",
                "--filter",
                "label=io.plimsoll.nodes=2");
        List<LocalNode> nodes = Child.answer("", listing)
                .lines()
                .map(id -> new LocalNode(
                        id,
                        Child.answer("", List.of("docker", "exec", id, "hostname"))
                                .strip()))
                .sorted(Comparator.comparing(LocalNode::name))
                .toList();
        if (nodes.size() != 2) {
            throw new IllegalStateException("expected one kept local cluster of two nodes, but found " + nodes);
        }
        return nodes;
    }

    boolean isControlPlane() {
        return shell("test -e /etc/plimsoll/kube-scheduler.kubeconfig && echo yes || echo no")
                .strip()
                .equals("yes");
    }

    /** Asks the API server, from its own node. */
    String api(String input, String more) {
        return execute(input, API + more);
    }

    /** Returns where a port of the node can be reached from this machine, such as {@code 127.0.0.1:32768}. */
    String published(int port) {
        return Child.answer("", List.of("docker", "port", container, port + "/tcp"))
                .lines()
                .findFirst()
                .orElseThrow();
    }

    /** Runs a line of shell in the node. */
    String shell(String line) {
        return execute("", line);
    }

    /** Runs a line of shell in the node and does not wait for it. */
    void detached(String line) {
        Child.answer("", List.of("docker", "exec", "--detach", container, "bash", "-c", line));
    }

    /** Runs a line of shell in the node until its input ends, and returns once it says that it has begun. */
    Held held(String line, String begun) {
        return new Held(List.of("docker", "exec", "--interactive", container, "bash", "-c", line), begun);
    }

    private String execute(String input, String line) {
        List<String> argv = new ArrayList<>(List.of("docker", "exec", "--interactive", container));
        argv.addAll(List.of("bash", "-c", line));
        return Child.answer(input, argv);
    }
}
