package io.plimsoll.history;

import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Objects on a server, by plain HTTP: read, made if they are not there, and replaced if they are as they were read.
 * Every call may be made again, so one that fails in passing is. A call has a deadline for the whole of its answer, and
 * never follows a redirect, which could take the token elsewhere.
 */
final class HttpObjects {

    private static final Set<Integer> IN_PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_REASON = 200;

    private final HistoryAddress address;
    private final HttpTimes times;
    private final Redaction redaction;
    private final HttpClient client;

    HttpObjects(HistoryAddress address, HttpTimes times, Redaction redaction) {
        this.address = address;
        this.times = times;
        this.redaction = redaction;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /**
     * An object as it was read.
     *
     * @param text its content
     * @param etag the server's mark of this very version, if it gives one that can be compared
     */
    record Stored(String text, Optional<String> etag) {}

    /** Returns an object, if it is there. */
    Optional<Stored> get(String path, Deadline deadline) {
        HttpResponse<byte[]> answer = call(request(path).GET(), deadline);
        return switch (answer.statusCode()) {
            case 200 ->
                Optional.of(new Stored(
                        new String(answer.body(), StandardCharsets.UTF_8),
                        answer.headers().firstValue("ETag").filter(etag -> etag.startsWith("\""))));
            case 404, 410 -> Optional.empty();
            default -> throw refused("GET", path, answer);
        };
    }

    /** Makes an object, and returns false if there is one already. */
    boolean make(String path, String text, Deadline deadline) {
        return put(path, text, "If-None-Match", "*", deadline);
    }

    /** Replaces an object, and returns false if it is no longer what was read. */
    boolean replace(String path, String text, String etag, Deadline deadline) {
        return put(path, text, "If-Match", etag, deadline);
    }

    /** Returns where an object is. */
    URI at(String path) {
        return address.root().resolve(path);
    }

    private boolean put(String path, String text, String condition, String value, Deadline deadline) {
        BodyPublisher body = BodyPublishers.ofString(text);
        HttpResponse<byte[]> answer = call(
                request(path)
                        .header("Content-Type", "application/json")
                        .header(condition, value)
                        .PUT(body),
                deadline);
        return switch (answer.statusCode()) {
            case 200, 201, 204 -> true;
            // S3 says 409 when another writer is at it at this moment.
            case 409, 412 -> false;
            default -> throw refused("PUT", path, answer);
        };
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Accept", "application/json");
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder builder, Deadline deadline) {
        HttpRequest request = builder.build();
        AtomicInteger left = new AtomicInteger(ATTEMPTS);
        return Awaitility.await()
                .dontCatchUncaughtExceptions()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval((attempt, before) -> deadline.leftOf(times.pause().multipliedBy(attempt)))
                .forever()
                .until(() -> attempt(request, deadline, left.decrementAndGet() == 0), Optional::isPresent)
                .orElseThrow();
    }

    /** Returns nothing if it failed in passing and may be made again. */
    private Optional<HttpResponse<byte[]>> attempt(HttpRequest request, Deadline deadline, boolean isLast) {
        try {
            return Optional.of(once(request, deadline))
                    .filter(answer -> isLast || !IN_PASSING.contains(answer.statusCode()));
        } catch (IOException e) {
            if (isLast || deadline.isOver()) {
                throw failed(request, String.valueOf(e.getMessage()), e);
            }
            return Optional.empty();
        }
    }

    /** The client's own time-outs are for connecting and for the head of an answer; this one covers its body too. */
    private HttpResponse<byte[]> once(HttpRequest request, Deadline deadline) throws IOException {
        Duration time = deadline.leftOf(times.call());
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new BoundedBody());
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(request, "no answer within " + time.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new IOException(broken.getClass().getSimpleName() + " " + broken.getMessage(), broken);
            }
            throw failed(request, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(request, "interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HistoryException refused(String method, String path, HttpResponse<byte[]> answer) {
        String said = redaction.line(new String(answer.body(), StandardCharsets.UTF_8));
        String reason = said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON) + "…";
        String hint = switch (answer.statusCode()) {
            case 401, 403 -> "; PLIMSOLL_HISTORY_TOKEN is " + (address.token().isPresent() ? "" : "not ") + "set";
            case 301, 302, 303, 307, 308 -> "; give the address that it redirects to";
            default -> "";
        };
        return new HistoryException(redaction.line(method + " " + at(path) + " was answered with " + answer.statusCode()
                + hint + (reason.isEmpty() ? "" : ": " + reason)));
    }

    private HistoryException failed(HttpRequest request, String why, Throwable cause) {
        return new HistoryException(redaction.line(request.method() + " " + request.uri() + " failed: " + why), cause);
    }
}
