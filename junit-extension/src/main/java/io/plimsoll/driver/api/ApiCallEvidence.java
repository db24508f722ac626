package io.plimsoll.driver.api;

import io.plimsoll.record.Evidence;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.workload.ApiOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What shows that requests were what the sentence says, and where their time went.
 *
 * @param asked how many at the same time, and at which rate
 * @param log what was written down
 * @param verbs what was asked
 */
record ApiCallEvidence(ApiOptions asked, ApiCallLog log, List<Verb> verbs) {

    List<Evidence> all() {
        List<Evidence> all =
                new ArrayList<>(List.of(objects(), requests(), server(), new LatencyShares(log, verbs).evidence()));
        asked.rate().ifPresent(rate -> all.add(rate(rate)));
        return all;
    }

    /** A rate that was not held is another load, of which nothing is promised. */
    private Evidence rate(OperationRate rate) {
        ApiPace pace = new ApiPace(log, verbs);
        OperationRate sent = pace.slowest(rate);
        List<ApiCall> calls = log.of(verbs);
        double[] late = calls.stream().mapToDouble(ApiCall::late).sorted().toArray();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("due", rate.toString());
        facts.put("sent", sent + " of the verb that was sent most slowly");
        facts.put("sent late, median", Dimension.LATENCY.print(late[late.length / 2]));
        facts.put("sent late, most", Dimension.LATENCY.print(late[late.length - 1]));
        double heldUp = pace.heldUpHere(asked.atOnce());
        if (pace.held(rate)) {
            return new Evidence(
                    "rate",
                    heldUp == 0,
                    heldUp == 0
                            ? "requests were sent at the rate of " + rate + " that was asked for"
                            : "a request was sent " + Dimension.LATENCY.print(heldUp) + " late with fewer than "
                                    + asked.atOnce() + " under way: this machine stood still, and not the server",
                    facts);
        }
        return new Evidence(
                "rate",
                false,
                rate + " were asked for and " + sent + " sent: the server takes too long for at most "
                        + asked.atOnce() + " requests at the same time, or this machine is too slow; ask for"
                        + " less, or let more be under way with concurrently(…)",
                facts);
    }

    private Evidence objects() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "made",
                log.of(Verb.CREATE.word()).stream().filter(ApiCall::succeeded).count() + " " + log.kind());
        facts.put("left", String.valueOf(log.left()));
        return new Evidence(
                "objects",
                log.left() == 0,
                log.left() == 0
                        ? "all objects were made for this repetition, and are gone"
                        : "objects of this repetition could not be removed, and burden those that follow",
                facts);
    }

    private Evidence requests() {
        long throttled = log.calls().stream().filter(ApiCall::wasThrottled).count();
        long failed = log.calls().stream().filter(call -> !call.succeeded()).count();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "made",
                log.calls().size() + ", " + (asked.atOnce() == 1 ? "one" : "at most " + asked.atOnce())
                        + " at a time, over " + log.protocols());
        facts.put("failed", String.valueOf(failed));
        facts.put("throttled by the server", String.valueOf(throttled));
        facts.put("held back in the client", String.valueOf(log.queued()));
        String finding = throttled > 0
                ? "the server told us to stay away (429), so that its limits were measured and not its latency"
                : log.queued() > 0
                        ? "requests had to wait in the client"
                        : "as many of each kind as were asked for, held back by nobody";
        return new Evidence("requests", throttled == 0 && log.queued() == 0, finding, facts);
    }

    private Evidence server() {
        boolean same = log.versionBefore().equals(log.versionAfter());
        return new Evidence(
                "API server",
                same,
                same
                        ? "the same version before and after"
                        : "another version answered after the requests than before them",
                Map.of("version", same ? log.versionBefore() : log.versionBefore() + ", then " + log.versionAfter()));
    }
}
