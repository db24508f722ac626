package io.plimsoll.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The JDK's own HTTP/2 client, on one connection to the API server, and a stopwatch around it.
 *
 * @param http the client
 * @param server the address of the API server
 * @param token by which it knows us
 */
record BareApiClient(HttpClient http, String server, String token) {

    /**
     * An answer.
     *
     * @param said its body
     * @param seconds from the call of the client to its return
     */
    record Answer(String said, double seconds) {}

    static BareApiClient ofLocalCluster() {
        LocalNode node = LocalNode.all().stream()
                .filter(LocalNode::isControlPlane)
                .findFirst()
                .orElseThrow();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(trusting(node.shell("cat /cluster/pki/ca.crt")))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String token = node.shell("cat /cluster/pki/admin.token").strip();
        return new BareApiClient(http, "https://" + node.published(6443), token);
    }

    private static SSLContext trusting(String certificate) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "cluster",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(certificate.getBytes(StandardCharsets.UTF_8))));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificate of the local cluster cannot be used", e);
        }
    }

    /** Makes a request, and requires that it is granted over HTTP/2. */
    Answer send(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            long began = System.nanoTime();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            double seconds = (System.nanoTime() - began) / 1e9;
            if (response.statusCode() >= 300 || response.version() != HttpClient.Version.HTTP_2) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.version() + " " + response.statusCode());
            }
            return new Answer(response.body(), seconds);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
