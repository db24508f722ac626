package io.plimsoll.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of what a place in a store has, as servers have no common way to list it.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param entries the names, sorted, each once
 */
record Index(
        @JsonProperty(required = true) String schema,
        @JsonProperty(required = true) List<String> entries) {

    static final String SCHEMA = "plimsoll-history-index/1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    Index {
        entries = List.copyOf(entries).stream().sorted().distinct().toList();
    }

    static Index empty() {
        return new Index(SCHEMA, List.of());
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is not exactly one
     */
    static Index read(String json) {
        try {
            Index index = JSON.readValue(json, Index.class);
            if (index == null) {
                throw new IllegalArgumentException("it is no index of a history: it is null");
            }
            if (!index.schema().equals(SCHEMA)) {
                throw new IllegalArgumentException("it is of the form '" + index.schema() + "', not '" + SCHEMA + "'");
            }
            return index;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no index of a history: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index is always JSON", e);
        }
    }

    boolean has(String name) {
        return entries.contains(name);
    }

    Index with(String name) {
        return new Index(
                schema, Stream.concat(entries.stream(), Stream.of(name)).toList());
    }
}
