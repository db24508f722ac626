package io.plimsoll.driver.iperf3;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;

/** The JSON of the two ends, each a document without an error. */
final class Iperf3Json {

    private Iperf3Json() {}

    /** Reads what the client said: the numbers. */
    static ToolJson client(String said) {
        return withoutError("client", ToolJson.parse("the iperf3 client", said));
    }

    /**
     * Reads what the server said: that it is the same version, and had no error. That of 3.18 writes target_bitrate twice
     * where a rate is given.
     */
    static ToolJson server(String said) {
        return withoutError("server", ToolJson.parseThoughFieldsAreWrittenTwice("the iperf3 server", said));
    }

    /** Returns how many of the reported intervals count, those that were omitted left out. */
    static long countedIntervals(ToolJson json) {
        long counted = 0;
        for (JsonNode interval : json.at("intervals")) {
            if (!interval.path("sum").path("omitted").asBoolean(true)) {
                counted++;
            }
        }
        return counted;
    }

    private static ToolJson withoutError(String end, ToolJson json) {
        if (json.has("error")) {
            throw new InvalidException(
                    "the iperf3 " + end + " says: " + json.at("error").asText());
        }
        return json;
    }
}
