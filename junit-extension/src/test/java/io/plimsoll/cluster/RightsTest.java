package io.plimsoll.cluster;

import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.jobs;
import static io.plimsoll.workload.ApiLatency.leases;
import static io.plimsoll.workload.PodStartup.podStartup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.plimsoll.driver.api.ApiRequestsDriver;
import io.plimsoll.driver.api.PodStartupDriver;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.Right;
import io.plimsoll.workload.ApiKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is documented, what is asked for and what is granted are the same. */
class RightsTest {

    private static final Set<String> NEVER = Set.of(
            "pods/exec",
            "pods/attach",
            "pods/portforward",
            "pods/ephemeralcontainers",
            "secrets",
            "serviceaccounts/token",
            "nodes/proxy",
            "persistentvolumes",
            "*");
    private static final Set<String> VERBS = Set.of("create", "get", "list", "update", "delete");

    @Test
    void the_manifest_for_an_existing_namespace_grants_what_is_asked_for_there() throws IOException {
        assertThat(granted("rights-existing-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(asked(new NamespacePolicy.Existing("perf")));
    }

    @Test
    void the_manifest_for_a_created_namespace_grants_what_is_asked_for_there() throws IOException {
        assertThat(granted("rights-created-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(asked(new NamespacePolicy.Created()));
    }

    @Test
    void the_manifest_of_the_api_for_an_existing_namespace_grants_what_its_scenarios_ask_for_beyond_others()
            throws IOException {
        assertThat(granted("rights-api-existing-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(askedOfApi(new NamespacePolicy.Existing("perf")));
    }

    @Test
    void the_manifest_of_the_api_for_a_created_namespace_grants_what_its_scenarios_ask_for_beyond_others()
            throws IOException {
        assertThat(granted("rights-api-created-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(askedOfApi(new NamespacePolicy.Created()));
    }

    @Test
    void the_manifests_of_secrets_grant_what_their_scenarios_ask_for_and_no_other_does() throws IOException {
        NamespacePolicy existing = new NamespacePolicy.Existing("perf");
        NamespacePolicy created = new NamespacePolicy.Created();

        assertThat(granted("rights-api-secrets-existing-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(lines(Rights.ofSecrets(existing, ofWorkloads())));
        assertThat(granted("rights-api-secrets-created-namespace.yaml"))
                .containsExactlyInAnyOrderElementsOf(lines(Rights.ofSecrets(created, ofWorkloads())));
        assertThat(askedOfApi(existing)).noneMatch(right -> right.contains("secrets"));
    }

    @Test
    void a_scenario_asks_for_the_rights_of_its_own_kind_only() {
        assertThat(ApiRequestsDriver.plain().rights(apiLatency().of(jobs())))
                .extracting(RightsTest::line)
                .containsExactly(
                        "create jobs.batch in ",
                        "get jobs.batch in ",
                        "list jobs.batch in ",
                        "patch jobs.batch in ",
                        "delete jobs.batch in ");
    }

    @Test
    void leases_of_the_claim_are_none_in_a_namespace_of_the_runs_own() {
        List<Right> leases = ApiRequestsDriver.plain().rights(apiLatency().of(leases()));

        assertThat(lines(Rights.ofApi(new NamespacePolicy.Existing("perf"), leases)))
                .containsExactly("patch leases.coordination.k8s.io in perf");
        assertThat(Rights.ofApi(new NamespacePolicy.Created(), leases)).hasSize(5);
    }

    @Test
    void the_manifest_of_costs_grants_what_it_takes_to_look_at_a_daemon_set() throws IOException {
        assertThat(granted("rights-cost.yaml"))
                .containsExactlyElementsOf(
                        Rights.ofDaemonSet(new NamespacePolicy.Existing("perf"), "kube-system").stream()
                                .map(RightsTest::line)
                                .toList());
    }

    @Test
    void who_may_list_pods_there_anyway_is_not_asked_for_more() {
        assertThat(Rights.ofDaemonSet(new NamespacePolicy.Created(), "kube-system"))
                .isEmpty();
        assertThat(Rights.ofDaemonSet(new NamespacePolicy.Existing("perf"), "perf"))
                .isEmpty();
    }

    @Test
    void nothing_is_asked_for_that_is_never_granted() {
        for (NamespacePolicy policy : List.of(new NamespacePolicy.Existing("perf"), new NamespacePolicy.Created())) {
            assertThat(Rights.needed(policy, true)).allSatisfy(right -> {
                assertThat(NEVER).doesNotContain(right.resource());
                assertThat(VERBS).contains(right.verb());
            });
            assertThat(Rights.needed(policy, true))
                    .filteredOn(right -> right.resource().equals("namespaces")
                            || right.resource().equals("nodes"))
                    .noneMatch(right -> right.verb().equals("update"));
        }
    }

    @Test
    void storage_classes_are_asked_for_where_a_volume_is_claimed_only() {
        for (NamespacePolicy policy : List.of(new NamespacePolicy.Existing("perf"), new NamespacePolicy.Created())) {
            List<Right> more = new ArrayList<>(Rights.needed(policy, true));
            more.removeAll(Rights.needed(policy, false));

            assertThat(more).extracting(RightsTest::line).containsExactly("list storageclasses.storage.k8s.io in ");
        }
    }

    @Test
    void an_existing_namespace_needs_no_write_anywhere_else() {
        assertThat(Rights.needed(new NamespacePolicy.Existing("perf"), true))
                .filteredOn(right -> !right.namespace().equals("perf"))
                .allMatch(right -> right.verb().equals("get") || right.verb().equals("list"));
    }

    private static List<String> asked(NamespacePolicy policy) {
        return lines(Rights.needed(policy, true));
    }

    private static List<String> askedOfApi(NamespacePolicy policy) {
        return lines(Rights.ofApi(policy, ofWorkloads()));
    }

    private static List<Right> ofWorkloads() {
        Stream<Right> ofPlain = Stream.of(ApiKind.Plain.values())
                .flatMap(kind -> ApiRequestsDriver.plain().rights(apiLatency().of(kind)).stream());
        Stream<Right> ofScalable = Stream.of(ApiKind.Scalable.values())
                .flatMap(kind -> ApiRequestsDriver.scaling().rights(apiLatency().of(kind)).stream());
        return Stream.of(ofPlain, ofScalable, new PodStartupDriver().rights(podStartup()).stream())
                .flatMap(rights -> rights)
                .toList();
    }

    private static List<String> lines(List<Right> rights) {
        return rights.stream().map(RightsTest::line).toList();
    }

    private static String line(Right right) {
        return right.verb() + " " + right.resource() + "." + right.group() + " in " + right.namespace();
    }

    private static List<String> granted(String manifest) throws IOException {
        List<String> granted = new ArrayList<>();
        YAMLFactory yaml = new YAMLFactory();
        for (JsonNode document : new ObjectMapper(yaml)
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(Path.of("../docs", manifest).toFile())
                .readAll()) {
            String namespace = document.path("metadata").path("namespace").asText("");
            for (JsonNode rule : document.path("rules")) {
                assertThat(rule.path("apiGroups")).hasSize(1);
                for (JsonNode resource : rule.path("resources")) {
                    for (JsonNode verb : rule.path("verbs")) {
                        granted.add(verb.asText() + " " + resource.asText() + "."
                                + rule.path("apiGroups").get(0).asText() + " in " + namespace);
                    }
                }
            }
        }
        return granted;
    }
}
