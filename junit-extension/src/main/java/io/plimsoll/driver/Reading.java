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
 * @param facts what else is worth recording, such as the tool's version
 */
public record Reading(Measurements measurements, long fromClient, long fromServer, Map<String, String> facts) {

    /** Makes one of a tool that moves nothing between two pods. */
    public static Reading of(Measurements measurements, Map<String, String> facts) {
        return new Reading(measurements, 0, 0, facts);
    }

    public Reading {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
