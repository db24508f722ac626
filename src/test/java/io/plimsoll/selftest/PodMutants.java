package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.added;
import static io.plimsoll.selftest.Readings.copied;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.INVALID;

import java.util.List;

/** The measured pods were not what the sentence says: where, for how long, how often, with which network and CPU. */
final class PodMutants {

    private PodMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                        "a repetition twice",
                        INVALID,
                        "continuity: its client pod is that of repetition",
                        healthy -> healthy.repeatingTheLastButOne("")),
                inRawMaterial(
                        "both pods on one node",
                        INVALID,
                        "placement: client and server were on the same node",
                        healthy -> healthy.with(
                                "server sighting",
                                "client sighting",
                                copied("node.chosen", "node.before", "node.after"))),
                inRawMaterial(
                        "a pod that was moved",
                        INVALID,
                        "placement: a pod was not on the node that was chosen for it",
                        healthy -> healthy.withLast("client sighting", set("node.after", "another-node"))),
                inRawMaterial(
                        "a pod that was started again",
                        INVALID,
                        "pods: the client was started again 1 times",
                        healthy -> healthy.withLast("client sighting", set("restarts", "1"))),
                inRawMaterial(
                        "a pod that was replaced",
                        INVALID,
                        "pods: the server pod was replaced by another one",
                        healthy -> healthy.withLast(
                                "server sighting", set("uid.after", "00000000-0000-0000-0000-000000000000"))),
                inRawMaterial(
                        "a CPU limit on the pod",
                        INVALID,
                        "pods: the server pod was given a CPU limit of 500m",
                        healthy -> healthy.with("server sighting", set("cpu.limit", "500m"))),
                inRawMaterial(
                        "a CPU limit that was felt",
                        INVALID,
                        "network: a CPU limit held the measured pods back",
                        healthy -> healthy.withLast("server facts", set("cpu.throttled", "12"))),
                inRawMaterial(
                        "another MTU at one end",
                        INVALID,
                        "network: the two ends have different MTUs",
                        healthy -> healthy.with("client facts", set("mtu", "8920"))),
                inRawMaterial(
                        "another MTU from one repetition to the next",
                        INVALID,
                        "continuity: the pod MTU was",
                        healthy -> healthy.withLast("client facts", set("mtu", "8920"))
                                .withLast("server facts", set("mtu", "8920"))),
                inRawMaterial(
                        "another version of the tool at one end",
                        INVALID,
                        "tool: the client has iperf3 3.18-2, and the server 3.18-3",
                        healthy -> healthy.with("client facts", added("package.iperf3", "3.18-2"))
                                .with("server facts", added("package.iperf3", "3.18-3"))),
                inRawMaterial(
                        "a tool that ran for a second",
                        INVALID,
                        "window: the tool ran for 1.00 s",
                        healthy -> healthy.withLast(
                                "client events",
                                said -> said.replaceAll("(started tool) .*", "$1 1795262130.000000")
                                        .replaceAll("(ended tool) .*", "$1 1795262131.000000"))));
    }
}
