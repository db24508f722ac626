package io.plimsoll.kube;

import io.fabric8.kubernetes.client.Config;
import io.plimsoll.redaction.Redaction;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What of a client's configuration may not leave. */
final class Secrets {

    private Secrets() {}

    static Redaction of(Config config) {
        URI server = URI.create(config.getMasterUrl());
        String endpoint = server.getPort() < 0 ? server.getHost() : server.getHost() + ":" + server.getPort();
        List<String> credentials = Stream.of(
                        config.getOauthToken(),
                        config.getAutoOAuthToken(),
                        config.getPassword(),
                        config.getClientKeyData(),
                        config.getClientKeyPassphrase())
                .filter(Objects::nonNull)
                .toList();
        return Redaction.standard().hiding(credentials).hidingEndpoints(List.of(endpoint));
    }
}
