package io.plimsoll.driver.api;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.ApiOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what was written down is that of exactly the requests that were asked for, and does not contradict itself.
 *
 * @param asked the kind and number of the objects
 * @param verbs what was to be asked of each
 * @param log what was written down
 */
record ApiCallLogCheck(ApiOptions asked, List<Verb> verbs, ApiCallLog log) {

    /** As many before the requests as after them. */
    static final int ROUND_TRIPS = 100;

    void require() {
        requireFormat();
        require(
                log.kind().equals(asked.kind().plural()),
                "the requests were for " + log.kind() + " instead of "
                        + asked.kind().plural());
        require(
                log.started() > 0 && log.queued() >= 0 && log.left() >= 0,
                "a count or time of the requests is negative");
        new ApiCallOrder(asked, verbs, log).require();
        requireCount(ApiCall.ROUND_TRIP, ROUND_TRIPS);
        verbs.forEach(verb -> requireCount(verb.word(), asked.objects()));
        require(
                log.calls().size() == ROUND_TRIPS + verbs.size() * asked.objects(),
                "there are other requests than those that were asked for");
        requireSameObjects();
    }

    /** What a format has, all of it has; what it has not, nothing of it has. */
    private void requireFormat() {
        boolean today = log.format() == ApiCallLog.FORMAT;
        require(
                today || log.format() == ApiCallLog.EARLIER_FORMAT,
                "the format " + log.format() + " of requests is not known");
        require(
                log.calls().stream().allMatch(call -> call.inClient().isPresent() == today),
                "requests of format " + log.format() + (today ? " do not" : "")
                        + " say how long they were in the client");
        require(
                log.calls().stream().allMatch(call -> call.inClient().orElse(0.0) >= 0),
                "a request was sent before it was asked for");
        Stream.of(log.timesBefore(), log.timesAfter())
                .flatMap(times -> times.values().stream())
                .forEach(time -> {
                    require(
                            time.buckets().isPresent() == today,
                            "the server's own times of format " + log.format() + " have " + (today ? "no " : "")
                                    + "buckets");
                    require(time.isConsistent(), "the buckets of the server's own times contradict each other");
                });
    }

    private void requireCount(String verb, int expected) {
        int found = log.of(verb).size();
        require(found == expected, "the requests have " + found + " of '" + verb + "' instead of " + expected);
    }

    /** Each is asked for once with each verb, and answers under the UID that it was created with. */
    private void requireSameObjects() {
        Map<String, String> uids = new HashMap<>();
        for (ApiCall call : log.of(Verb.CREATE.word())) {
            require(
                    uids.put(call.object(), call.uid()) == null
                            && !call.object().isEmpty(),
                    "the object '" + call.object() + "' was created twice");
            require(call.succeeded() != call.uid().isEmpty(), "the created object '" + call.object() + "' has no UID");
        }
        for (Verb verb : verbs) {
            if (verb != Verb.CREATE && verb != Verb.LIST) {
                requireEachOnce(verb, uids);
            }
        }
        long made = uids.values().stream().filter(uid -> !uid.isEmpty()).count();
        for (ApiCall list : log.of(Verb.LIST.word())) {
            require(
                    !list.succeeded() || list.items() == made,
                    "a list named " + list.items() + " objects where " + made + " had been made");
        }
    }

    private void requireEachOnce(Verb verb, Map<String, String> uids) {
        Set<String> seen = new HashSet<>();
        for (ApiCall call : log.of(verb.word())) {
            String uid = uids.get(call.object());
            require(
                    uid != null && seen.add(call.object()),
                    "there is not one request of '" + verb.word() + "' for each object");
            boolean sameObject = call.uid().isEmpty() || call.uid().equals(uid);
            require(
                    !call.succeeded() || sameObject,
                    "the answer to '" + verb.word() + "' was of another object than '" + call.object() + "'");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidException(otherwise);
        }
    }
}
