package io.plimsoll.kube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.client.Config;
import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads a kubeconfig, and says what is wrong with it before the client library guesses. Never shows what is in it. */
final class Kubeconfig {

    private static final long LARGEST = 1 << 20;
    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

    private final Path file;
    private final JsonNode root;

    private Kubeconfig(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** Reads the client's configuration from the file alone. */
    static Config read(KubeAccess access) {
        Kubeconfig kubeconfig = parse(access.kubeconfig());
        String context = kubeconfig.requireContext(access);
        Config config = Config.fromKubeconfig(context, access.kubeconfig().toFile());
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setRequestTimeout(REQUEST_TIMEOUT_MILLIS);
        config.setRequestRetryBackoffLimit(0);
        return config;
    }

    private static Kubeconfig parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException(
                    "kubeconfig " + file + (Files.exists(file) ? ": is not a file" : ": does not exist")
                            + "; name the file that leads to the cluster");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConfigException("kubeconfig " + file + ": is larger than 1 MiB, so it is something else");
            }
            JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new ConfigException("kubeconfig " + file + ": has no fields; is it a kubeconfig?");
            }
            return new Kubeconfig(file, root);
        } catch (JsonProcessingException e) {
            // Neither the message nor the cause: they quote the file, which holds credentials.
            throw new ConfigException("kubeconfig " + file + ":"
                    + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ": is not YAML");
        } catch (IOException e) {
            throw new ConfigException("kubeconfig " + file + ": cannot be read: " + e, e);
        }
    }

    private String requireContext(KubeAccess access) {
        String name =
                access.context().orElseGet(() -> root.path("current-context").asText(""));
        List<String> names = names("contexts");
        if (name.isEmpty()) {
            throw new ConfigException(
                    "kubeconfig " + file + " field \"current-context\": is not set, and no context was"
                            + " asked for; it has: " + list(names));
        }
        if (!names.contains(name)) {
            throw new ConfigException("kubeconfig " + file + ": has no context '" + name + "'; it has: " + list(names));
        }
        JsonNode context = entry("contexts", name).path("context");
        JsonNode cluster = referred("clusters", context, "cluster", name);
        referred("users", context, "user", name);
        requireTrustworthy(cluster, context.path("cluster").asText());
        return name;
    }

    private JsonNode referred(String section, JsonNode context, String field, String contextName) {
        String name = context.path(field).asText("");
        if (!names(section).contains(name)) {
            throw new ConfigException("kubeconfig " + file + " context '" + contextName + "' field \"" + field
                    + "\": there" + " is no '" + name + "' among its " + section + ": " + list(names(section)));
        }
        return entry(section, name).path(field);
    }

    private void requireTrustworthy(JsonNode cluster, String name) {
        String server = cluster.path("server").asText("");
        if (!server.startsWith("https://")) {
            throw new ConfigException(
                    "kubeconfig " + file + " cluster '" + name + "' field \"server\": must begin with" + " https://");
        }
        if (cluster.path("insecure-skip-tls-verify").asBoolean(false)) {
            throw new ConfigException(
                    "kubeconfig " + file + " cluster '" + name + "' field \"insecure-skip-tls-verify\":"
                            + " is refused, since nobody could tell which cluster was measured; give the cluster's"
                            + " certificate-authority instead");
        }
    }

    private List<String> names(String section) {
        return StreamSupport.stream(root.path(section).spliterator(), false)
                .map(entry -> entry.path("name").asText())
                .toList();
    }

    private JsonNode entry(String section, String name) {
        return StreamSupport.stream(root.path(section).spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "(none)" : String.join(", ", names);
    }
}
