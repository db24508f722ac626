package io.plimsoll.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.plimsoll.record.RunRecord;
import io.plimsoll.slo.EnvironmentField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result was measured on. A field that nobody could tell is {@code unknown}, which is the same as nothing, itself
 * included: two unknown kernels need not be one.
 *
 * @param fields each of {@link EnvironmentField}, by its label
 */
public record Fingerprint(@JsonValue SortedMap<String, String> fields) {

    private static final String UNKNOWN = "unknown";
    private static final Pattern MINOR = Pattern.compile("v?(\\d+\\.\\d+)(?:[.+-].*)?");
    private static final List<String> MTUS = List.of("pod MTU", "underlay MTU", "tunnel MTU");

    public Fingerprint {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        for (EnvironmentField field : EnvironmentField.values()) {
            if (!fields.containsKey(field.label())) {
                throw new IllegalArgumentException("a fingerprint has a field '" + field.label() + "', which is '"
                        + UNKNOWN + "' where nobody could tell");
            }
        }
        if (fields.size() != EnvironmentField.values().length) {
            throw new IllegalArgumentException("a fingerprint has the fields "
                    + List.of(EnvironmentField.values()).stream()
                            .map(EnvironmentField::label)
                            .toList()
                    + ", but there are " + fields.keySet());
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Fingerprint read(SortedMap<String, String> fields) {
        return new Fingerprint(fields);
    }

    /** Returns that of a run. */
    public static Fingerprint of(RunRecord run) {
        return of(run.environment());
    }

    /** Returns what the environment of a run tells. */
    public static Fingerprint of(Map<String, String> environment) {
        Map<EnvironmentField, String> told = told(environment);
        SortedMap<String, String> fields = new TreeMap<>();
        for (EnvironmentField field : EnvironmentField.values()) {
            fields.put(field.label(), told.getOrDefault(field, UNKNOWN));
        }
        return new Fingerprint(fields);
    }

    private static Map<EnvironmentField, String> told(Map<String, String> environment) {
        Map<EnvironmentField, String> told = new EnumMap<>(EnvironmentField.class);
        for (EnvironmentField field : EnvironmentField.values()) {
            read(field, environment).ifPresent(value -> told.put(field, value));
        }
        return told;
    }

    private static Optional<String> read(EnvironmentField field, Map<String, String> environment) {
        return switch (field) {
            case KUBERNETES_MINOR ->
                Optional.ofNullable(environment.get("Kubernetes")).map(Fingerprint::minor);
            case MTU -> mtu(environment);
            case INSTANCE_TYPE, KERNEL, CNI, ENCRYPTION, VOLUME -> Optional.ofNullable(environment.get(field.label()));
        };
    }

    private static String minor(String version) {
        Matcher matcher = MINOR.matcher(version);
        return matcher.matches() ? matcher.group(1) : UNKNOWN;
    }

    private static Optional<String> mtu(Map<String, String> environment) {
        List<String> parts = new ArrayList<>();
        for (String name : MTUS) {
            Optional.ofNullable(environment.get(name)).ifPresent(value -> parts.add(name.replace(" MTU", " ") + value));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** Returns the value of a field, {@code unknown} where nobody could tell. */
    public String value(EnvironmentField field) {
        return fields.getOrDefault(field.label(), UNKNOWN);
    }

    /** Returns the fields that nobody could tell. */
    public List<EnvironmentField> unknown() {
        return List.of(EnvironmentField.values()).stream()
                .filter(field -> isUnknown(value(field)))
                .toList();
    }

    /**
     * Compares with a place as far as its environment is known yet: before anything is measured its MTU is not.
     *
     * @param mayDiffer what is not compared
     * @return a text for each field that is not the same, such as {@code kernel: recorded 6.1.0, here 6.8.0}
     */
    public List<String> differencesFrom(Map<String, String> environment, Set<EnvironmentField> mayDiffer) {
        List<String> differences = new ArrayList<>();
        told(environment).forEach((field, here) -> {
            String recorded = value(field);
            if (!mayDiffer.contains(field) && (isUnknown(here) || !here.equals(recorded))) {
                differences.add(field.label() + ": recorded " + recorded + ", here " + here);
            }
        });
        return differences;
    }

    private static boolean isUnknown(String value) {
        return value.toLowerCase(Locale.ROOT).contains(UNKNOWN);
    }

    /** Returns eight hexadecimal digits that tell it from others, for the name of a file. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (field, value) -> text.append(field).append('=').append(value).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
