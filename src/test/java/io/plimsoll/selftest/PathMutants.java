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
                        healthy -> healthy.withLast("client zone", set("zone", "none"))));
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
                        healthy ->
                                healthy.withLast("client facts", said -> said.replaceFirst("(?m)^received .*\n", ""))),
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
}
