package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The JSON of one kind of value. The same value always gives the same bytes. What is not exactly such a value is refused:
 * an unknown or missing field, text after the end, a number that is none.
 *
 * @param <T> the kind of value, a record of records
 */
public final class StrictJson<T> {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final Class<T> type;
    private final String what;
    private final ObjectMapper mapper;

    private StrictJson(Class<T> type, String what, Module module) {
        this.type = type;
        this.what = what;
        this.mapper = mapper(module);
    }

    /**
     * Returns that of a kind of value.
     *
     * @param what it is, to follow {@code this is no}, such as {@code baseline}
     */
    public static <T> StrictJson<T> of(Class<T> type, String what) {
        return new StrictJson<>(type, what, new SimpleModule());
    }

    static <T> StrictJson<T> of(Class<T> type, String what, Module module) {
        return new StrictJson<>(type, what, module);
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if one of its numbers is NaN or infinite
     */
    public String write(T value) {
        requireFinite("", mapper.valueToTree(value));
        try {
            return mapper.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT))
                            .writeValueAsString(value)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this " + what + " cannot be written as JSON", e);
        }
    }

    /** Writes a value to a file that has either the whole of it or is as it was before. */
    public void write(T value, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".unfinished");
        try {
            Files.writeString(unfinished, write(value));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is not exactly one; the message says where and why
     */
    public T read(String json) {
        T value;
        try {
            value = mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no " + what + ": " + where(e) + why(e), e);
        }
        if (value == null) {
            throw new IllegalArgumentException("this is no " + what + ": it is null");
        }
        requireFinite("", mapper.valueToTree(value));
        return value;
    }

    private static String where(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        String line = Optional.ofNullable(e.getLocation())
                .map(at -> "line " + at.getLineNr())
                .orElse("");
        return List.of(field.isEmpty() ? "" : "field " + field, line).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + ": ";
    }

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            text.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return text.toString().replaceFirst("^\\.", "");
    }

    /** What a value says of itself is clearer than what the parser says of it. */
    private static String why(JsonProcessingException e) {
        return e.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^(?:Missing|Null value for) creator property '([^']*)'.*", "'$1' is missing");
    }

    private void requireFinite(String where, JsonNode node) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException(
                    "a " + what + " has finite numbers, but " + where + " is " + node.doubleValue());
        }
        node.properties().forEach(field -> requireFinite(where + "/" + field.getKey(), field.getValue()));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            requireFinite(where + "/" + i, node.get(i));
        }
    }

    private static ObjectMapper mapper(Module redacting) {
        return JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), redacting)
                .injectableValues(SinceLater.values())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // isDecided() and the like are answers, not data.
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }
}
