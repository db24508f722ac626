package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceListBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static final String SLICES =
            "/namespaces/perf/endpointslices?labelSelector=kubernetes.io%2Fservice-name%3Ds";

    private final ScriptedApi scripted = ScriptedApi.scripted();
    private final Services services = new Services(scripted.requests(), "perf", "r1");

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void the_pods_behind_a_service_are_listed() {
        scripted.server()
                .expect()
                .get()
                .withPath("/apis/discovery.k8s.io/v1" + SLICES)
                .andReturn(
                        200,
                        new EndpointSliceListBuilder()
                                .addNewItem()
                                .addNewEndpoint()
                                .withAddresses("10.1.0.7")
                                .endEndpoint()
                                .endItem()
                                .build())
                .once();

        assertThat(services.endpoints("s")).containsExactly("10.1.0.7");
    }

    @Test
    void a_server_that_has_only_the_beta_is_asked_that() {
        scripted.server()
                .expect()
                .get()
                .withPath("/apis/discovery.k8s.io/v1beta1" + SLICES)
                .andReturn(
                        200,
                        new io.fabric8.kubernetes.api.model.discovery.v1beta1.EndpointSliceListBuilder()
                                .addNewItem()
                                .addNewEndpoint()
                                .withAddresses("10.1.0.8")
                                .endEndpoint()
                                .endItem()
                                .build())
                .once();

        assertThat(services.endpoints("s")).containsExactly("10.1.0.8");
    }
}
