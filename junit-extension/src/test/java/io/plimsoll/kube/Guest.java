package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A service account with exactly the rights of one of the documented manifests, until it is closed. */
record Guest(Administrator administrator, List<HasMetadata> granted, String namespace) implements AutoCloseable {

    /** Before any test goes elsewhere. */
    private static final Path DOCS = Path.of("../docs").toAbsolutePath();

    static Guest withRights(Administrator administrator, String manifest, String namespace) throws IOException {
        try (InputStream stream = Files.newInputStream(DOCS.resolve(manifest))) {
            List<HasMetadata> objects = administrator.client().load(stream).items();
            objects.forEach(object -> administrator.client().resource(object).create());
            return new Guest(administrator, objects, namespace);
        }
    }

    /** Writes a kubeconfig with a token of the service account. */
    Path kubeconfig(Path directory) throws IOException {
        String token = administrator
                .client()
                .serviceAccounts()
                .inNamespace(namespace)
                .withName("plimsoll")
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withExpirationSeconds(3_600L)
                        .endSpec()
                        .build())
                .getStatus()
                .getToken();
        return kubeconfig(administrator, token, directory);
    }

    /** Writes a kubeconfig with some token, which need not be one. */
    static Path kubeconfig(Administrator administrator, String token, Path directory) throws IOException {
        Config config = administrator.client().getConfiguration();
        Path file = directory.resolve("kubeconfig");
        Files.writeString(file, """
                current-context: guest
                clusters: [{name: c, cluster: {server: "%s", certificate-authority-data: "%s"}}]
                users: [{name: guest, user: {token: "%s"}}]
                contexts: [{name: guest, context: {cluster: c, user: guest}}]
                """.formatted(config.getMasterUrl(), config.getCaCertData(), token));
        return file;
    }

    @Override
    public void close() {
        granted.forEach(object -> administrator.client().resource(object).delete());
    }
}
