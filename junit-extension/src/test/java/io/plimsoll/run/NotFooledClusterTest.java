package io.plimsoll.run;

import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.kube.Administrator;
import io.plimsoll.kube.KubeApi;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A number that is fast because it is not what the sentence says is never a pass. */
class NotFooledClusterTest {

    private static final int ROUND = 51;

    /** Sends what the measured tool sends, and nothing else, past the tunnel, which stays up. */
    private static final String ROUTE_AROUND = """
            sysctl -q -w net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.eth0.rp_filter=0
            for peer in $PEERS; do
              ip route replace 10.244.$peer.0/24 via $(cat /cluster/nodes/$peer.address) table %1$d
            done
            for protocol in tcp udp; do
              ip rule add priority %1$d ipproto $protocol dport 18000-18200 lookup %1$d
              ip rule add priority %1$d ipproto $protocol sport 18000-18200 lookup %1$d
            done
            """.formatted(ROUND);

    private static final String STRAIGHT_AGAIN = """
            while ip rule del priority %1$d 2>/dev/null; do :; done
            ip route flush table %1$d 2>/dev/null
            pkill ping
            true
            """.formatted(ROUND);

    /** Other traffic through the tunnel, more than the payload. */
    private static final String FILL_THE_TUNNEL = """
            for peer in $PEERS; do (ping -q -f -s 1300 10.244.$peer.254 >/dev/null 2>&1 &) ; done
            """;

    private static OpenCluster local;

    @BeforeAll
    static void open() {
        local = OpenCluster.open(OpenCluster.LOCAL, System.out::println);
    }

    @AfterAll
    static void close() {
        local.close();
    }

    @AfterEach
    void put_the_traffic_back_into_the_tunnel() {
        NodeShell.inEveryNode(STRAIGHT_AGAIN);
        establish(ON);
    }

    @Test
    void encryption_that_is_off_makes_the_run_invalid_however_fast_it_is() {
        establish(OFF);

        RunRecord record = runAsForeign(encrypted());

        assertThat(record.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(record.failure().orElse(""))
                .contains("transport: the payload's bytes did not go through the encrypted transport")
                .contains("marker: the marker could be read");
        assertThat(record.repetitions()).hasSize(1);
    }

    @Test
    void traffic_that_is_routed_around_the_tunnel_makes_the_run_invalid() {
        NodeShell.inEveryNode(ROUTE_AROUND);

        RunRecord record = runAsForeign(encrypted());

        assertThat(record.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(findings(record)).containsEntry("transport", false).containsEntry("marker", false);
    }

    @Test
    void other_traffic_in_the_tunnel_does_not_hide_that_the_payload_went_around_it() {
        NodeShell.inEveryNode(ROUTE_AROUND);
        NodeShell.inEveryNode(FILL_THE_TUNNEL);

        RunRecord record = runAsForeign(scenario("trickle")
                .given(encryption(ON))
                .run(iperf3().udp().rate(mbps(0.1)).omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(0.01)))
                .expect(loss().isAtMost(percent(90))));

        assertThat(record.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(findings(record))
                .as("the counters are deceived, the marker is not")
                .containsEntry("transport", true)
                .containsEntry("marker", false);
    }

    @Test
    void encryption_that_is_on_makes_a_run_in_the_clear_invalid() {
        RunRecord record = runAsForeign(scenario("plain")
                .given(encryption(OFF))
                .run(iperf3().tcp().omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(1))));

        assertThat(record.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(findings(record)).containsEntry("transport", false).containsEntry("marker", false);
    }

    @Test
    void one_node_is_too_few_between_nodes_and_nothing_is_written() {
        RunRecord record = run(foreign(
                Map.of("kubernetes.io/hostname", "plimsoll-node-1"),
                local.connection().profile().toolbox().image()));

        assertThat(record.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(record.failure().orElse(""))
                .contains("nothing was changed in it")
                .contains("2 that are Ready and take ordinary pods");
        assertThat(record.repetitions()).isEmpty();
        assertThat(record.tookSeconds()).isLessThan(5);
        assertThatNothingIsLeftOf(record.runId());
    }

    @Test
    void an_image_that_cannot_be_pulled_is_the_environments_fault() {
        RunRecord record = run(foreign(Map.of(), "registry.invalid/toolbox:none"));

        assertThat(record.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(record.failure().orElse("")).contains("registry.invalid/toolbox:none");
        assertThat(record.tookSeconds()).isLessThan(45);
    }

    /** A run of this profile makes a namespace of its own, and claims the cluster in {@code default}. */
    private static void assertThatNothingIsLeftOf(String runId) {
        try (Administrator administrator = new Administrator(local.connection().access())) {
            assertThat(administrator.hasNamespace("plimsoll-" + runId)).isFalse();
            assertThat(administrator.hasLease("default", runId)).isFalse();
        }
    }

    private static Scenario encrypted() {
        return scenario("encrypted")
                .given(encryption(ON))
                .run(iperf3().tcp().omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(1)));
    }

    private static void establish(Encryption mode) {
        local.connection().encryptionSwitch().orElseThrow().establish(mode);
    }

    private static RunRecord runAsForeign(Scenario scenario) {
        return run(foreign(Map.of(), local.connection().profile().toolbox().image()), scenario);
    }

    private static RunRecord run(ClusterConnection connection) {
        return run(connection, encrypted());
    }

    private static RunRecord run(ClusterConnection connection, Scenario scenario) {
        try (ClusterSession session = new ClusterSession(
                "foreign", progress -> OpenCluster.existing(connection), List.of(new PrintingListener()))) {
            return session.run(scenario).record();
        }
    }

    /** The local cluster as if it were somebody else's: nobody may switch its encryption. */
    private static ClusterConnection foreign(Map<String, String> nodeSelector, String image) {
        ClusterProfile profile = new ClusterProfile(
                Optional.of(uid()),
                new NamespacePolicy.Created(),
                new ClusterProfile.Toolbox(image, true),
                local.connection().profile().encryption(),
                nodeSelector,
                Optional.empty(),
                ClusterProfile.Caps.none(),
                ClusterProfile.Stated.nothing(),
                ClusterProfile.Bottleneck.usual());
        return new ClusterConnection("foreign", local.connection().access(), profile, Optional.empty());
    }

    private static String uid() {
        try (var api = KubeApi.connect(local.connection().access())) {
            return api.clusterUid();
        }
    }

    private static Map<String, Boolean> findings(RunRecord record) {
        return record.repetitions().get(0).evidence().stream()
                .collect(Collectors.toMap(Evidence::name, Evidence::holds));
    }
}
