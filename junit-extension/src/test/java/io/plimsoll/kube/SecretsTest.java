package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads a report learns neither where the API server is nor how to enter it. */
class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void the_servers_address_and_the_credentials_are_hidden() throws IOException {
        Redaction redaction = KubeApi.redaction(access("""
                apiVersion: v1
                kind: Config
                current-context: one
                clusters:
                - name: c
                  cluster: {server: "https://api.prod.example.com:6443"}
                users:
                - name: u
                  user: {token: hunter2-hunter2}
                contexts:
                - name: one
                  context: {cluster: c, user: u}
                """));

        assertThat(redaction.text("dial api.prod.example.com:6443 with hunter2-hunter2: lookup api.prod.example.com"))
                .isEqualTo("dial <cluster> with <secret>: lookup <cluster>");
    }

    @Test
    void an_address_without_a_port_is_hidden_as_well() throws IOException {
        Redaction redaction = KubeApi.redaction(access("""
                apiVersion: v1
                kind: Config
                current-context: one
                clusters:
                - name: c
                  cluster: {server: "https://api.prod.example.com/k8s"}
                users:
                - name: u
                  user: {}
                contexts:
                - name: one
                  context: {cluster: c, user: u}
                """));

        assertThat(redaction.text("no route to api.prod.example.com")).isEqualTo("no route to <cluster>");
    }

    @Test
    void of_a_kubeconfig_that_cannot_be_read_nothing_is_known() throws IOException {
        assertThat(KubeApi.redaction(access("- nothing")).text("api.prod.example.com"))
                .isEqualTo("api.prod.example.com");
    }

    private KubeAccess access(String kubeconfig) throws IOException {
        Path file = Files.writeString(directory.resolve("config"), kubeconfig);
        return new KubeAccess(file, Optional.empty());
    }
}
