package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstContactTest {

    @TempDir
    private Path directory;

    @Test
    void nobody_listening_is_infra_at_once() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        KubeAccess access = access(port);

        assertThatThrownBy(() -> KubeApi.connect(access))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void somebody_who_listens_and_says_nothing_is_infra_within_seconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();

            assertThatThrownBy(() -> with("https://127.0.0.1:" + silent.getLocalPort(), Duration.ofSeconds(1)))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("no answer in time");

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(KubeApi.ANSWERS_WITHIN);
        }
        assertThat(KubeApi.ANSWERS_WITHIN).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void a_server_that_is_not_trusted_is_the_kubeconfigs_fault() throws IOException {
        KubernetesMockServer server = new KubernetesMockServer(true);
        server.init();
        try {
            KubeAccess access = access(server.getPort());
            // The scripted server makes its certificate at the first handshake, which may take longer than we wait.
            try (Socket socket =
                    SSLSocketFactory.getDefault().createSocket(InetAddress.getLoopbackAddress(), server.getPort())) {
                assertThatThrownBy(((SSLSocket) socket)::startHandshake).isInstanceOf(SSLException.class);
            }

            assertThatThrownBy(() -> KubeApi.connect(access))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("not trusted");
        } finally {
            server.destroy();
        }
    }

    @Test
    void refused_credentials_are_the_kubeconfigs_fault() throws IOException {
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        refusing.start();
        try {
            assertThatThrownBy(() ->
                            with("http://127.0.0.1:" + refusing.getAddress().getPort(), KubeApi.ANSWERS_WITHIN))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(
                            "kubeconfig config context 'c': its credentials are refused (401); renew them");
        } finally {
            refusing.stop(0);
        }
    }

    private static KubeApi with(String url, Duration answerWithin) {
        return FirstContact.with(
                new KubeAccess(Path.of("config"), Optional.of("c")), () -> client(url), new Throttle(), answerWithin);
    }

    private static KubernetesClient client(String url) {
        Config config = Config.empty();
        config.setMasterUrl(url);
        config.setRequestRetryBackoffLimit(0);
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    private KubeAccess access(int port) throws IOException {
        Path file = directory.resolve("config");
        Files.writeString(
                file,
                "current-context: x\nclusters: [{name: c, cluster: {server: 'https://127.0.0.1:" + port
                        + "'}}]\nusers: [{name: u, user: {token: t}}]\ncontexts: [{name: x, context: {cluster: c, user:"
                        + " u}}]\n");
        return new KubeAccess(file, Optional.empty());
    }
}
