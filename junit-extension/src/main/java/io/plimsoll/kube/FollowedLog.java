package io.plimsoll.kube;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pod's log that is followed, to learn when it says more. To ask for the log over and over instead would keep processors
 * busy that may be what is measured.
 */
public final class FollowedLog implements AutoCloseable {

    /** A connection can die without a word, and what stands between may keep back what little is said. */
    static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    /** Where nobody tells of more. */
    private static final Duration UNTOLD = Duration.ofMillis(500);

    private final AtomicBoolean grown = new AtomicBoolean(true);
    private final CompletableFuture<HttpResponse<AsyncBody>> answer;
    private final CompletableFuture<Void> end;
    private final Duration trustedFor;
    private long lastTime;

    /**
     * Begins to follow. That this fails is no failure, since the log can still be asked for now and then.
     *
     * @param trustedFor so long not to be told of more means that there is none
     */
    FollowedLog(HttpClient client, String url, Duration trustedFor) {
        this.trustedFor = trustedFor;
        this.answer =
                client.consumeBytes(client.newHttpRequestBuilder().uri(url).build(), (bytes, body) -> {
                    grown.set(true);
                    body.consume();
                });
        this.end = answer.thenCompose(FollowedLog::consume);
    }

    private static CompletionStage<Void> consume(HttpResponse<AsyncBody> response) {
        if (!response.isSuccessful()) {
            response.body().cancel();
            return CompletableFuture.failedFuture(new IOException("HTTP status " + response.code()));
        }
        response.body().consume();
        return response.body().done();
    }

    /** Tells whether it is worth asking for the log: at first, when it has grown since, and after a while in which it may have. */
    public boolean mayHaveGrown() {
        long now = System.nanoTime();
        long silence = (end.isDone() ? UNTOLD : trustedFor).toNanos();
        boolean may = grown.getAndSet(false) || now - lastTime >= silence;
        lastTime = may ? now : lastTime;
        return may;
    }

    @Override
    public void close() {
        if (!answer.cancel(false) && !answer.isCompletedExceptionally()) {
            answer.join().body().cancel();
        }
    }
}
