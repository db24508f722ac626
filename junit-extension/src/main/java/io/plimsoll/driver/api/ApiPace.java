package io.plimsoll.driver.api;

import io.plimsoll.units.OperationRate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How many requests there were in a second.
 *
 * @param log what was written down
 * @param verbs what was asked
 */
record ApiPace(ApiCallLog log, List<Verb> verbs) {

    /** Sent more slowly than this share of what was asked for, requests are another load. */
    private static final double ENOUGH = 0.95;

    /** A quarter of the second in which most requests are to be answered; what a machine is busy with delays by hundredths. */
    private static final double FELT = 0.25;

    /** Returns how many requests of all verbs were granted per second of those in which they were due and answered. */
    double granted() {
        double seconds = 0;
        long granted = 0;
        for (Verb verb : verbs) {
            List<ApiCall> calls = log.of(verb.word());
            seconds += last(calls, ApiCall::end) - first(calls, ApiCall::due);
            granted += calls.stream().filter(ApiCall::succeeded).count();
        }
        return granted / seconds;
    }

    /**
     * Returns by how many seconds a request was late at most that nobody else held up: fewer than so many were under way when
     * it was due, so that it was this machine that did not send it. 0 if none was late by more than what is felt.
     */
    double heldUpHere(int atOnce) {
        List<ApiCall> calls = log.of(verbs);
        return calls.stream()
                .filter(call -> call.late() > FELT && underWay(calls, call.due()) < atOnce)
                .mapToDouble(ApiCall::late)
                .max()
                .orElse(0);
    }

    private static long underWay(List<ApiCall> calls, double at) {
        return calls.stream()
                .filter(call -> call.start() <= at && at < call.end())
                .count();
    }

    /** Returns at which rate the requests of that verb were sent that was sent most slowly. */
    OperationRate slowest(OperationRate asked) {
        return new OperationRate(
                verbs.stream().mapToDouble(verb -> sent(verb, asked)).min().orElse(0));
    }

    /** Tells whether all verbs were sent at the rate that was asked for. */
    boolean held(OperationRate asked) {
        return slowest(asked).perSecond() >= ENOUGH * asked.perSecond();
    }

    /** The first is on time by definition, so that one more interval than there are between them is counted. */
    private double sent(Verb verb, OperationRate asked) {
        List<ApiCall> calls = log.of(verb.word());
        double seconds = last(calls, ApiCall::start) - first(calls, ApiCall::due) + 1 / asked.perSecond();
        return calls.size() / seconds;
    }

    private static double first(List<ApiCall> calls, ToDoubleFunction<ApiCall> when) {
        return calls.stream().mapToDouble(when).min().orElse(0);
    }

    private static double last(List<ApiCall> calls, ToDoubleFunction<ApiCall> when) {
        return calls.stream().mapToDouble(when).max().orElse(0);
    }
}
