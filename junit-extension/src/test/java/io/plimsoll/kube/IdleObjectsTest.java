package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plimsoll.workload.ApiKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of any kind is what the API server takes, is ours, and does nothing. */
class IdleObjectsTest {

    private static final String NAMESPACE = "perf";

    static List<ApiKind> kinds() {
        return Stream.<ApiKind>concat(Stream.of(ApiKind.Plain.values()), Stream.of(ApiKind.Scalable.values()))
                .toList();
    }

    @Test
    void every_kind_that_a_sentence_can_say_can_be_made() {
        assertThat(IdleKind.all()).extracting(IdleKind::kind).doesNotHaveDuplicates();
        assertThat(IdleKind.all().stream().map(kind -> (Object) kind.kind()).toList())
                .containsExactlyInAnyOrderElementsOf(kinds());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_client_knows_a_kind_by_the_name_and_group_that_the_language_has(ApiKind kind) {
        assertThat(HasMetadata.getPlural(IdleKind.of(kind).type())).isEqualTo(kind.plural());
        assertThat(HasMetadata.getGroup(IdleKind.of(kind).type())).isEqualTo(kind.group());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_object_is_ours_and_where_it_was_asked_for(ApiKind kind) {
        HasMetadata object = made(kind);

        assertThat(object.getMetadata().getName()).isEqualTo("rep-0");
        assertThat(object.getMetadata().getNamespace()).isEqualTo(NAMESPACE);
        assertThat(object.getMetadata().getLabels()).containsExactlyInAnyOrderEntriesOf(Labels.ofRole("r1", "rep"));
        assertThat(objects(kind).collection())
                .isEqualTo((object.getApiVersion().equals("v1") ? "/api/v1" : "/apis/" + object.getApiVersion())
                        + "/namespaces/perf/" + object.getPlural());
    }

    @ParameterizedTest
    @CsvSource({
        "PODS,             v1,                      Pod",
        "SERVICES,         v1,                      Service",
        "CONFIG_MAPS,      v1,                      ConfigMap",
        "SECRETS,          v1,                      Secret",
        "REPLICA_SETS,     apps/v1,                 ReplicaSet",
        "JOBS,             batch/v1,                Job",
        "NETWORK_POLICIES, networking.k8s.io/v1,    NetworkPolicy",
        "LEASES,           coordination.k8s.io/v1,  Lease"
    })
    void an_object_says_what_it_is_by_a_version_that_any_cluster_has(
            ApiKind.Plain kind, String apiVersion, String name) {
        assertThat(json(kind).path("apiVersion").asText()).isEqualTo(apiVersion);
        assertThat(json(kind).path("kind").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_pod_is_asked_for_by_what_would_make_some(ApiKind kind) {
        JsonNode spec = json(kind).path("spec");

        if (spec.has("template")) {
            assertThat(spec.path("replicas").asInt(1) * spec.path("parallelism").asInt(1))
                    .isZero();
            assertThat(spec.path("template").path("spec").path("schedulerName").asText())
                    .isEqualTo(IdleObjects.NOBODY);
            assertThat(labels(spec.path("template").path("metadata").path("labels")))
                    .containsAll(labels(spec.path("selector").path("matchLabels")))
                    .containsAll(labels(json(kind).path("metadata").path("labels")));
        }
    }

    @Test
    void what_can_be_scaled_is_paused_so_that_no_pod_is_made_of_it_then() {
        for (ApiKind kind : ApiKind.Scalable.values()) {
            assertThat(json(kind).path("spec").path("paused").asBoolean()).isTrue();
        }
    }

    @Test
    void what_selects_pods_selects_none_of_ours() {
        assertThat(json(ApiKind.Plain.SERVICES).path("spec").path("selector").toString())
                .contains(IdleObjects.NOBODY);
        assertThat(json(ApiKind.Plain.NETWORK_POLICIES)
                        .path("spec")
                        .path("podSelector")
                        .path("matchLabels")
                        .toString())
                .contains(IdleObjects.NOBODY);
        assertThat(json(ApiKind.Plain.PODS).path("spec").path("schedulerName").asText())
                .isEqualTo(IdleObjects.NOBODY);
    }

    @Test
    void a_job_restarts_nothing_as_the_api_server_demands() {
        assertThat(json(ApiKind.Plain.JOBS)
                        .path("spec")
                        .path("template")
                        .path("spec")
                        .path("restartPolicy")
                        .asText())
                .isEqualTo("Never");
    }

    private static List<String> labels(JsonNode labels) {
        return labels.properties().stream().map(Object::toString).toList();
    }

    private static IdleObjects objects(ApiKind kind) {
        return new IdleObjects(kind, NAMESPACE, "r1", "rep");
    }

    private static HasMetadata made(ApiKind kind) {
        return objects(kind).named("rep-0");
    }

    private static JsonNode json(ApiKind kind) {
        return MeasuredApi.json(new Exchange(200, 0, 0, 0, Serialization.asJson(made(kind))));
    }
}
