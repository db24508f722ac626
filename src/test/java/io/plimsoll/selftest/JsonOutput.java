package io.plimsoll.selftest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes in the JSON that a tool printed, before any parser has seen it. */
final class JsonOutput {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonOutput() {}

    /** Multiplies all fields of these names, wherever they stand. */
    static UnaryOperator<String> times(double factor, String... names) {
        return inEachObject(object -> {
            for (String name : names) {
                JsonNode number = object.get(name);
                if (number != null && number.isIntegralNumber()) {
                    object.put(name, Math.round(number.longValue() * factor));
                } else if (number != null && number.isNumber()) {
                    object.put(name, number.doubleValue() * factor);
                }
            }
        });
    }

    /** Renames a field, wherever it stands. */
    static UnaryOperator<String> renamed(String name, String other) {
        return inEachObject(object -> {
            if (object.has(name)) {
                object.set(other, object.remove(name));
            }
        });
    }

    /** Leaves out a field, wherever it stands. */
    static UnaryOperator<String> without(String name) {
        return inEachObject(object -> object.remove(name));
    }

    /** Changes the last object in which a field has that value. */
    static UnaryOperator<String> inTheLast(String name, String value, Consumer<ObjectNode> change) {
        return changed(objects -> objects.stream()
                .filter(object -> object.path(name).asText().equals(value))
                .reduce((before, object) -> object)
                .ifPresentOrElse(change, () -> {
                    throw new IllegalStateException("nothing has '" + value + "' as its " + name);
                }));
    }

    /** Changes all objects. */
    static UnaryOperator<String> inEachObject(Consumer<ObjectNode> change) {
        return changed(objects -> objects.forEach(change));
    }

    private static UnaryOperator<String> changed(Consumer<List<ObjectNode>> change) {
        return said -> {
            try {
                JsonNode document = JSON.readTree(said);
                change.accept(objects(document));
                return JSON.writeValueAsString(document);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what the tool said cannot be changed", e);
            }
        };
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }
}
