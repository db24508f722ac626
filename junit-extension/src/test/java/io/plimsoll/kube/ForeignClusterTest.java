package io.plimsoll.kube;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.TestCluster;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.ClusterSessionSource;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a cluster of somebody else's: a profile, and a service account with the documented rights. */
class ForeignClusterTest {

    private final String workingDirectory = System.getProperty("user.dir", "");

    @TempDir
    private Path project;

    @BeforeEach
    void go_to_a_project_of_ones_own() throws IOException {
        Files.createDirectory(project.resolve("clusters"));
        System.setProperty("user.dir", project.toString());
        System.setProperty("cluster", "foreign");
    }

    @AfterEach
    void return_to_this_project() {
        System.setProperty("user.dir", workingDirectory);
        System.clearProperty("cluster");
    }

    @Test
    void an_encrypted_scenario_passes_with_no_more_than_the_documented_rights() throws IOException {
        try (TestCluster cluster = TestCluster.start();
                Administrator administrator = new Administrator(cluster.access());
                Guest guest = Guest.withRights(administrator, "rights-created-namespace.yaml", "default")) {
            cluster.encrypt();
            profile(cluster, guest);

            RunRecord record;
            try (TargetClusterSession session = new ClusterSessionSource().open(List.of())) {
                record = session.run(scenario("as-a-guest")
                                .given(encryption(ON))
                                .run(iperf3().tcp().omitting(seconds(0)))
                                .betweenNodes()
                                .lasting(seconds(1))
                                .warmUp(0)
                                .expect(throughput().isAtLeast(mbps(10)).on("foreign", mbps(20))))
                        .record();
            }

            assertThat(record.failure()).isEmpty();
            assertThat(record.verdict()).isEqualTo(Verdict.PASS);
            assertThat(record.objectives().get(0).limitFrom()).isEqualTo("foreign");
            assertThat(administrator.hasNamespace("plimsoll-" + record.runId())).isFalse();
            assertThat(administrator.hasLease("default", record.runId())).isFalse();
        }
    }

    private void profile(TestCluster cluster, Guest guest) throws IOException {
        Path kubeconfig = guest.kubeconfig(project);
        try (KubeApi api = KubeApi.connect(cluster.access())) {
            Files.writeString(project.resolve("clusters/foreign.yaml"), """
                    kubeconfig: %s
                    identity:
                      uid: %s
                    namespace:
                      create: true
                    toolbox:
                      image: %s
                      allowMutableTag: true
                    encryption:
                      mechanism: wireguard
                      interface: wg0
                    """.formatted(
                            kubeconfig, api.clusterUid(), cluster.toolbox()));
        }
    }
}
