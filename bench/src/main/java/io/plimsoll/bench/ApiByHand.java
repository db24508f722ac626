package io.plimsoll.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.run.RunListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same requests by hand, after each repetition of a run and before the next, in the namespace default. */
final class ApiByHand implements RunListener {

    static final int OBJECTS = 100;

    private static final String COLLECTION = "/api/v1/namespaces/default/configmaps";
    private static final String JSON = "application/json";
    private static final String LABELS =
            "\"app.kubernetes.io/managed-by\":\"somebody\",\"bench.io/run\":\"0123456789\",\"bench.io/role\":\"by-hand\"";
    private static final String SELECTOR =
            "?labelSelector=app.kubernetes.io%2Fmanaged-by%3Dsomebody%2Cbench.io%2Frole%3Dby-hand";

    private final List<Map<String, List<Double>>> rounds = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    @Override
    public void repetitionMeasured(RepetitionRecord repetition, List<ObjectiveRecord> standings) {
        try {
            rounds.add(round(BareApiClient.ofLocalCluster()));
        } catch (RuntimeException e) {
            // Thrown from here it would only be logged.
            failures.add(e);
        }
    }

    private static Map<String, List<Double>> round(BareApiClient api) {
        // Connects, which is not part of what is compared.
        api.send("GET", "/version", JSON, "");
        List<String> uids = new ArrayList<>();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (String verb : List.of("create", "get", "list", "update", "delete")) {
            List<Double> ofVerb = new ArrayList<>();
            for (int i = 0; i < OBJECTS; i++) {
                ofVerb.add(request(api, verb, "by-hand-" + i, i, uids));
            }
            seconds.put(verb, ofVerb);
        }
        return seconds;
    }

    private static double request(BareApiClient api, String verb, String name, int number, List<String> uids) {
        return switch (verb) {
            case "create" -> create(api, name, uids);
            case "get" -> api.send("GET", COLLECTION + "/" + name, JSON, "").seconds();
            case "list" -> api.send("GET", COLLECTION + SELECTOR, JSON, "").seconds();
            case "update" ->
                api.send(
                                "PATCH",
                                COLLECTION + "/" + name,
                                "application/merge-patch+json",
                                "{\"metadata\":{\"annotations\":{\"plimsoll.io/updated\":\"once\"}}}")
                        .seconds();
            default ->
                api.send(
                                "DELETE",
                                COLLECTION + "/" + name,
                                JSON,
                                "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"propagationPolicy\":\"Background\","
                                        + "\"preconditions\":{\"uid\":\"" + uids.get(number) + "\"}}")
                        .seconds();
        };
    }

    private static double create(BareApiClient api, String name, List<String> uids) {
        String body = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" + name
                + "\",\"namespace\":\"default\",\"labels\":{" + LABELS + "}},\"data\":{\"purpose\":\"measured\"}}";
        BareApiClient.Answer answer = api.send("POST", COLLECTION, JSON, body);
        try {
            uids.add(new JsonMapper()
                    .readTree(answer.said())
                    .path("metadata")
                    .path("uid")
                    .asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the API server gave no JSON", e);
        }
        return answer.seconds();
    }

    /** Returns what each round took in seconds, by what was asked. */
    List<Map<String, List<Double>>> rounds() {
        failures.forEach(failure -> {
            throw failure;
        });
        return List.copyOf(rounds);
    }
}
