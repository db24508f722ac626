package io.plimsoll.driver.iperf3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plimsoll.record.InvalidException;

/** One end's JSON: a whole document without an error, whose fields are there or the measurement is INVALID. */
final class Iperf3Json {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String end;
    private final JsonNode document;

    private Iperf3Json(String end, JsonNode document) {
        this.end = end;
        this.document = document;
    }

    /**
     * Reads what one end said.
     *
     * @param end {@code client} or {@code server}, for messages
     */
    static Iperf3Json parse(String end, String said) {
        if (said.isBlank()) {
            throw new InvalidException("the iperf3 " + end + " said nothing");
        }
        try {
            Iperf3Json json = new Iperf3Json(end, STRICT.readTree(said));
            json.requireNoError();
            return json;
        } catch (JsonProcessingException broken) {
            throw new InvalidException(
                    "the iperf3 " + end + " did not say one JSON document: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Returns a finite number that is not negative. */
    double number(String path) {
        JsonNode node = at(path);
        if (!node.isNumber() || !Double.isFinite(node.doubleValue()) || node.doubleValue() < 0) {
            throw new InvalidException("the iperf3 " + end + " gave no number in " + path + ", but " + shown(node));
        }
        return node.doubleValue();
    }

    /** Returns a text that is not empty. */
    String text(String path) {
        JsonNode node = at(path);
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw new InvalidException("the iperf3 " + end + " gave no text in " + path + ", but " + shown(node));
        }
        return node.textValue();
    }

    /** Requires a field to have the value that was asked for on the command line. */
    void require(String path, Object asked) {
        String found = at(path).asText();
        if (!found.equals(String.valueOf(asked))) {
            throw new InvalidException(
                    "the iperf3 " + end + " ran with " + path + " = " + found + ", but " + asked + " was asked for");
        }
    }

    /** Returns how many of the reported intervals count, those that were omitted left out. */
    long countedIntervals() {
        long counted = 0;
        for (JsonNode interval : at("intervals")) {
            if (!interval.path("sum").path("omitted").asBoolean(true)) {
                counted++;
            }
        }
        return counted;
    }

    private JsonNode at(String path) {
        JsonNode node = document;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        if (node.isMissingNode()) {
            throw new InvalidException("the iperf3 " + end + " left out " + path);
        }
        return node;
    }

    private void requireNoError() {
        JsonNode error = document.path("error");
        if (!error.isMissingNode()) {
            throw new InvalidException("the iperf3 " + end + " says: " + error.asText());
        }
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
