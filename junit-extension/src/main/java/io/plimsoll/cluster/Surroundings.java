package io.plimsoll.cluster;

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
record Surroundings(Map<String, String> variables, Map<String, String> properties) {

    static Surroundings ofThisProcess() {
        Properties system = System.getProperties();
        Map<String, String> properties = new HashMap<>();
        for (String name : system.stringPropertyNames()) {
            properties.put(name, system.getProperty(name));
        }
        return new Surroundings(System.getenv(), Map.copyOf(properties));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    Path directory(String property) {
        return Path.of(property(property).orElse(".")).toAbsolutePath().normalize();
    }
}
