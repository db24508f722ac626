package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.cluster.Needs;
import io.plimsoll.cluster.Preflight;
import io.plimsoll.cluster.TestCluster;
import io.plimsoll.cluster.WireEncryption;
import io.plimsoll.record.ConfigException;
import io.plimsoll.units.DataSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The documented rights are enough, and each of them is needed: on a real cluster, with a service account that has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsClusterTest {

    private static final Needs NEEDS = new Needs(1, false, Set.of("NET_RAW"), true);

    @TempDir
    private Path directory;

    private TestCluster cluster;
    private Administrator administrator;
    private String uid;

    @BeforeAll
    void start() {
        cluster = TestCluster.start();
        administrator = new Administrator(cluster.access());
        try (KubeApi api = KubeApi.connect(cluster.access())) {
            uid = api.clusterUid();
        }
    }

    @AfterAll
    void end() {
        administrator.close();
        cluster.close();
    }

    @Test
    void a_whole_session_gets_by_with_the_rights_in_an_existing_namespace() throws IOException {
        administrator.makeNamespace("perf", Map.of());
        try (Guest guest = Guest.withRights(administrator, "rights-existing-namespace.yaml", "perf");
                KubeApi api = connect(guest)) {
            passes(api, new NamespacePolicy.Existing("perf"));
        } finally {
            administrator.removeNamespace("perf");
        }
    }

    @Test
    void a_whole_session_gets_by_with_the_rights_to_create_namespaces() throws IOException {
        try (Guest guest = Guest.withRights(administrator, "rights-created-namespace.yaml", "default");
                KubeApi api = connect(guest)) {
            passes(api, new NamespacePolicy.Created());
        }
    }

    @Test
    void each_right_that_is_missing_is_named() throws IOException {
        administrator.makeNamespace("perf", Map.of());
        try (Guest guest = Guest.withRights(administrator, "rights-existing-namespace.yaml", "perf");
                KubeApi api = connect(guest)) {
            for (HasMetadata object : guest.granted()) {
                for (int i = 0; i < rules(object).size(); i++) {
                    String expected = describe(rules(object).get(i));
                    change(object, i);
                    Administrator.await(
                            expected + " to be named", () -> failure(api).contains(expected));
                    assertThat(failure(api).lines()).hasSize(3);
                    administrator.client().resource(object).update();
                    Administrator.await(
                            "it to be granted again", () -> failure(api).isEmpty());
                }
            }
        } finally {
            administrator.removeNamespace("perf");
        }
    }

    @Test
    void credentials_that_are_refused_are_the_kubeconfigs_fault() throws IOException {
        KubeAccess access = new KubeAccess(Guest.kubeconfig(administrator, "not-a-token", directory), Optional.empty());

        assertThatThrownBy(() -> KubeApi.connect(access))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("its credentials are refused (401)")
                .hasMessageNotContaining("not-a-token");
    }

    @Test
    void the_wrong_cluster_is_refused() {
        try (KubeApi api = KubeApi.connect(cluster.access())) {
            assertThatThrownBy(() -> Preflight.inspect(
                            api,
                            connection(new NamespacePolicy.Created(), "11111111-2222-3333-4444-555555555555"),
                            NEEDS))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("the right cluster | UID " + uid);
        }
    }

    private void passes(KubeApi api, NamespacePolicy policy) {
        assertThat(Preflight.inspect(api, connection(policy, uid), NEEDS).notes())
                .isEmpty();
        Workspace workspace = api.claim(policy, "guest", line -> {});
        Disk disk = workspace.claimVolume("v", new DataSize(1 << 20), Optional.empty());
        PodState pod = workspace.create(new PodRequest(
                        "p",
                        "client",
                        api.nodes().get(0).name(),
                        cluster.toolbox(),
                        List.of("sleep", "60"),
                        Duration.ofMinutes(1))
                .with(disk));
        workspace.createService("s", "client", List.of(1));
        workspace.awaitStarted(pod, Duration.ofSeconds(30));
        workspace.log(pod);
        workspace.manifest(pod);
        workspace.serviceEndpoints("s");
        workspace.deleteService("s");
        workspace.delete(List.of(pod));
        workspace.awaitGone(Duration.ofSeconds(30));
        workspace.deleteVolume("v");
        workspace.requireClaim();
        assertThat(workspace.cleanUp()).isEqualTo("clean");
        workspace.close();
    }

    private String failure(KubeApi api) {
        try {
            Preflight.inspect(api, connection(new NamespacePolicy.Existing("perf"), uid), NEEDS);
            return "";
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String describe(PolicyRule rule) {
        String group = rule.getApiGroups().get(0);
        return "right to " + rule.getVerbs().get(0) + " " + rule.getResources().get(0)
                + (group.isEmpty() ? "" : "." + group) + " ";
    }

    private static List<PolicyRule> rules(HasMetadata object) {
        if (object instanceof Role role) {
            return role.getRules();
        }
        return object instanceof ClusterRole role ? role.getRules() : List.of();
    }

    /** Takes one rule away. */
    private void change(HasMetadata object, int without) {
        HasMetadata less = administrator.client().resource(object).get();
        rules(less).remove(without);
        administrator.client().resource(less).update();
    }

    private KubeApi connect(Guest guest) throws IOException {
        return KubeApi.connect(new KubeAccess(guest.kubeconfig(directory), Optional.empty()));
    }

    private ClusterConnection connection(NamespacePolicy policy, String expectedUid) {
        return new ClusterConnection(
                "foreign",
                cluster.access(),
                new ClusterProfile(
                        Optional.of(expectedUid),
                        policy,
                        new ClusterProfile.Toolbox(cluster.toolbox(), true),
                        new WireEncryption.None(),
                        Map.of(),
                        Optional.empty(),
                        ClusterProfile.Caps.none(),
                        ClusterProfile.Stated.nothing(),
                        ClusterProfile.Bottleneck.usual()),
                Optional.empty());
    }
}
