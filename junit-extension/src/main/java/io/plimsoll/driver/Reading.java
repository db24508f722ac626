package io.plimsoll.driver;

import io.plimsoll.slo.Measurements;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a tool's output says.
 *
 * @param measurements a value for each metric of the workload
 * @param fromClient payload bytes that the server took in, 0 or more
 * @param fromServer payload bytes that the client took in, 0 or more
 * @param requests that were answered without an error in the measured window, 0 or more; 0 as well where the workload counts
 *     none
 * @param facts what else is worth recording, such as the tool's version, by the tool's name
 */
public record Reading(
        Measurements measurements, long fromClient, long fromServer, long requests, Map<String, String> facts) {

    /** Makes one of a tool that moves nothing between two pods. */
    public static Reading of(Measurements measurements, Map<String, String> facts) {
        return new Reading(measurements, 0, 0, facts);
    }

    public Reading {
        if (requests < 0) {
            throw new IllegalArgumentException("no fewer than 0 requests can be answered, but it was " + requests);
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Makes one of a workload that counts no requests. */
    public Reading(Measurements measurements, long fromClient, long fromServer, Map<String, String> facts) {
        this(measurements, fromClient, fromServer, 0, facts);
    }

    /** Says how many requests were answered without an error. */
    public Reading withRequests(long answered) {
        return new Reading(measurements, fromClient, fromServer, answered, facts);
    }
}
