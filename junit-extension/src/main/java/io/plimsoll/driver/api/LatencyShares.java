package io.plimsoll.driver.api;

import io.plimsoll.record.Evidence;
import io.plimsoll.units.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the time was the client's, the network's and the server's, as far as it can be known.
 *
 * @param log what was written down
 * @param verbs what was asked
 */
record LatencyShares(ApiCallLog log, List<Verb> verbs) {

    Evidence evidence() {
        Map<String, String> facts = new LinkedHashMap<>();
        double[] trips = log.of(ApiCall.ROUND_TRIP).stream()
                .filter(ApiCall::succeeded)
                .mapToDouble(ApiCall::seconds)
                .sorted()
                .toArray();
        facts.put(
                "round trip, median",
                trips.length == 0 ? "not allowed" : Dimension.LATENCY.print(trips[trips.length / 2]));
        client(facts);
        if (!log.refusal().isEmpty()) {
            facts.put("the server's own times", log.refusal());
        } else {
            verbs.forEach(verb -> facts.putAll(server(verb.word()).facts()));
        }
        return new Evidence("shares", true, "what of a latency is not the server's", facts);
    }

    /** It is no part of a latency, which begins with the first byte; that shows how large it would be. */
    private void client(Map<String, String> facts) {
        double[] before = log.of(verbs).stream()
                .flatMap(call -> call.inClient().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (before.length > 0) {
            facts.put(
                    "in the client before the first byte, median", Dimension.LATENCY.print(before[before.length / 2]));
            facts.put("in the client before the first byte, most", Dimension.LATENCY.print(before[before.length - 1]));
        }
    }

    private ServerShare server(String verb) {
        return new ServerShare(
                verb,
                log.timesBefore().getOrDefault(verb, ServerTime.NONE),
                log.timesAfter().getOrDefault(verb, ServerTime.NONE));
    }
}
