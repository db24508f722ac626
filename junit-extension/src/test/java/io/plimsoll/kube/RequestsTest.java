package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {

    private static final String PODS = "/api/v1/namespaces/perf/pods";

    private final ScriptedApi scripted = ScriptedApi.scripted();
    private final Pods pods = new Pods(scripted.requests(), "perf", "r1");

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void a_failure_that_passes_is_not_noticed() {
        scripted.server().expect().post().withPath(PODS).andReturn(503, "").times(2);
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(201, pod("r1", "u1"))
                .once();

        assertThat(pods.create(request("p")).uid()).isEqualTo("u1");
    }

    @Test
    void retry_after_is_heeded() {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(429, "")
                .withHeader("Retry-After", "1")
                .once();
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(201, pod("r1", "u1"))
                .once();
        long began = System.nanoTime();

        pods.create(request("p"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void retry_after_is_a_number_of_seconds_within_reason() {
        assertThat(Throttle.seconds("5")).isEqualTo(Duration.ofSeconds(5));
        assertThat(Throttle.seconds("86400")).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.seconds(null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Throttle.seconds("Fri, 31 Dec 1999 23:59:59 GMT")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_created_pod_whose_answer_was_lost_is_found_and_not_made_twice() {
        scripted.server().expect().post().withPath(PODS).andReturn(504, "").once();
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(409, exists())
                .once();
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p")
                .andReturn(200, pod("r1", "u1"))
                .always();

        assertThat(pods.create(request("p")).uid()).isEqualTo("u1");
    }

    @Test
    void a_name_that_somebody_else_has_is_infra() {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(409, exists())
                .once();
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p")
                .andReturn(200, pod("r2", "u1"))
                .always();

        assertThatThrownBy(() -> pods.create(request("p")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("exists already and is not of run r1");
    }

    @Test
    void a_creation_that_met_a_change_of_the_quota_is_made_again() {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(
                        409,
                        conflict("Operation cannot be fulfilled on resourcequotas \"q\": the object has been modified"))
                .times(2);
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(201, pod("r1", "u1"))
                .once();

        assertThat(pods.create(request("p")).uid()).isEqualTo("u1");
    }

    @Test
    void a_refusal_is_final_and_in_the_servers_words() {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(403, status("exceeded quota: q"))
                .once();

        assertThatThrownBy(() -> pods.create(request("p")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("could not create pod p: exceeded quota: q");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | pods \"p\" is forbidden: violates PodSecurity \"baseline:latest\": host namespaces (hostNetwork=true)",
                "403 | pods \"p\" is forbidden: ValidatingAdmissionPolicy 'v' with binding 'b' denied request: no host network",
                "400 | admission webhook \"validate.kyverno.svc-fail\" denied the request: no capability NET_RAW",
            })
    void a_refusal_by_a_policy_is_for_the_user_to_mend(int code, String words) {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(code, status(words))
                .once();

        assertThatThrownBy(() -> pods.create(request("p")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("could not create pod p: " + words)
                .hasMessageContaining("docs/rights.md");
    }

    @Test
    void a_failing_webhook_is_final() {
        scripted.server()
                .expect()
                .post()
                .withPath(PODS)
                .andReturn(500, status("Internal error occurred: failed calling webhook \"x\": connection refused"))
                .once();

        assertThatThrownBy(() -> pods.create(request("p")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("failed calling webhook \"x\"");
    }

    @Test
    void patience_ends_with_what_was_last_said() {
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p")
                .andReturn(503, status("etcd is away"))
                .always();
        Pods impatient = new Pods(scripted.requests(Duration.ofMillis(500)), "perf", "r1");

        assertThatThrownBy(() -> impatient.state(state("u1")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("to read pod p; last seen: etcd is away");
    }

    @Test
    void a_vanished_pod_is_invalid() {
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p")
                .andReturn(404, status("not found"))
                .always();

        assertThatThrownBy(() -> pods.state(state("u1")))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("pod p has vanished from namespace perf");
    }

    @Test
    void another_pod_of_the_same_name_is_invalid() {
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p")
                .andReturn(200, pod("r1", "u2"))
                .always();

        assertThatThrownBy(() -> pods.state(state("u1")))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("UID u2 instead of u1");
    }

    @Test
    void a_pod_without_a_container_yet_has_an_empty_log() {
        scripted.server()
                .expect()
                .get()
                .withPath(PODS + "/p/log?container=tool&limitBytes=4194304")
                .andReturn(400, status("container \"tool\" in pod \"p\" is waiting to start: ContainerCreating"))
                .once();

        assertThat(pods.log(state("u1"))).isEmpty();
    }

    @Test
    void a_deletion_names_the_uid_and_minds_nothing_that_is_gone() throws InterruptedException {
        scripted.server()
                .expect()
                .delete()
                .withPath(PODS + "/p")
                .andReturn(404, status("not found"))
                .once();

        pods.delete(List.of(state("u1")));

        assertThat(scripted.server().getLastRequest().getUtf8Body())
                .contains("\"preconditions\":{\"uid\":\"u1\"}")
                .contains("\"gracePeriodSeconds\":1");
    }

    @Test
    void a_pod_that_was_asked_to_end_has_had_its_time_when_it_is_deleted() throws InterruptedException {
        scripted.server()
                .expect()
                .delete()
                .withPath(PODS + "/p")
                .andReturn(200, status("to be deleted"))
                .times(2);

        pods.askToEnd(state("u1"), Duration.ofMinutes(1));
        assertThat(scripted.server().getLastRequest().getUtf8Body())
                .contains("\"preconditions\":{\"uid\":\"u1\"}")
                .contains("\"gracePeriodSeconds\":60");
        pods.delete(List.of(state("u1")));
        assertThat(scripted.server().getLastRequest().getUtf8Body()).contains("\"gracePeriodSeconds\":0");
    }

    static PodRequest request(String name) {
        return new PodRequest(name, "c", "n1", "t", List.of("true"), Duration.ofMinutes(1));
    }

    private static PodState state(String uid) {
        return PodReading.read(pod("r1", uid));
    }

    private static Pod pod(String run, String uid) {
        Pod pod = Posture.pod(request("p"), "perf", run);
        pod.getMetadata().setUid(uid);
        pod.setStatus(new PodStatusBuilder().withPhase("Pending").build());
        return pod;
    }

    private static Object exists() {
        return status("AlreadyExists", "pods \"p\" already exists");
    }

    static Object conflict(String message) {
        return status("Conflict", message);
    }

    private static Object status(String message) {
        return status("", message);
    }

    private static Object status(String reason, String message) {
        return new StatusBuilder()
                .withStatus("Failure")
                .withReason(reason)
                .withMessage(message)
                .build();
    }
}
