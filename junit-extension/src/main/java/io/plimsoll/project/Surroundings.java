package io.plimsoll.project;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a profile may refer to outside itself.
 *
 * @param variables the environment
 * @param properties the system properties
 */
public record Surroundings(Map<String, String> variables, Map<String, String> properties) {

    /** Returns those of this process as they are now. */
    public static Surroundings ofThisProcess() {
        Properties system = System.getProperties();
        Map<String, String> properties = new HashMap<>();
        for (String name : system.stringPropertyNames()) {
            properties.put(name, system.getProperty(name));
        }
        return new Surroundings(System.getenv(), Map.copyOf(properties));
    }

    /** Returns the value of an environment variable, unless it is blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the value of a system property, unless it is blank. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the directory that a system property names, the working directory if it does not. */
    public Path directory(String property) {
        return Path.of(property(property).orElse(".")).toAbsolutePath().normalize();
    }
}
