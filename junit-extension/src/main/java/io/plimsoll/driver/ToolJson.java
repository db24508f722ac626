package io.plimsoll.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.plimsoll.record.InvalidException;

/**
 * What a tool said in JSON: one whole document and nothing after it, whose fields are there or the measurement is INVALID.
 * A path is the names of fields and the indices of elements, joined by dots.
 */
public final class ToolJson {

    private static final JsonMapper WHOLE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper STRICT =
            WHOLE.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String who;
    private final JsonNode document;

    private ToolJson(String who, JsonNode document) {
        this.who = who;
        this.document = document;
    }

    /**
     * Reads what was said.
     *
     * @param who said it, for messages, such as {@code the iperf3 client}
     */
    public static ToolJson parse(String who, String said) {
        return parse(who, said, STRICT);
    }

    /** Reads what was said by a tool that is known to write a field twice; no number may be taken from it. */
    public static ToolJson parseThoughFieldsAreWrittenTwice(String who, String said) {
        return parse(who, said, WHOLE);
    }

    /** Reads what was said in YAML: one whole document, as strictly as JSON. */
    public static ToolJson parseYaml(String who, String said) {
        return parse(who, said, YAML);
    }

    private static ToolJson parse(String who, String said, ObjectMapper mapper) {
        if (said.isBlank()) {
            throw new InvalidException(who + " said nothing");
        }
        try {
            return new ToolJson(who, mapper.readTree(said));
        } catch (JsonProcessingException broken) {
            throw new InvalidException(
                    who + " did not say one " + (mapper == YAML ? "YAML" : "JSON") + " document: "
                            + broken.getOriginalMessage(),
                    broken);
        }
    }

    /** Returns a finite number that is not negative. */
    public double number(String path) {
        return number(path, at(path));
    }

    /** Returns a finite number that is not negative, of a field whose name has dots. */
    public double number(String path, String name) {
        return number(path + "." + name, present(path + "." + name, find(path).path(name)));
    }

    /** Returns a finite number. */
    public double signed(String path) {
        return signed(path, at(path));
    }

    private double number(String path, JsonNode node) {
        double number = signed(path, node);
        if (number < 0) {
            throw noNumber(path, node);
        }
        return number;
    }

    private double signed(String path, JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw noNumber(path, node);
        }
        return node.doubleValue();
    }

    private InvalidException noNumber(String path, JsonNode node) {
        return new InvalidException(who + " gave no number in " + path + ", but " + shown(node));
    }

    /** Returns a text that is not empty. */
    public String text(String path) {
        JsonNode node = at(path);
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw new InvalidException(who + " gave no text in " + path + ", but " + shown(node));
        }
        return node.textValue();
    }

    /** Requires a field to have the value that was asked for on the command line. */
    public void require(String path, Object asked) {
        String found = at(path).asText();
        if (!found.equals(String.valueOf(asked))) {
            throw new InvalidException(who + " ran with " + path + " = " + found + ", but " + asked + " was asked for");
        }
    }

    /** Tells whether there is such a field. */
    public boolean has(String path) {
        return !find(path).isMissingNode();
    }

    /** Returns what is there, which may be an array or a document of its own. */
    public JsonNode at(String path) {
        return present(path, find(path));
    }

    private JsonNode present(String path, JsonNode node) {
        if (node.isMissingNode()) {
            throw new InvalidException(who + " left out " + path);
        }
        return node;
    }

    private JsonNode find(String path) {
        JsonNode node = document;
        for (String name : path.split("\\.", -1)) {
            node = node.isArray() && name.matches("[0-9]{1,9}") ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
