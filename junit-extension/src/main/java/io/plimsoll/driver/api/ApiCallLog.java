package io.plimsoll.driver.api;

import io.plimsoll.record.InvalidException;
import io.plimsoll.record.StrictJson;
import io.plimsoll.workload.ApiOptions;
import java.util.List;
import java.util.Map;

/**
 * What was asked of the API server and answered in one repetition, as one JSON document.
 *
 * @param format which lays down the fields
 * @param kind of the objects, in the plural
 * @param started when it began, in seconds since 1970
 * @param versionBefore the server's version before the first request
 * @param versionAfter and after the last
 * @param timesBefore what the server said of its own times before, by verb
 * @param timesAfter and after
 * @param refusal why it says nothing of its times, empty if it does
 * @param protocols that were spoken, such as {@code h2}
 * @param queued how many requests had to wait in the client
 * @param left how many objects could not be removed
 * @param calls all requests, in their order
 */
record ApiCallLog(
        int format,
        String kind,
        double started,
        String versionBefore,
        String versionAfter,
        Map<String, ServerTime> timesBefore,
        Map<String, ServerTime> timesAfter,
        String refusal,
        String protocols,
        int queued,
        int left,
        List<ApiCall> calls) {

    static final int FORMAT = 3;

    /** Told neither the client's share nor the buckets of the server's times. */
    static final int EARLIER_FORMAT = 2;

    private static final StrictJson<ApiCallLog> JSON = StrictJson.of(ApiCallLog.class, "log of API requests");

    ApiCallLog {
        timesBefore = Map.copyOf(timesBefore);
        timesAfter = Map.copyOf(timesAfter);
        calls = List.copyOf(calls);
    }

    /** Writes it down. No beginning of it is a whole one. */
    String said() {
        return JSON.write(this).stripTrailing();
    }

    /**
     * Reads what was written down.
     *
     * @throws InvalidException if it is not that of exactly these requests, or contradicts itself
     */
    static ApiCallLog parse(ApiOptions asked, List<Verb> verbs, String said) {
        try {
            ApiCallLog log = JSON.read(said);
            new ApiCallLogCheck(asked, verbs, log).require();
            return log;
        } catch (IllegalArgumentException broken) {
            throw new InvalidException("the requests were not written down as a whole: " + broken.getMessage(), broken);
        }
    }

    List<ApiCall> of(String verb) {
        return calls.stream().filter(call -> call.verb().equals(verb)).toList();
    }

    /** Returns the requests of these verbs, one verb after the other. */
    List<ApiCall> of(List<Verb> verbs) {
        return verbs.stream().flatMap(verb -> of(verb.word()).stream()).toList();
    }
}
