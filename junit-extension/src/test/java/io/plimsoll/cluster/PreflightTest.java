package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.kube.KubeAccess;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.ScriptedApi;
import io.plimsoll.kube.StorageClass;
import io.plimsoll.record.ConfigException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final String UID = "0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55";
    private static final String IMAGE = "t@sha256:" + "ab".repeat(32);
    private static final Needs TWO_NODES = new Needs(2, false, Set.of());
    private static final Needs VOLUME = new Needs(1, false, Set.of(), true);

    private final ScriptedApi scripted = ScriptedApi.scripted();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void a_cluster_that_lacks_nothing_is_reported() {
        allow(true);
        answer(node("b", "True", ""), node("a", "True", ""), node("c", "True", ""));
        admit(201, "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}");

        PreflightReport report = Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), TWO_NODES);

        assertThat(report.uid()).isEqualTo(UID);
        assertThat(report.version()).isEqualTo("v1.99.0");
        assertThat(report.nodes()).extracting("name").containsExactly("a", "b");
        assertThat(report.notes()).containsExactly("image " + IMAGE + " will be pulled on a, b");
    }

    @Test
    void without_an_identity_the_one_found_is_printed_with_the_line_to_add() {
        allow(true);
        answer(node("a", "True", ""), node("b", "True", ""));
        admit(201, "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}");

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.empty(), IMAGE), TWO_NODES))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not in clusters/x.yaml")
                .hasMessageContaining("add \"identity: {uid: " + UID + "}\" or pass -Dplimsoll.cluster.uid=" + UID);
    }

    @Test
    void our_own_cluster_needs_no_identity() {
        allow(true);
        answer(node("a", "True", ""), node("b", "True", ""));
        admit(201, "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}");
        ClusterConnection foreign = connection(Optional.empty(), IMAGE);
        ClusterConnection ours =
                new ClusterConnection(foreign.name(), foreign.access(), foreign.profile(), Optional.of(mode -> {}));

        assertThat(Preflight.inspect(scripted.api(), ours, TWO_NODES).uid()).isEqualTo(UID);
    }

    @Test
    void everything_that_is_missing_is_in_one_table() {
        allow(true);
        answer(node("a", "True", ""), node("b", "False", ""), node("c", "True", ", \"unschedulable\": true"));
        admit(403, "{\"kind\": \"Status\", \"message\": \"violates PodSecurity\"}");
        String other = "11111111-2222-3333-4444-555555555555";

        assertThatThrownBy(() -> Preflight.inspect(
                        scripted.api(),
                        connection(Optional.of(other), "t@sha256:" + "0".repeat(64)),
                        new Needs(2, false, Set.of("NET_RAW"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("cluster 'x' is not ready for this run; nothing was changed in it.\nwhat ")
                .hasMessageContaining("| UID " + UID + " ")
                .hasMessageContaining("| 1 usable (b is not Ready, c is cordoned or tainted)")
                .hasMessageContaining("./gate toolbox push REPOSITORY")
                .hasMessageContaining("the measuring pods")
                .hasMessageContaining("the probes (host network, NET_RAW)")
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(7));
    }

    @Test
    void a_network_plugin_that_is_not_the_stated_one_is_told() {
        allow(true);
        String annotated = node("a", "True", "")
                .replaceFirst(
                        "\"name\":",
                        "\"annotations\": {\"flannel.alpha.coreos.com/backend-type\": \"vxlan\"}, \"name\":");
        answer(annotated, node("b", "True", ""));
        admit(201, "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}");
        ClusterConnection stated = connection(Optional.of(UID), IMAGE);
        ClusterProfile profile = stated.profile();
        ClusterConnection calico = new ClusterConnection(
                stated.name(),
                stated.access(),
                new ClusterProfile(
                        profile.uid(),
                        profile.namespace(),
                        profile.toolbox(),
                        profile.encryption(),
                        profile.nodeSelector(),
                        profile.storageClass(),
                        profile.caps(),
                        new ClusterProfile.Stated(Optional.of("Calico, VXLAN"), Optional.empty()),
                        ClusterProfile.Bottleneck.usual()),
                Optional.empty());

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), calico, TWO_NODES))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Flannel, by the annotations of the nodes")
                .hasMessageContaining("correct cni in clusters/x.yaml");
    }

    @Test
    void without_rights_nothing_else_is_asked() {
        allow(false);

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), TWO_NODES))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("right to create pods ")
                .hasMessageContaining("right to update leases.coordination.k8s.io ")
                .hasMessageContaining("docs/rights-existing-namespace.yaml")
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(2 + 21));
    }

    @Test
    void who_looks_at_a_daemon_set_is_told_of_the_right_to_list_its_pods() {
        allow(false);
        Needs daemonSet = new Needs(2, false, false, false, Set.of(), false, Optional.of("kube-system"), List.of());

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), daemonSet))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("docs/rights-cost.yaml")
                .hasMessageContaining("to know the pods of the DaemonSet that is looked at")
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(2 + 22));
    }

    @Test
    void who_looks_at_a_daemon_set_needs_pods_that_may_see_the_cgroups_of_their_node() {
        allow(true);
        answer(node("a", "True", ""), node("b", "True", ""));
        admit(403, "{\"kind\": \"Status\", \"message\": \"violates PodSecurity\"}");
        Needs daemonSet = new Needs(2, false, false, false, Set.of(), false, Optional.of("kube-system"), List.of());

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), daemonSet))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("the measuring pods (the cgroups of their node, read-only)");
    }

    @Test
    void the_default_storage_class_is_reported_to_who_claims_a_volume() {
        fine();
        storageClasses(storageClass("slow", "Delete", false), storageClass("fast", "Delete", true));

        assertThat(Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), VOLUME)
                        .storageClass())
                .contains(new StorageClass("fast", "p", true, false));
    }

    @Test
    void the_storage_class_of_the_profile_need_not_be_the_default() {
        fine();
        storageClasses(storageClass("slow", "Delete", false), storageClass("fast", "Retain", true));

        assertThat(Preflight.inspect(scripted.api(), naming("slow"), VOLUME).storageClass())
                .map(StorageClass::name)
                .contains("slow");
    }

    @Test
    void a_storage_class_that_there_is_not_is_told() {
        fine();
        storageClasses(storageClass("fast", "Delete", true));

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), naming("slow"), VOLUME))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("| fast ")
                .hasMessageContaining("| 'slow', by the profile ")
                .hasMessageContaining("storageClass of clusters/x.yaml");
    }

    @Test
    void two_default_classes_are_one_too_many_and_none_too_few() {
        fine();
        storageClasses(storageClass("a", "Delete", true), storageClass("b", "Delete", true));

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), VOLUME))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("| a, b ")
                .hasMessageContaining("| exactly one default class ");
    }

    @Test
    void no_storage_class_is_too_few() {
        fine();
        storageClasses();

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), VOLUME))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("| none ");
    }

    @Test
    void a_class_whose_disks_outlive_their_claims_is_refused() {
        fine();
        storageClasses(storageClass("fast", "Retain", true));

        assertThatThrownBy(() -> Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), VOLUME))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("storage class fast ")
                .hasMessageContaining("reclaimPolicy Retain ")
                .hasMessageContaining("no disk outlives the run");
    }

    @Test
    void who_claims_no_volume_is_not_asked_for_a_storage_class() {
        fine();

        assertThat(Preflight.inspect(scripted.api(), connection(Optional.of(UID), IMAGE), new Needs(1, false, Set.of()))
                        .storageClass())
                .isEmpty();
    }

    private void fine() {
        allow(true);
        answer(node("a", "True", ""));
        admit(201, "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}");
    }

    private void storageClasses(String... classes) {
        scripted.server()
                .expect()
                .get()
                .withPath("/apis/storage.k8s.io/v1/storageclasses")
                .andReturn(
                        200,
                        "{\"apiVersion\": \"storage.k8s.io/v1\", \"kind\": \"StorageClassList\", \"items\": ["
                                + String.join(",", classes) + "]}")
                .always();
    }

    private static String storageClass(String name, String reclaimPolicy, boolean isDefault) {
        return "{\"apiVersion\": \"storage.k8s.io/v1\", \"kind\": \"StorageClass\", \"metadata\": {\"name\": \"" + name
                + "\", \"annotations\": {\"storageclass.kubernetes.io/is-default-class\": \"" + isDefault
                + "\"}}, \"provisioner\": \"p\", \"reclaimPolicy\": \"" + reclaimPolicy + "\"}";
    }

    private static ClusterConnection naming(String storageClass) {
        ClusterConnection plain = connection(Optional.of(UID), IMAGE);
        ClusterProfile profile = plain.profile();
        return new ClusterConnection(
                plain.name(),
                plain.access(),
                new ClusterProfile(
                        profile.uid(),
                        profile.namespace(),
                        profile.toolbox(),
                        profile.encryption(),
                        profile.nodeSelector(),
                        Optional.of(storageClass),
                        profile.caps(),
                        profile.stated(),
                        ClusterProfile.Bottleneck.usual()),
                Optional.empty());
    }

    private void allow(boolean allowed) {
        scripted.server()
                .expect()
                .post()
                .withPath("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
                .andReturn(
                        201,
                        "{\"apiVersion\": \"authorization.k8s.io/v1\", \"kind\": \"SelfSubjectAccessReview\", \"status\":"
                                + " {\"allowed\": " + allowed + "}}")
                .always();
    }

    private void answer(String... nodes) {
        scripted.server()
                .expect()
                .get()
                .withPath("/api/v1/namespaces/kube-system")
                .andReturn(
                        200,
                        "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"kube-system\","
                                + " \"uid\": \"" + UID + "\"}}")
                .always();
        scripted.server()
                .expect()
                .get()
                .withPath("/api/v1/nodes")
                .andReturn(
                        200,
                        "{\"apiVersion\": \"v1\", \"kind\": \"NodeList\", \"items\": [" + String.join(",", nodes)
                                + "]}")
                .always();
    }

    private void admit(int code, String body) {
        scripted.server()
                .expect()
                .post()
                .withPath("/api/v1/namespaces/perf/pods?dryRun=All")
                .andReturn(code, body)
                .always();
    }

    private static String node(String name, String ready, String spec) {
        return "{\"apiVersion\": \"v1\", \"kind\": \"Node\", \"metadata\": {\"name\": \"" + name + "\", \"uid\": \"u-"
                + name + "\"}, \"spec\": {\"podCIDR\": \"10.0.0.0/24\"" + spec + "}, \"status\": {\"conditions\":"
                + " [{\"type\": \"Ready\", \"status\": \"" + ready
                + "\"}], \"addresses\": [], \"nodeInfo\": {\"bootID\":"
                + " \"b\", \"kernelVersion\": \"6\", \"kubeletVersion\": \"v1\", \"containerRuntimeVersion\": \"c\","
                + " \"osImage\": \"o\"}}}";
    }

    private static ClusterConnection connection(Optional<String> uid, String image) {
        return new ClusterConnection(
                "x",
                new KubeAccess(Path.of("config"), Optional.empty()),
                new ClusterProfile(
                        uid,
                        new NamespacePolicy.Existing("perf"),
                        new ClusterProfile.Toolbox(image, false),
                        new WireEncryption.None(),
                        Map.of(),
                        Optional.empty(),
                        ClusterProfile.Caps.none(),
                        ClusterProfile.Stated.nothing(),
                        ClusterProfile.Bottleneck.usual()),
                Optional.empty());
    }
}
