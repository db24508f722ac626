package io.plimsoll.history;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of objects as a history needs it, on this machine, and the ways in which one can fail. */
final class HistoryServer implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, String> objects = new TreeMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Fault> faults = new ArrayDeque<>();
    private Optional<Fault> always = Optional.empty();
    private String etagPrefix = "";

    /** What a server does instead of an answer. */
    interface Fault {

        /** Does it, and returns whether the request is to be answered all the same. */
        boolean befalls(HttpExchange exchange) throws IOException;
    }

    HistoryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/team/history";
    }

    /** Returns the store on it, with deadlines that no machine is too slow for. */
    RunHistory history() {
        return history(Duration.ofMinutes(1));
    }

    RunHistory history(Duration call) {
        Duration all = Duration.ofMinutes(5);
        return new HttpHistory(
                HistoryAddress.of(address(), Optional.of("s3cret-t0ken")),
                new HttpTimes(call, all, all, Duration.ofMillis(1)));
    }

    /** Lets the next requests fail so, one fault for each request. */
    void next(Fault... each) {
        synchronized (faults) {
            faults.addAll(List.of(each));
        }
    }

    void always(Fault fault) {
        always = Optional.of(fault);
    }

    void givesWeakEtags() {
        etagPrefix = "W/";
    }

    Fault silent() {
        return exchange -> {
            awaitClose();
            return false;
        };
    }

    /** Sends the head of an answer, the beginning of its body, and no more. */
    Fault halfAnAnswer() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitClose();
            return false;
        };
    }

    static Fault status(int status, String body) {
        return exchange -> {
            respond(exchange, status, body);
            return false;
        };
    }

    static Fault untouched() {
        return exchange -> true;
    }

    /** Does what was asked, and hangs up before it says so. */
    Fault lostAnswer() {
        return exchange -> {
            put(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.close();
            return false;
        };
    }

    Map<String, String> objects() {
        synchronized (objects) {
            return new TreeMap<>(objects);
        }
    }

    void store(String path, String text) {
        synchronized (objects) {
            objects.put(path, text);
        }
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + path(exchange));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Fault fault;
        synchronized (faults) {
            fault = faults.isEmpty() ? always.orElse(untouched()) : faults.remove();
        }
        HttpHandler normal = exchange.getRequestMethod().equals("PUT") ? this::put : this::get;
        if (fault.befalls(exchange)) {
            normal.handle(exchange);
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        String text = objects().get(path(exchange));
        if (text == null) {
            respond(exchange, 404, "");
        } else {
            exchange.getResponseHeaders().set("ETag", etagPrefix + etag(text));
            respond(exchange, 200, text);
        }
    }

    private void put(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        respond(exchange, put(exchange, text) ? 201 : 412, "");
    }

    private boolean put(HttpExchange exchange, String text) {
        synchronized (objects) {
            String now = objects.get(path(exchange));
            String onlyIf = exchange.getRequestHeaders().getFirst("If-Match");
            boolean mustBeNew = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (mustBeNew == (onlyIf != null)) {
                throw new ConfigException("a PUT without a condition, or with two");
            }
            if (mustBeNew ? now != null : now == null || !etag(now).equals(onlyIf)) {
                return false;
            }
            objects.put(path(exchange), text);
            return true;
        }
    }

    private static String etag(String text) {
        return "\"" + Integer.toHexString(text.hashCode()) + "\"";
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().replaceFirst("^/team/history/", "");
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
