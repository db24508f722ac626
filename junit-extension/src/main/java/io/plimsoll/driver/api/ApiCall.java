package io.plimsoll.driver.api;

import io.plimsoll.kube.Exchange;
import io.plimsoll.record.AddedLater;
import java.util.Optional;

/**
 * A request that was made, or could not be.
 *
 * @param verb what was asked: that of a {@link Verb}, or {@link #ROUND_TRIP}
 * @param object the name of the object that was asked for; empty if it was not one
 * @param uid the UID in the answer, empty if there was none
 * @param items how many objects were listed, 0 if it was no list
 * @param code the HTTP status, 0 if there was no answer
 * @param due when it was to be sent, in seconds since the client was made: at its turn, or as soon as it could be
 * @param start when it was sent, in seconds since the client was made
 * @param seconds until the last byte of the answer, more than 0
 * @param inClient seconds from when our code asked for it until it was sent; empty where that was not written down yet
 */
record ApiCall(
        String verb,
        String object,
        String uid,
        int items,
        int code,
        double due,
        double start,
        double seconds,
        @AddedLater Optional<Double> inClient) {

    /** Asks for nothing that costs the server anything. */
    static final String ROUND_TRIP = "round trip";

    private static final int TOO_MANY_REQUESTS = 429;

    static ApiCall roundTrip(Exchange exchange) {
        return of(ROUND_TRIP, "", "", 0, exchange.start(), exchange);
    }

    static ApiCall of(String verb, String object, String uid, int items, double due, Exchange exchange) {
        return new ApiCall(
                verb,
                object,
                uid,
                items,
                exchange.code(),
                due,
                exchange.start(),
                exchange.seconds(),
                Optional.of(exchange.inClient()));
    }

    /** Returns the seconds from when it was due until the last byte of the answer. */
    double latency() {
        return late() + seconds;
    }

    /** Returns by how many seconds it was sent later than it was due. */
    double late() {
        return start - due;
    }

    double end() {
        return start + seconds;
    }

    boolean succeeded() {
        return code >= 200 && code < 300;
    }

    boolean wasThrottled() {
        return code == TOO_MANY_REQUESTS;
    }
}
