package io.plimsoll.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An API server that does what a test says, or merely keeps what it is given. */
public final class ScriptedApi implements AutoCloseable {

    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger TALKATIVE = Logger.getLogger(MockWebServer.class.getName());

    private final KubernetesMockServer server;
    private final KubernetesClient client;
    private final Throttle throttle = new Throttle();

    private ScriptedApi(KubernetesMockServer server) {
        TALKATIVE.setLevel(Level.WARNING);
        this.server = server;
        server.init();
        this.client = server.createClient(builder -> builder.editOrNewConfig()
                .withRequestRetryBackoffLimit(0)
                .withRequestTimeout(5_000)
                .endConfig()
                .withHttpClientFactory(new OkHttpClientFactory())
                .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("throttle", throttle)));
    }

    /** Makes one that says what it is told to say. */
    public static ScriptedApi scripted() {
        return new ScriptedApi(new KubernetesMockServer(false));
    }

    /** Makes one that keeps objects. */
    public static ScriptedApi keeping() {
        return new ScriptedApi(new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false));
    }

    /** Returns the server, to be told what to say. */
    public KubernetesMockServer server() {
        return server;
    }

    /** Returns the product's view of it. */
    public KubeApi api() {
        return new KubeApi(client, requests(), "v1.99.0");
    }

    KubernetesClient client() {
        return client;
    }

    Requests requests() {
        return requests(Duration.ofSeconds(5));
    }

    Requests requests(Duration patience) {
        return new Requests(client, throttle, patience);
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
