package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As many requests are under way at the same time as there are clients. */
class MeasuredClientsTest {

    /** More than the HTTP client lets through to one host by itself. */
    private static final int CLIENTS = 12;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CyclicBarrier allThere = new CyclicBarrier(CLIENTS);
    private HttpServer server;
    private MeasuredClients clients;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/livez", exchange -> answer(exchange, 200));
        server.createContext("/together", exchange -> answer(exchange, areAllThere() ? 200 : 404));
        server.start();
        clients = MeasuredClients.with(new ConfigBuilder()
                .withMasterUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .build());
    }

    @AfterEach
    void close() {
        clients.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void no_limit_of_ours_holds_a_request_back() throws Exception {
        clients.connect(CLIENTS, "/livez");

        List<Future<Exchange>> answers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            answers.add(threads.submit(() -> clients.send("GET", "/together", MeasuredClient.JSON, "")));
        }

        for (Future<Exchange> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).code()).isEqualTo(200);
        }
        assertThat(clients.queued()).isZero();
    }

    @Test
    void who_had_to_wait_for_a_client_is_counted() throws Exception {
        clients.connect(CLIENTS - 1, "/livez");
        List<Future<Exchange>> answers = new ArrayList<>();
        for (int i = 0; i < CLIENTS - 1; i++) {
            answers.add(threads.submit(() -> clients.send("GET", "/together", MeasuredClient.JSON, "")));
        }
        await().until(() -> allThere.getNumberWaiting() == CLIENTS - 1);

        answers.add(threads.submit(() -> clients.send("GET", "/livez", MeasuredClient.JSON, "")));
        await().until(() -> clients.queued() > 0);
        allThere.reset();

        for (Future<Exchange> answer : answers) {
            answer.get(30, TimeUnit.SECONDS);
        }
        assertThat(clients.queued()).isOne();
    }

    private boolean areAllThere() {
        try {
            allThere.await(20, TimeUnit.SECONDS);
            return true;
        } catch (BrokenBarrierException | TimeoutException tooFew) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }
}
