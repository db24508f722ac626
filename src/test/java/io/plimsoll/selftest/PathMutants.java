package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.copied;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.INVALID;

import java.util.List;
import java.util.stream.Stream;

/** What was measured went another way than the sentence says: within a zone, or not out of the pod. */
final class PathMutants {

    private static final String ANOTHER = "00000000-0000-0000-0000-000000000000";

    private PathMutants() {}

    static List<Mutant> all() {
        return Stream.concat(
                        zones().stream().map(mutant -> mutant.judgedBy(Sentences.BETWEEN_ZONES)),
                        hairpin().stream().map(mutant -> mutant.judgedBy(Sentences.HAIRPIN)))
                .toList();
    }

    private static List<Mutant> zones() {
        return List.of(
                inRawMaterial(
                        "both nodes in one zone",
                        INVALID,
                        "zones: client and server were in the same zone",
                        healthy -> healthy.with("server zone", "client zone", copied("zone"))),
                inRawMaterial(
                        "a node without a zone",
                        INVALID,
                        "zones: a node does not say in which zone it is",
                        healthy -> healthy.withLast("client zone", set("zone", "none"))),
                inRawMaterial(
                        "payload that went past the pods' interfaces",
                        INVALID,
                        "but the pods' interfaces carried 4242 B that way",
                        healthy -> healthy.withLast("client facts", PathMutants::countingNothing)
                                .withLast("server facts", PathMutants::countingNothing)),
                inRawMaterial(
                        "payload of which one pod did not count what came in",
                        INVALID,
                        "the server pod did not say how much came in",
                        healthy -> healthy.withLast("server facts", PathMutants::withoutReceived)));
    }

    private static List<Mutant> hairpin() {
        return List.of(
                inRawMaterial(
                        "a hairpin that does not leave the pod",
                        INVALID,
                        "hairpin: what the pod sent to itself did not leave it",
                        healthy -> healthy.with("client facts", set("received", "4242"))),
                inRawMaterial(
                        "a hairpin of which nobody counted what came in",
                        INVALID,
                        "the pod did not say how much came in from outside of it",
                        healthy -> healthy.withLast("client facts", PathMutants::withoutReceived)),
                inRawMaterial(
                        "a hairpin between two pods",
                        INVALID,
                        "placement: client and server were on the same node",
                        healthy -> healthy.with(
                                "server sighting",
                                said -> set("uid.before", ANOTHER)
                                        .andThen(set("uid.after", ANOTHER))
                                        .apply(said))),
                inRawMaterial(
                        "another pod behind the ClusterIP",
                        INVALID,
                        "path: behind the ClusterIP were other addresses than the server's",
                        healthy -> healthy.withLast("service", set("endpoints", "10.0.0.1"))));
    }

    /** Neither what came in nor, where that is told, what went out. */
    private static String countingNothing(String said) {
        return said.replaceFirst("(?m)^received .*$", "received 4242").replaceFirst("(?m)^sent .*$", "sent 4242");
    }

    private static String withoutReceived(String said) {
        return said.replaceFirst("(?m)^received .*\n", "");
    }
}
