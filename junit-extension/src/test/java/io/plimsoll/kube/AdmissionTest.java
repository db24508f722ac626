package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String DRY_RUN = "/api/v1/namespaces/perf/pods?dryRun=All";

    private final ScriptedApi scripted = ScriptedApi.scripted();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void the_rights_that_are_denied_are_returned() throws InterruptedException {
        Right right = new Right("get", "", "pods/log", "perf", "to read");
        scripted.server()
                .expect()
                .post()
                .withPath(REVIEWS)
                .andReturn(201, review(false))
                .once();

        assertThat(scripted.api().denied(List.of(right))).containsExactly(right);

        assertThat(scripted.server().getLastRequest().getUtf8Body())
                .contains(
                        "\"resource\":\"pods\"",
                        "\"subresource\":\"log\"",
                        "\"verb\":\"get\"",
                        "\"namespace\":\"perf\"");
    }

    @Test
    void those_that_are_granted_are_not() {
        scripted.server()
                .expect()
                .post()
                .withPath(REVIEWS)
                .andReturn(201, review(true))
                .times(2);

        assertThat(scripted.api()
                        .denied(List.of(
                                new Right("get", "", "pods", "perf", "to see"),
                                new Right("list", "", "nodes", "", "to choose"))))
                .isEmpty();
    }

    @Test
    void a_pod_that_would_not_be_admitted_is_refused_in_the_servers_words() {
        String words = "pods \"p\" is forbidden: violates PodSecurity \"restricted:latest\": host namespaces";
        scripted.server()
                .expect()
                .post()
                .withPath(DRY_RUN)
                .andReturn(403, new StatusBuilder().withMessage(words).build())
                .once();

        assertThat(scripted.api().refusal(RequestsTest.request("p"), "perf")).contains(words);
    }

    @Test
    void a_pod_that_would_be_admitted_is_not() {
        scripted.server()
                .expect()
                .post()
                .withPath(DRY_RUN)
                .andReturn(201, Posture.pod(RequestsTest.request("p"), "perf", "r1"))
                .once();

        assertThat(scripted.api().refusal(RequestsTest.request("p"), "perf")).isEmpty();
    }

    private static Object review(boolean allowed) {
        return new SelfSubjectAccessReviewBuilder()
                .withNewStatus()
                .withAllowed(allowed)
                .endStatus()
                .build();
    }
}
