package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.plimsoll.cluster.TestCluster;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pods and services of a session, on a real cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceClusterTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Timing HASTY = new Timing(
            Timing.STANDARD.renewal(), Timing.STANDARD.expiry(), Timing.STANDARD.patience(), Duration.ofSeconds(10));

    private TestCluster cluster;
    private KubeApi api;
    private Administrator administrator;
    private String node;
    private Workspace workspace;
    private int session;

    @BeforeAll
    void start() {
        cluster = TestCluster.start();
        api = KubeApi.connect(cluster.access());
        administrator = new Administrator(cluster.access());
        node = api.nodes().get(0).name();
    }

    @AfterAll
    void end() {
        administrator.close();
        api.close();
        cluster.close();
    }

    @BeforeEach
    void claim() {
        session++;
        workspace = api.claim(new NamespacePolicy.Created(), Administrator.unique("ws" + session), line -> {});
    }

    @AfterEach
    void give_back() {
        assertThat(workspace.cleanUp()).isEqualTo("clean");
        workspace.close();
        assertThat(administrator.hasNamespace(workspace.namespace())).isFalse();
        assertThat(administrator.hasLease("default", workspace.runId())).isFalse();
    }

    @Test
    void a_pod_runs_says_something_and_goes() {
        PodState created = workspace.create(request("p", cluster.toolbox(), "echo", "hello $(world)"));
        PodState started = workspace.awaitStarted(created, SOON);

        assertThat(started.node()).contains(node);
        assertThat(started.podIp()).isPresent();
        assertThat(started.containers()).isEqualTo(1);
        assertThat(started.cpuLimit()).isEmpty();
        Administrator.await("its end", () -> workspace.state(created).exitCode().isPresent());
        assertThat(workspace.state(created).exitCode()).hasValue(0);
        assertThat(workspace.log(created)).isEqualTo("hello $(world)\n");
        assertThat(workspace.manifest(created))
                .contains("plimsoll.io/run: \"" + workspace.runId() + "\"", "image: \"" + cluster.toolbox() + "\"")
                .doesNotContain("managedFields");

        workspace.delete(List.of(created));
        workspace.awaitGone(SOON);

        assertThat(administrator.pods(workspace.namespace())).isEmpty();
        assertThatThrownBy(() -> workspace.state(created))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("pod p has vanished");
    }

    @Test
    void a_log_that_is_followed_is_worth_reading_when_it_grows_and_not_in_between() {
        PodState pod = workspace.awaitStarted(
                workspace.create(request("p", cluster.toolbox(), "sh", "-c", "echo one; sleep 3; echo two; sleep 60")),
                SOON);
        AtomicInteger read = new AtomicInteger();

        try (FollowedLog followed = new FollowedLog(
                administrator.client().getHttpClient(),
                Requests.url(
                        administrator.client(),
                        "/api/v1/namespaces/" + workspace.namespace() + "/pods/p/log?follow=true"),
                Duration.ofHours(1))) {
            Administrator.await("its last word", () -> {
                if (!followed.mayHaveGrown()) {
                    return false;
                }
                read.incrementAndGet();
                return workspace.log(pod).equals("one\ntwo\n");
            });
        }

        // At first and after each of the two.
        assertThat(read).hasValueBetween(1, 3);
    }

    @Test
    void it_runs_as_nobody_with_nothing_and_may_write_to_its_memory_only() {
        PodState pod = workspace.create(request(
                "p",
                cluster.toolbox(),
                "sh",
                "-c",
                "id -u; grep CapEff /proc/self/status; touch /dev/shm/x && echo memory; touch /tmp/x || echo tmp; touch /x || echo root;"
                        + " ls /var/run/secrets/kubernetes.io 2>&1 | tail -c 26"));

        Administrator.await("its end", () -> workspace.state(pod).exitCode().isPresent());
        assertThat(workspace.log(pod))
                .contains(
                        "65532",
                        "CapEff:\t0000000000000000",
                        "memory\n",
                        "tmp\n",
                        "root\n",
                        "No such file or directory");
    }

    @Test
    void a_pod_with_a_capability_has_that_one_and_the_nodes_network() {
        PodState pod = workspace.create(new PodRequest(
                        "p",
                        "probe",
                        node,
                        cluster.toolbox(),
                        List.of("grep", "CapEff", "/proc/self/status"),
                        Duration.ofMinutes(1))
                .inHostNetwork(true)
                .with(Set.of("NET_RAW")));
        PodState started = workspace.awaitStarted(pod, SOON);

        assertThat(started.podIp()).isEqualTo(started.hostIp());
        Administrator.await("its end", () -> workspace.state(pod).exitCode().isPresent());
        assertThat(workspace.log(pod)).isEqualTo("CapEff:\t0000000000002000\n");
    }

    @Test
    void a_volume_is_written_to_and_goes_with_its_disk() {
        Disk disk = workspace.claimVolume("v", new DataSize(1 << 20), Optional.empty());
        PodState pod = workspace.create(new PodRequest(
                        "p",
                        "client",
                        node,
                        cluster.toolbox(),
                        List.of("touch", Disk.DIRECTORY + "/x"),
                        Duration.ofMinutes(1))
                .with(disk));
        Administrator.await("its end", () -> workspace.state(pod).exitCode().isPresent());
        assertThat(workspace.state(pod).exitCode()).hasValue(0);
        assertThat(administrator.disks(workspace.namespace())).hasSize(1);

        workspace.delete(List.of(pod));
        workspace.deleteVolume("v");

        Administrator.await(
                "the claim to go",
                () -> administrator
                        .client()
                        .persistentVolumeClaims()
                        .inNamespace(workspace.namespace())
                        .list()
                        .getItems()
                        .isEmpty());
        Administrator.await(
                "its disk to go",
                () -> administrator.disks(workspace.namespace()).isEmpty());
    }

    @Test
    void a_volume_that_nobody_gave_back_goes_with_the_session() {
        workspace.claimVolume("v", new DataSize(1 << 20), Optional.empty());
        Administrator.await(
                "its disk", () -> administrator.disks(workspace.namespace()).size() == 1);

        assertThat(workspace.cleanUp()).isEqualTo("clean");

        Administrator.await(
                "its disk to go",
                () -> administrator.disks(workspace.namespace()).isEmpty());
    }

    @Test
    void a_service_leads_to_the_pods_of_its_role() {
        String address = workspace.createService("s", "server", List.of(5201));
        PodState server = workspace.create(new PodRequest(
                "server", "server", node, cluster.toolbox(), List.of("iperf3", "-s"), Duration.ofMinutes(1)));
        workspace.create(request("other", cluster.toolbox(), "sleep", "60"));
        PodState started = workspace.awaitStarted(server, SOON);

        assertThat(address).matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        Administrator.await(
                "an endpoint", () -> !workspace.serviceEndpoints("s").isEmpty());
        assertThat(workspace.serviceEndpoints("s"))
                .containsExactly(started.podIp().orElseThrow());

        workspace.deleteService("s");
        Administrator.await(
                "its endpoints to go", () -> workspace.serviceEndpoints("s").isEmpty());
    }

    @Test
    void an_image_that_cannot_be_pulled_is_told_in_the_kubelets_words_within_45_seconds() {
        PodState pod = workspace.create(request("p", "registry.invalid/nothing:1", "true"));
        long began = System.nanoTime();

        assertThatThrownBy(() -> workspace.awaitStarted(pod, Duration.ofMinutes(2)))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("pod p cannot start on node " + node + ": ErrImagePull: ")
                .hasMessageContaining("registry.invalid");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void an_image_name_that_is_none_is_told_at_once() {
        PodState pod = workspace.create(request("p", "Not An Image", "true"));
        long began = System.nanoTime();

        assertThatThrownBy(() -> workspace.awaitStarted(pod, Duration.ofMinutes(2)))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("InvalidImageName");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_process_that_does_not_exist_is_told_at_once() {
        PodState pod = workspace.create(request("p", cluster.toolbox(), "/no/such/tool"));

        assertThatThrownBy(() -> workspace.awaitStarted(pod, SOON))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("pod p cannot start on node " + node + ": StartError: ")
                .hasMessageContaining("/no/such/tool");
    }

    @Test
    void a_node_that_takes_no_pod_is_told_in_the_schedulers_words() {
        PodState pod = workspace.create(
                new PodRequest("p", "client", "nowhere", cluster.toolbox(), List.of("true"), Duration.ofMinutes(1)));

        assertThatThrownBy(() -> workspace.awaitStarted(pod, Duration.ofSeconds(3)))
                .isInstanceOf(InfraException.class)
                .hasMessageStartingWith(
                        "waited 3 s in vain for pod p to start; last seen: phase Pending, Unschedulable:" + " 0/");
    }

    @Test
    void a_pod_ends_by_itself_at_its_deadline() {
        PodState pod = workspace.create(
                new PodRequest("p", "client", node, cluster.toolbox(), List.of("sleep", "600"), Duration.ofSeconds(3)));
        workspace.awaitStarted(pod, SOON);

        Administrator.await("its end", () -> workspace.state(pod).phase().equals("Failed"));
        assertThat(workspace.state(pod).trouble().orElse("")).contains("DeadlineExceeded");
    }

    @Test
    void somebody_elses_pod_of_the_same_name_is_not_deleted() {
        PodState mine = workspace.create(request("p", cluster.toolbox(), "sleep", "60"));
        workspace.delete(List.of(mine));
        workspace.awaitGone(SOON);
        administrator
                .client()
                .resource(Posture.pod(request("p", "t", "true"), workspace.namespace(), "else"))
                .create();

        workspace.delete(List.of(mine));

        assertThatThrownBy(() -> workspace.state(mine))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("is not the one that was created");
        assertThat(administrator.pods(workspace.namespace())).containsExactly("p");
    }

    @Test
    void what_a_namespace_hangs_on_is_named() {
        workspace.close();
        workspace = api.claim(new NamespacePolicy.Created(), Administrator.unique("stuck"), line -> {}, HASTY);
        administrator
                .client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("anchor")
                        .withNamespace(workspace.namespace())
                        .withFinalizers("example.com/block")
                        .endMetadata()
                        .build())
                .create();

        assertThat(workspace.cleanUp())
                .contains("left in the cluster: namespace " + workspace.namespace() + " (Terminating")
                .contains("example.com/block in 1 resource instances")
                .contains("kubectl delete namespace " + workspace.namespace());

        administrator
                .client()
                .configMaps()
                .inNamespace(workspace.namespace())
                .withName("anchor")
                .edit(map -> new ConfigMapBuilder(map)
                        .editMetadata()
                        .withFinalizers(List.of())
                        .endMetadata()
                        .build());
    }

    @Test
    void an_interrupted_run_is_cleaned_up_all_the_same() {
        workspace.create(request("p", cluster.toolbox(), "sleep", "60"));

        Thread.currentThread().interrupt();
        String outcome = workspace.cleanUp();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo("clean");
    }

    @Test
    void a_quota_refuses_in_the_servers_words() {
        administrator
                .client()
                .resource(new ResourceQuotaBuilder()
                        .withNewMetadata()
                        .withName("q")
                        .withNamespace(workspace.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .withHard(Map.of("pods", new Quantity("0")))
                        .endSpec()
                        .build())
                .create();
        Administrator.await(
                "the quota to hold",
                () -> api.refusal(request("p", "t", "true"), workspace.namespace())
                        .isPresent());

        assertThatThrownBy(() -> workspace.create(request("p", cluster.toolbox(), "true")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("exceeded quota: q");
        assertThat(api.refusal(request("p", "t", "true"), "no-such-namespace"))
                .hasValueSatisfying(words -> assertThat(words).contains("\"no-such-namespace\" not found"));
    }

    private PodRequest request(String name, String image, String... argv) {
        return new PodRequest(name, "client", node, image, List.of(argv), Duration.ofMinutes(2));
    }
}
