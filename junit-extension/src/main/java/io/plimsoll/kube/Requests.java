package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.DeleteOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Requests to the API server, made again while their failure may pass. The client library's own way of doing so is
 * turned off: it ignores Retry-After and knows nothing of what may be done twice.
 */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofSeconds(2);

    private final KubernetesClient client;
    private final Throttle throttle;
    private final Duration patience;

    Requests(KubernetesClient client, Throttle throttle) {
        this(client, throttle, PATIENCE);
    }

    Requests(KubernetesClient client, Throttle throttle, Duration patience) {
        this.client = client;
        this.throttle = throttle;
        this.patience = patience;
    }

    /** Returns the same with so little patience that a dying JVM can afford it. */
    Requests brief() {
        KubernetesClient hasty = client.newClient(new RequestConfigBuilder()
                        .withRequestTimeout((int) BRIEF.toMillis())
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .adapt(KubernetesClient.class);
        return new Requests(hasty, throttle, BRIEF);
    }

    /**
     * Makes a request that may be made twice.
     *
     * @param what it is to do, to follow "could not"
     */
    <T> T ask(String what, Function<KubernetesClient, T> request) {
        AtomicReference<String> last = new AtomicReference<>("the API server asked us to stay away");
        return Waiting.until(
                "the API server to " + what,
                patience,
                Waiting.RETRYING,
                () -> throttle.holds() ? Optional.empty() : attempt(what, request, last::set),
                last::get);
    }

    private <T> Optional<T> attempt(String what, Function<KubernetesClient, T> request, Consumer<String> failure) {
        try {
            return Optional.of(request.apply(client));
        } catch (KubernetesClientException e) {
            if (Failure.mayPass(e)) {
                failure.accept(Failure.words(e));
                return Optional.empty();
            }
            throw Failure.of(what, e);
        }
    }

    /** Returns the address of a path, for what goes around the client library's own requests. */
    static String url(KubernetesClient client, String path) {
        return client.getConfiguration().getMasterUrl().replaceAll("/+$", "") + path;
    }

    /** Makes a request once; its failure is the caller's. */
    <T> T once(Function<KubernetesClient, T> request) {
        return request.apply(client);
    }

    /** Asks for an object to be deleted if it still is the one with that UID, and does not wait for it. */
    void delete(String path, String uid, Optional<Long> graceSeconds) {
        var options = new DeleteOptionsBuilder()
                .withNewPreconditions()
                .withUid(uid)
                .endPreconditions()
                .withPropagationPolicy("Background")
                .withGracePeriodSeconds(graceSeconds.orElse(null))
                .build();
        ask("delete " + path, client -> {
            try {
                client.raw(path, "DELETE", options);
            } catch (KubernetesClientException e) {
                // Gone, replaced by somebody else's, or on its way: there is nothing left for us to do.
                if (e.getCode() != Failure.NOT_FOUND && e.getCode() != Failure.CONFLICT) {
                    throw e;
                }
            }
            return true;
        });
    }
}
