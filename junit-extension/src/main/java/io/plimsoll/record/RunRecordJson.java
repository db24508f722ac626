package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The JSON of a run, as {@code plimsoll-run-1.schema.json} describes it. The same run always gives the same bytes. What
 * is not exactly such a run is refused: an unknown or missing field, text after the end, a number that is none.
 */
public final class RunRecordJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final ObjectMapper READER = mapper(new SimpleModule());

    private final ObjectMapper mapper;

    private RunRecordJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Returns one that passes every text on its way out through the sanitiser. */
    public static RunRecordJson redactedBy(Redaction redaction) {
        return new RunRecordJson(mapper(new SimpleModule()
                .addSerializer(new RedactedText(redaction))
                .addKeySerializer(String.class, new RedactedText.Key(redaction))));
    }

    /** Returns a run as it may leave. */
    public RunRecord redacted(RunRecord run) {
        return read(write(run));
    }

    /** Returns a repetition as it may leave. */
    public RepetitionRecord redacted(RepetitionRecord repetition) {
        try {
            return mapper.readValue(mapper.writeValueAsString(repetition), RepetitionRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this repetition cannot be written as JSON", e);
        }
    }

    /**
     * Writes a run.
     *
     * @throws IllegalArgumentException if one of its numbers is NaN or infinite
     */
    public String write(RunRecord run) {
        requireFinite("", READER.valueToTree(run));
        try {
            return mapper.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT))
                            .writeValueAsString(run)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this run cannot be written as JSON", e);
        }
    }

    /** Writes a run to a file that has either the whole of it or is not there. */
    public void write(RunRecord run, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".unfinished");
        try {
            Files.writeString(unfinished, write(run));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException if it is not exactly one; the message says where and why
     */
    public static RunRecord read(String json) {
        RunRecord run;
        try {
            run = READER.readValue(json, RunRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no record of a run: " + e.getMessage(), e);
        }
        if (!run.schema().equals(RunRecord.SCHEMA)) {
            throw new IllegalArgumentException(
                    "this record is of the form '" + run.schema() + "', not '" + RunRecord.SCHEMA + "'");
        }
        requireFinite("", READER.valueToTree(run));
        return run;
    }

    private static void requireFinite(String where, JsonNode node) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException("a run has finite numbers, but " + where + " is " + node.doubleValue());
        }
        node.properties().forEach(field -> requireFinite(where + "/" + field.getKey(), field.getValue()));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            requireFinite(where + "/" + i, node.get(i));
        }
    }

    private static ObjectMapper mapper(Module redacting) {
        return JsonMapper.builder()
                .addMixIn(ObjectiveRecord.class, BeyondAllNumbers.Values.class)
                .addModules(new Jdk8Module(), new JavaTimeModule(), redacting)
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
