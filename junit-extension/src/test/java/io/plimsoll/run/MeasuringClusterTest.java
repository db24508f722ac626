package io.plimsoll.run;

import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.WIREGUARD;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresReturnThroughput.returnThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.evidence.ServiceReading;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.DataRate;
import io.plimsoll.verdict.Verdict;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole runs on the local cluster: the real tools, between real nodes, through the real tunnel. */
class MeasuringClusterTest {

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @Test
    void encrypted_traffic_between_nodes_is_measured_and_proven_on_the_wire() {
        RunRecord record = run(scenario("encrypted")
                .given(encryption(WIREGUARD))
                .run(iperf3().tcp().omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(2))
                .expect(throughput().isAtLeast(mbps(50))));

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.judged()).hasSize(5);
        assertThat(record.repetitions()).hasSize(6);
        assertThat(record.judged())
                .allSatisfy(repetition -> assertThat(held(repetition))
                        .containsOnly(
                                Map.entry("plausibility", true),
                                Map.entry("placement", true),
                                Map.entry("pods", true),
                                Map.entry("window", true),
                                Map.entry("network", true),
                                Map.entry("tool", true),
                                Map.entry("bottleneck", true),
                                Map.entry("stolen time", true),
                                Map.entry("interfaces", true),
                                Map.entry("transport", true),
                                Map.entry("marker", true),
                                Map.entry("continuity", true)));
        assertThat(record.environment())
                .containsEntry("iperf3", "3.18")
                .containsEntry("pod MTU", "1420 B")
                .containsEntry("tunnel MTU", "1420 B")
                .containsEntry("underlay MTU", "1500 B");
    }

    @Test
    void a_limit_of_three_times_what_was_just_measured_is_violated() {
        RunRecord before = run(plain(mbps(1)));
        double measured = before.judged().stream()
                .mapToDouble(repetition -> repetition.measurements().getOrDefault("throughput", Double.NaN))
                .max()
                .orElseThrow();

        RunRecord record = run(plain(new DataRate(3 * measured)));

        assertThat(before.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(record.judged()).hasSize(5);
        assertThat(record.judged())
                .as("in the clear the probe must see the marker")
                .allSatisfy(repetition -> assertThat(held(repetition)).containsEntry("marker", true));
    }

    private static Scenario plain(DataRate limit) {
        return scenario("plain")
                .given(encryption(OFF))
                .run(iperf3().tcp().omitting(seconds(0)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(limit));
    }

    @Test
    void a_cluster_ip_leads_to_the_server_of_the_repetition() {
        RunRecord record = run(scenario("cluster-ip")
                .given(encryption(ON))
                .run(iperf3().tcp().streams(2).omitting(seconds(0)))
                .betweenNodes()
                .toClusterIp()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(50))));

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.judged())
                .allSatisfy(repetition -> assertThat(held(repetition)).containsEntry("path", true));
        // A ClusterIP is nobody's once its service is deleted; whoever answered there would hold the next client up.
        assertThat(raw(record.judged().get(1), "client pod"))
                .contains(ServiceReading.parse(raw(record.judged().get(0), RawName.SERVICE))
                        .server());
    }

    @Test
    void pods_on_one_node_and_in_its_network_are_measured_too() {
        RunRecord onOneNode = run(scenario("on-one-node")
                .run(iperf3().tcp().bothWays())
                .onOneNode()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(100)))
                .expect(returnThroughput().isAtLeast(mbps(100))));
        RunRecord overHostNetwork = run(scenario("over-the-host-network")
                .run(iperf3().tcp().reversed())
                .betweenNodes()
                .overHostNetwork()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(100)))
                .expect(clientCpu().isAtMost(percent(400))));

        assertThat(onOneNode.failure()).isEmpty();
        assertThat(onOneNode.verdict()).isEqualTo(Verdict.PASS);
        assertThat(overHostNetwork.failure()).isEmpty();
        assertThat(overHostNetwork.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void datagrams_that_arrive_meet_both_of_their_objectives() {
        RunRecord record = run(scenario("datagrams")
                .given(encryption(ON))
                .run(iperf3().udp().rate(mbps(20)))
                .betweenNodes()
                .lasting(seconds(1))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(5)))
                .expect(loss().isAtMost(percent(80))));

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.objectives()).hasSize(2);
    }

    private static RunRecord run(Scenario scenario) {
        return LOCAL.session().run(scenario).record();
    }

    private static String raw(RepetitionRecord repetition, String name) {
        return repetition.raw().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Map<String, Boolean> held(RepetitionRecord repetition) {
        return repetition.evidence().stream().collect(Collectors.toMap(Evidence::name, Evidence::holds));
    }
}
