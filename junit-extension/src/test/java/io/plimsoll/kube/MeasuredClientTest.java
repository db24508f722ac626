package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasuredClientTest {

    private static final String PATH = "/api/v1/namespaces/perf/configmaps";

    private final ScriptedApi scripted = ScriptedApi.scripted();
    private final MeasuredClient client = MeasuredClient.with(scripted.client().getConfiguration(), System.nanoTime());

    @AfterEach
    void close() {
        client.close();
        scripted.close();
    }

    @Test
    void a_request_is_timed_from_its_first_byte_to_the_last_of_its_answer() {
        scripted.server()
                .expect()
                .post()
                .withPath(PATH)
                .andReturn(201, "{\"kind\": \"ConfigMap\"}")
                .once();

        Exchange exchange = client.send("POST", PATH, MeasuredClient.JSON, "{}");

        assertThat(exchange.succeeded()).isTrue();
        assertThat(exchange.said()).contains("ConfigMap");
        assertThat(exchange.seconds()).isPositive();
        assertThat(exchange.start()).isPositive();
        assertThat(exchange.inClient()).isPositive().isLessThan(exchange.start());
        assertThat(client.protocols()).isNotEqualTo("none");
        assertThat(client.queued()).isZero();
    }

    @Test
    void a_failure_is_not_tried_again() {
        scripted.server().expect().get().withPath(PATH).andReturn(503, "busy").once();
        scripted.server().expect().get().withPath(PATH).andReturn(200, "{}").once();

        assertThat(client.send("GET", PATH, MeasuredClient.JSON, "").code()).isEqualTo(503);
        assertThat(client.send("GET", PATH, MeasuredClient.JSON, "").code()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_gone_is_an_exchange_without_an_answer() {
        scripted.server().destroy();

        Exchange exchange = client.send("GET", PATH, MeasuredClient.JSON, "");

        assertThat(exchange.code()).isZero();
        assertThat(exchange.succeeded()).isFalse();
        assertThat(exchange.seconds()).isPositive();
        assertThat(exchange.inClient()).isNotNegative();
    }
}
