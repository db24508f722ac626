package io.plimsoll.scenario;

import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A scenario says itself in the words it was written with; nobody writes the description twice. */
class ScenarioSentenceTest {

    @Test
    void a_whole_sentence_is_printed() {
        Scenario scenario = scenario("encrypted-traffic-between-nodes")
                .given(encryption(ON))
                .run(iperf3().tcp().streams(1))
                .betweenNodes()
                .lasting(seconds(30))
                .repeated(atLeast(5).atMost(20))
                .expect(throughput().isAtLeast(mbps(800)).on("local", mbps(400)))
                .expect(clientCpu().isAtMost(percent(90)));

        assertThat(scenario)
                .hasToString("encrypted-traffic-between-nodes: iperf3 TCP, 1 stream, first 1 s omitted,"
                        + " between two nodes to the pod IP, given that traffic between nodes is encrypted,"
                        + " lasting 30 s, repeated 5 to 20 times after 1 warm-up;"
                        + " expected: throughput is at least 800 Mbit/s; client CPU is at most 90 %");
        assertThat(scenario.plan().sentence()).isEqualTo(scenario.toString());
    }

    @Test
    void placement_path_and_warm_up_are_said() {
        assertThat(scenario("udp")
                        .run(iperf3().udp())
                        .onOneNode()
                        .toClusterIp()
                        .warmUp(0)
                        .repeated(exactly(7))
                        .expect(loss().isAtMost(percent(1)))
                        .plan()
                        .setting())
                .isEqualTo("iperf3 UDP, 1 stream, first 1 s omitted, as fast as it can, on one node to a ClusterIP,"
                        + " lasting 10 s, repeated 7 times without a warm-up");
        assertThat(scenario("host")
                        .run(iperf3().tcp())
                        .betweenNodes()
                        .overHostNetwork()
                        .warmUp(2)
                        .expect(throughput().isAtLeast(mbps(1)))
                        .plan()
                        .setting())
                .isEqualTo("iperf3 TCP, 1 stream, first 1 s omitted, between two nodes over the host network,"
                        + " lasting 10 s, repeated 5 to 20 times after 2 warm-ups");
    }
}
