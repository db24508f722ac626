package io.plimsoll.cluster;

import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.ApiLatency.deployments;
import static io.plimsoll.workload.ApiLatency.pods;
import static io.plimsoll.workload.ApiLatency.services;
import static io.plimsoll.workload.PodStartup.podStartup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.plimsoll.driver.api.ApiRequestsDriver;
import io.plimsoll.driver.api.PodStartupDriver;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.Right;
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
        return Rights.needed(policy, true).stream().map(RightsTest::line).toList();
    }

    private static List<String> askedOfApi(NamespacePolicy policy) {
        Stream<Right> ofWorkloads = Stream.of(
                        ApiRequestsDriver.plain().rights(apiLatency().of(pods())),
                        ApiRequestsDriver.plain().rights(apiLatency().of(services())),
                        ApiRequestsDriver.plain().rights(apiLatency().of(configMaps())),
                        ApiRequestsDriver.scaling().rights(apiLatency().of(deployments())),
                        new PodStartupDriver().rights(podStartup()))
                .flatMap(List::stream);
        return Rights.ofApi(policy, ofWorkloads.toList()).stream()
                .map(RightsTest::line)
                .toList();
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
