package io.plimsoll.kube;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.plimsoll.record.InfraException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;

/**
 * A client with a connection of its own that makes one request at a time, tries nothing twice, and says how long each took
 * in the HTTP layer.
 */
final class MeasuredClient implements AutoCloseable {

    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final long LONGEST_SECONDS = 60;

    private final KubernetesClient client;
    private final HttpTimes times;
    private final long origin;

    private MeasuredClient(KubernetesClient client, HttpTimes times, long origin) {
        this.client = client;
        this.times = times;
        this.origin = origin;
    }

    /**
     * Makes one, which connects with its first request.
     *
     * @param origin from when its times count, by {@link System#nanoTime}
     */
    static MeasuredClient with(Config config, long origin) {
        HttpTimes times = new HttpTimes();
        return new MeasuredClient(
                new KubernetesClientBuilder()
                        .withConfig(config)
                        .withHttpClientFactory(new Factory(times))
                        .build(),
                times,
                origin);
    }

    /**
     * Makes a request, and waits for the whole answer.
     *
     * @param body empty for none
     */
    Exchange send(String method, String path, String contentType, String body) {
        times.call();
        HttpClient http = client.getHttpClient();
        HttpRequest request = http.newHttpRequestBuilder()
                .uri(Requests.url(client, path))
                // Unpacking would be measured too.
                .header("Accept-Encoding", "identity")
                .header("Accept", JSON)
                .method(method, contentType, body.isEmpty() ? null : body)
                .build();
        try {
            HttpResponse<String> response =
                    http.sendAsync(request, String.class).get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return exchange(response.code(), String.valueOf(response.body()));
        } catch (ExecutionException failed) {
            return exchange(0, String.valueOf(failed.getCause()));
        } catch (TimeoutException late) {
            return exchange(0, "no answer within " + LONGEST_SECONDS + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while asking the API server", interrupted);
        }
    }

    private Exchange exchange(int code, String said) {
        long answered = times.answered();
        long sent = times.sent();
        return new Exchange(code, (sent - origin) / 1e9, (answered - sent) / 1e9, times.inClient() / 1e9, said);
    }

    String protocols() {
        return times.protocols();
    }

    int queued() {
        return times.queued();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Makes the transport report when it sends and receives, and report a broken connection instead of trying another. */
    private static final class Factory extends OkHttpClientFactory {

        private final HttpTimes times;

        Factory(HttpTimes times) {
            this.times = times;
        }

        @Override
        protected void additionalConfig(OkHttpClient.Builder builder) {
            builder.eventListener(times).retryOnConnectionFailure(false);
        }
    }
}
