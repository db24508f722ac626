package io.plimsoll.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A plain pod that sleeps until somebody types a command into it, as with {@code kubectl exec}. */
final class HandmadePod implements AutoCloseable {

    /** Where it finds a part of its node's disk. */
    static final String DISK = "/data";

    /** Of what containerd says each time, of a version of its interface that our Kubernetes needs. */
    private static final String QUIET = " 2> >(grep -v DEPRECATION >&2)";

    /** A pod that is measured twice remembers what the path carried, and a fresh one, as Plimsoll's are, does not. */
    private static final String FORGETFUL =
            "nsenter --net=/proc/$(ctr --namespace k8s.io task ls 2>/dev/null | awk '$1 == \"%s\" {print $2}')/ns/net"
                    + " sysctl --quiet --write net.ipv4.tcp_no_metrics_save=1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalNode node;
    private final LocalNode controlPlane;
    private final String name;
    private String address = "";
    private String container = "";
    private int typed;

    /** Makes it and waits until it runs. What it asks for is what Plimsoll's pods ask for, and so is what may slow it down. */
    HandmadePod(LocalNode controlPlane, LocalNode node, String image) {
        this.node = node;
        this.controlPlane = controlPlane;
        // One of the comparison before may still be going.
        this.name = "by-hand-" + node.name() + "-" + UUID.randomUUID();
        controlPlane.api("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s"}, "spec": {
                  "nodeName": "%s", "restartPolicy": "Never", "terminationGracePeriodSeconds": 1,
                  "activeDeadlineSeconds": 3600,
                  "securityContext": {"seccompProfile": {"type": "RuntimeDefault"}},
                  "volumes": [{"name": "disk", "emptyDir": {}}],
                  "containers": [{"name": "tool", "image": "%s", "command": ["sleep", "3600"],
                    "volumeMounts": [{"name": "disk", "mountPath": "%s"}],
                    "resources": {"requests": {"cpu": "100m", "memory": "64Mi"}}}]}}
                """.formatted(name, node.name(), image, DISK), " --data @-");
        Awaitility.await("pod " + name)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(this::runs);
        node.shell(FORGETFUL.formatted(container));
    }

    private boolean runs() {
        JsonNode status = read(controlPlane.api("", "/" + name)).path("status");
        address = status.path("podIP").asText();
        container = status.at("/containerStatuses/0/containerID").asText().replace("containerd://", "");
        return status.at("/containerStatuses/0/state").has("running") && !address.isEmpty();
    }

    LocalNode node() {
        return node;
    }

    String address() {
        return address;
    }

    /** Runs a command in it and returns what that printed. */
    String says(String command) {
        return node.shell(typed(command));
    }

    /** Runs a command in it and does not wait for it. */
    void detached(String command) {
        node.detached(typed(command));
    }

    private String typed(String command) {
        typed++;
        return "ctr --namespace k8s.io task exec --exec-id typed-" + typed + " " + container + " " + command + QUIET;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is no JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        controlPlane.api("", "/" + name + " --request DELETE");
    }
}
