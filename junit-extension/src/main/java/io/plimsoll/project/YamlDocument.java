package io.plimsoll.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One YAML document, read as it is written. What YAML would quietly make something else of (the last of two equal keys,
 * aliases, tags, a second document) is refused.
 */
public final class YamlDocument {

    private static final int DEEPEST = 32;
    private static final long LARGEST = 256 << 10;

    private final YAMLParser parser;
    private final String kind;
    private final Problems problems;

    private YamlDocument(YAMLParser parser, String kind, Problems problems) {
        this.parser = parser;
        this.kind = kind;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param kind what it is, such as {@code a profile}
     * @param problems are told what is wrong with it
     * @return the document's top mapping; empty if it has none, which is noted
     */
    public static Optional<Written.Mapping> read(Path file, String kind, Problems problems) {
        return text(file, kind, problems).flatMap(text -> parse(text, kind, problems));
    }

    private static Optional<String> text(Path file, String kind, Problems problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add("is larger than 256 KiB, so it is something else than " + kind);
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add("is not UTF-8 text");
        } catch (IOException e) {
            problems.add("cannot be read: " + e);
        }
        return Optional.empty();
    }

    private static Optional<Written.Mapping> parse(String text, String kind, Problems problems) {
        YAMLFactory factory = YAMLFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try (YAMLParser parser = factory.createParser(text)) {
            return new YamlDocument(parser, kind, problems).top();
        } catch (JsonProcessingException e) {
            String message = "is not YAML that can be read: "
                    + e.getOriginalMessage().lines().findFirst().orElse("");
            Optional.ofNullable(e.getLocation())
                    .ifPresentOrElse(at -> problems.add(place(at), message), () -> problems.add(message));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Written.Mapping> top() throws IOException {
        if (parser.nextToken() == null) {
            problems.add("is empty; " + kind + " is a mapping of fields");
            return Optional.empty();
        }
        Written top = value();
        if (parser.nextToken() != null) {
            problems.add(place(), "a second document begins here; " + kind + " is one document");
        }
        if (top instanceof Written.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(top.place(), kind + " is a mapping of fields");
        return Optional.empty();
    }

    private Written value() throws IOException {
        refuseReferences();
        Written.Place place = place();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(place);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(place);
        }
        return token == JsonToken.VALUE_NULL ? new Written.Nothing(place) : new Written.Text(parser.getText(), place);
    }

    private Written.Mapping mapping(Written.Place place) throws IOException {
        Map<String, Written> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            refuseReferences();
            String name = parser.currentName();
            Written.Place at = place();
            parser.nextToken();
            Written value = value();
            Written first = fields.putIfAbsent(name, value);
            if (first != null) {
                problems.add(
                        at,
                        name,
                        "is there twice, first in line " + first.place().line() + "; leave one");
            }
        }
        return new Written.Mapping(fields, place);
    }

    private Written.Sequence sequence(Written.Place place) throws IOException {
        List<Written> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Written.Sequence(items, place);
    }

    private void refuseReferences() throws IOException {
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            problems.add(place(), "anchors and aliases (& and *) are not supported; write the value out");
        }
        if (parser.getTypeId() != null) {
            problems.add(place(), "tags (!) are not supported; write the plain value");
        }
    }

    private Written.Place place() {
        return place(parser.currentTokenLocation());
    }

    private static Written.Place place(JsonLocation location) {
        return new Written.Place(location.getLineNr(), location.getColumnNr());
    }
}
