package io.plimsoll.driver.iperf3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plimsoll.record.InvalidException;

/** One end's JSON: a whole document without an error, whose fields are there or the measurement is INVALID. */
final class Iperf3Json {

    /** The server of 3.18 writes target_bitrate twice where a rate is given; no number is taken from its document. */
    private static final JsonMapper SERVER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper CLIENT = SERVER.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String end;
    private final JsonNode document;

    private Iperf3Json(String end, JsonNode document) {
        this.end = end;
        this.document = document;
    }

    /** Reads what the client said: the numbers. */
    static Iperf3Json client(String said) {
        return parse("client", said, CLIENT);
    }

    /** Reads what the server said: that it is the same version, and had no error. */
    static Iperf3Json server(String said) {
        return parse("server", said, SERVER);
    }

    private static Iperf3Json parse(String end, String said, JsonMapper mapper) {
        if (said.isBlank()) {
            throw new InvalidException("the iperf3 " + end + " said nothing");
        }
        try {
            Iperf3Json json = new Iperf3Json(end, mapper.readTree(said));
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

    boolean has(String path) {
        return !find(path).isMissingNode();
    }

    private JsonNode find(String path) {
        JsonNode node = document;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    private JsonNode at(String path) {
        JsonNode node = find(path);
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
