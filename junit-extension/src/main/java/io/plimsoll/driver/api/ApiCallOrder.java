package io.plimsoll.driver.api;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.ApiOptions;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Whether requests were under way when, and as many at the same time, as was asked for.
 *
 * @param asked how many at the same time, and at which rate
 * @param verbs what was asked, one after the other
 * @param log what was written down, in the order in which it was sent
 */
record ApiCallOrder(ApiOptions asked, List<Verb> verbs, ApiCallLog log) {

    /** Numbers are written down with less than this left out. */
    private static final double SAME = 1e-6;

    void require() {
        double end = 0;
        int from = 0;
        for (int to = 1; to <= log.calls().size(); to++) {
            if (to == log.calls().size()
                    || !log.calls().get(to).verb().equals(log.calls().get(from).verb())) {
                end = requireVerb(log.calls().subList(from, to), end);
                from = to;
            }
        }
    }

    /**
     * Requires that requests of one verb follow those of the one before.
     *
     * @return when the last of them was answered
     */
    private double requireVerb(List<ApiCall> calls, double after) {
        String verb = calls.get(0).verb();
        boolean roundTrips = verb.equals(ApiCall.ROUND_TRIP);
        int most = roundTrips ? 1 : asked.atOnce();
        PriorityQueue<Double> underWay = new PriorityQueue<>();
        double sent = after;
        for (ApiCall call : calls) {
            require(call.seconds() > 0, "a request of '" + verb + "' took no time");
            require(
                    call.start() >= sent && call.due() >= after,
                    "a request of '" + verb + "' began before the one ahead of it had");
            require(call.code() == 0 || (call.code() >= 100 && call.code() < 600), "no status is " + call.code());
            sent = call.start();
            while (!underWay.isEmpty() && underWay.element() <= sent) {
                underWay.remove();
            }
            underWay.add(call.end());
            require(
                    underWay.size() <= most,
                    underWay.size() + " requests of '" + verb + "' were under way at the same time instead of " + most);
        }
        requireDue(calls, roundTrips);
        return calls.stream().mapToDouble(ApiCall::end).max().orElse(after);
    }

    private void requireDue(List<ApiCall> calls, boolean roundTrips) {
        if (roundTrips || asked.rate().isEmpty()) {
            require(
                    calls.stream().allMatch(call -> call.late() == 0),
                    "a request was due at another time than it was sent, and no rate was asked for");
            return;
        }
        double[] due = calls.stream().mapToDouble(ApiCall::due).sorted().toArray();
        double apart = 1 / asked.rate().orElseThrow().perSecond();
        for (int i = 0; i < due.length; i++) {
            require(
                    Math.abs(due[i] - due[0] - i * apart) < SAME,
                    "requests were not due at the rate of " + asked.rate().orElseThrow());
        }
        require(calls.stream().allMatch(call -> call.late() >= 0), "a request was sent before it was due");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidException(otherwise);
        }
    }
}
