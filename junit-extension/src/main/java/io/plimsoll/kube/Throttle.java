package io.plimsoll.kube;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers how long the API server asked us to stay away (429, Retry-After), which the client library does not heed. */
final class Throttle implements Interceptor {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private volatile long notBefore = System.nanoTime();

    @Override
    public void after(HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        if (response.code() == TOO_MANY_REQUESTS) {
            notBefore =
                    System.nanoTime() + seconds(response.header("Retry-After")).toNanos();
        }
    }

    /** Tells whether we were asked to stay away and that time is not over. */
    boolean holds() {
        return System.nanoTime() - notBefore < 0;
    }

    static Duration seconds(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
            return Duration.ofSeconds(1);
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
