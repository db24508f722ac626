package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {

    private static final String GOOD = """
            apiVersion: v1
            kind: Config
            current-context: one
            clusters:
            - name: c
              cluster: {server: "https://127.0.0.1:6443"}
            users:
            - name: u
              user: {token: s3cret}
            contexts:
            - name: one
              context: {cluster: c, user: u}
            - name: two
              context: {cluster: c, user: u, namespace: somebodys}
            - name: broken
              context: {cluster: gone, user: u}
            """;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("config");
    }

    @Test
    void the_context_that_was_asked_for_is_taken() throws IOException {
        Config config = read(GOOD, "two");

        assertThat(config.getMasterUrl()).startsWith("https://127.0.0.1:6443");
        assertThat(config.getCurrentContext().getName()).isEqualTo("two");
        assertThat(config.getRequestRetryBackoffLimit()).isZero();
    }

    @Test
    void nothing_is_taken_from_the_environment() throws IOException {
        System.setProperty("kubernetes.master", "https://somewhere.else.example");
        try {
            assertThat(read(GOOD, "one").getMasterUrl()).startsWith("https://127.0.0.1:6443");
        } finally {
            System.clearProperty("kubernetes.master");
        }
    }

    @Test
    void an_unknown_context_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> read(GOOD, "three"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("has no context 'three'; it has: one, two, broken");
    }

    @Test
    void a_context_without_its_cluster_is_named() {
        assertThatThrownBy(() -> read(GOOD, "broken"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("context 'broken' field \"cluster\": there is no 'gone' among its clusters: c");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> Kubeconfig.read(new KubeAccess(file, Optional.empty())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + ": does not exist");
    }

    @Test
    void a_directory_is_no_file() {
        assertThatThrownBy(() -> Kubeconfig.read(new KubeAccess(directory, Optional.empty())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not a file");
    }

    @Test
    void a_malformed_file_is_named_with_its_line_and_nothing_that_is_in_it() {
        assertThatThrownBy(() -> read("users:\n- name: u\n  user: {token: s3cret"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + ":")
                .hasMessageContaining("is not YAML")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void something_else_than_a_mapping_is_refused() {
        assertThatThrownBy(() -> read("hello")).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(ConfigException.class);
    }

    @Test
    void without_a_current_context_one_must_be_asked_for() {
        assertThatThrownBy(() -> read(GOOD.replace("current-context: one\n", "")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"current-context\": is not set");
    }

    @Test
    void a_server_that_need_not_prove_itself_is_refused() {
        assertThatThrownBy(() -> read(GOOD.replace("6443\"", "6443\", insecure-skip-tls-verify: true")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("insecure-skip-tls-verify");
        assertThatThrownBy(() -> read(GOOD.replace("https:", "http:")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("must begin with https://");
    }

    private Config read(String text) throws IOException {
        return read(text, Optional.empty());
    }

    private Config read(String text, String context) throws IOException {
        return read(text, Optional.of(context));
    }

    private Config read(String text, Optional<String> context) throws IOException {
        Files.writeString(file, text);
        return Kubeconfig.read(new KubeAccess(file, context));
    }
}
