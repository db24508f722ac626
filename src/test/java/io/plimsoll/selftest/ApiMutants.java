package io.plimsoll.selftest;

import static io.plimsoll.selftest.JsonOutput.inEachObject;
import static io.plimsoll.selftest.JsonOutput.inTheLast;
import static io.plimsoll.selftest.JsonOutput.times;
import static io.plimsoll.selftest.Mutant.inConductor;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.run.ScenarioRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests to the API server, of which a quantile is promised, were slow, failed, are missing or not what was asked for. */
final class ApiMutants {

    private static final String REQUESTS = "api requests";

    private ApiMutants() {}

    static List<Mutant> all() {
        return Stream.concat(
                        Stream.of(samples(), requests())
                                .flatMap(List::stream)
                                .map(mutant -> mutant.judgedBy(Sentences.REQUESTS_OF_THE_API)),
                        rate().stream().map(mutant -> mutant.judgedBy(Sentences.REQUESTS_AT_A_RATE)))
                .toList();
    }

    private static List<Mutant> rate() {
        return List.of(
                inRawMaterial(
                        "requests that were due at a third of their rate",
                        INVALID,
                        "requests were not due at the rate of 20 per s",
                        healthy -> healthy.with(REQUESTS, times(3, "due", "start", "seconds"))),
                inRawMaterial(
                        "a request that was sent three seconds late",
                        INVALID,
                        "rate: 20 per s were asked for and",
                        healthy -> healthy.with(REQUESTS, inEachObject(ApiMutants::sendTheLastLate))));
    }

    private static List<Mutant> samples() {
        return List.of(
                inRawMaterial(
                        "all requests a thousand times as slow",
                        VIOLATED,
                        "✗ create latency p50 is at most 1,000 ms",
                        healthy -> healthy.with(REQUESTS, times(1_000, "due", "start", "seconds"))),
                inRawMaterial(
                        "requests that failed as quickly as others succeed",
                        VIOLATED,
                        "✗ get latency p50 is at most 1,000 ms",
                        healthy -> healthy.with(REQUESTS, inEachObject(ApiMutants::failIfGet))),
                inRawMaterial(
                        "requests of which nothing is promised that failed",
                        INVALID,
                        "failures: update latency: 1 of 25 failed, of which nothing is promised",
                        healthy -> healthy.withLast(
                                REQUESTS,
                                inTheLast(
                                        "verb",
                                        "update",
                                        request -> request.put("code", 500).put("uid", "")))),
                inRawMaterial(
                        "a request less in one repetition",
                        INVALID,
                        "the requests have 24 of 'update' instead of 25",
                        healthy -> healthy.withLast(REQUESTS, inEachObject(ApiMutants::withoutTheLastUpdate))),
                inRawMaterial(
                        "requests that nobody wrote down",
                        INVALID,
                        "has 'api requests' nowhere",
                        healthy -> healthy.without(REQUESTS)),
                inConductor(
                        "a quantile of samples that are not there",
                        "2 of 2 objectives were not shown to be met",
                        ApiMutants::withoutSamples));
    }

    private static List<Mutant> requests() {
        return List.of(
                inRawMaterial(
                        "requests cut in the middle",
                        INVALID,
                        "the requests were not written down as a whole",
                        healthy -> healthy.withLast(REQUESTS, said -> said.substring(0, said.length() / 2))),
                inRawMaterial(
                        "requests that overtook each other",
                        INVALID,
                        "began before the one ahead of it had",
                        healthy -> healthy.withLast(
                                REQUESTS,
                                inTheLast(
                                        "verb",
                                        "list",
                                        request -> request.put("due", 0.0).put("start", 0.0)))),
                inRawMaterial(
                        "an answer of another object",
                        INVALID,
                        "the answer to 'get' was of another object than",
                        healthy -> healthy.withLast(
                                REQUESTS, inTheLast("verb", "get", request -> request.put("uid", "another")))),
                inRawMaterial(
                        "a list that leaves an object out",
                        INVALID,
                        "a list named 24 objects where 25 had been made",
                        healthy -> healthy.withLast(
                                REQUESTS, inTheLast("verb", "list", request -> request.put("items", 24)))),
                inRawMaterial(
                        "a request that the server throttled",
                        INVALID,
                        "requests: the server told us to stay away (429)",
                        healthy -> healthy.withLast(
                                REQUESTS,
                                inTheLast(
                                        "verb",
                                        "delete",
                                        request -> request.put("code", 429).put("uid", "")))),
                inRawMaterial(
                        "requests that waited in the client",
                        INVALID,
                        "requests: requests had to wait in the client",
                        healthy -> healthy.withLast(
                                REQUESTS, inTheLast("kind", "configmaps", log -> log.put("queued", 7)))),
                inRawMaterial(
                        "requests that do not say how long the client kept them",
                        INVALID,
                        "do not say how long they were in the client",
                        healthy -> healthy.withLast(
                                REQUESTS,
                                inEachObject(log -> log.remove("inClient"))
                                        .andThen(inTheLast("kind", "configmaps", log -> log.put("format", 3)))::apply)),
                inRawMaterial(
                        "objects that were left",
                        INVALID,
                        "objects: objects of this repetition could not be removed",
                        healthy ->
                                healthy.withLast(REQUESTS, inTheLast("kind", "configmaps", log -> log.put("left", 2)))),
                inRawMaterial(
                        "another server after the requests",
                        INVALID,
                        "API server: another version answered after the requests than before them",
                        healthy -> healthy.withLast(
                                REQUESTS, inTheLast("kind", "configmaps", log -> log.put("versionAfter", "v1.99.0")))),
                inRawMaterial(
                        "requests of a repetition twice",
                        INVALID,
                        "continuity: what its api requests said is that of repetition",
                        healthy -> healthy.repeatingTheLastButOne(REQUESTS)));
    }

    /** Those of the round trip follow it. */
    private static void sendTheLastLate(ObjectNode request) {
        String verb = request.path("verb").asText();
        if (verb.equals("delete") && request.path("object").asText().endsWith("-4")) {
            request.put("start", request.path("start").asDouble() + 3);
        }
        if (verb.equals("round trip") && request.path("due").asDouble() > 1) {
            request.put("due", request.path("due").asDouble() + 4);
            request.put("start", request.path("start").asDouble() + 4);
        }
    }

    /** Four in five. */
    private static void failIfGet(ObjectNode request) {
        if (request.path("verb").asText().equals("get")
                && !request.path("object").asText().matches(".*[05]")) {
            request.put("code", 500).put("uid", "");
        }
    }

    private static void withoutTheLastUpdate(ObjectNode log) {
        if (log.get("calls") instanceof ArrayNode calls) {
            int last = calls.size() - 1;
            while (!calls.get(last).path("verb").asText().equals("update")) {
                last--;
            }
            calls.remove(last);
        }
    }

    private static ScenarioRun withoutSamples(ScenarioRun run) {
        return new ScenarioRun(
                run.plan(),
                run.record()
                        .with(run.record().repetitions().stream()
                                .map(ApiMutants::withoutSamples)
                                .toList()));
    }

    private static RepetitionRecord withoutSamples(RepetitionRecord repetition) {
        return new RepetitionRecord(
                repetition.number(),
                repetition.arm(),
                repetition.warmUp(),
                repetition.startedAt(),
                repetition.tookSeconds(),
                repetition.measurements(),
                Map.of(),
                repetition.evidence(),
                repetition.raw());
    }
}
