package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.micros;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Qperf.qperf;

import io.plimsoll.scenario.Scenario;

/**
 * The other tests of K-Bench's {@code dp_network_intranode}, which are those that {@link KBenchScenarios} has between nodes:
 * larger segments, datagrams in fragments, and the four of qperf. Nothing of a node's NIC is in them, so that a kernel or a
 * pod network that has become slower is seen apart from a path that has.
 *
 * <p>Of these, K-Bench keeps the output and publishes nothing. What is asked for is what holds between nodes, or more; limits
 * on {@code local} are about half of what was measured there. Left out are its ten pings, of which the latencies of qperf say
 * more, and iperf3's datagrams as fast as a client can send them, of which those of qperf say as much.
 */
public final class KBenchNodeScenarios {

    /** Segments of 8,800 bytes, of which a pod's interface takes as much as its MTU allows. */
    public static final Scenario JUMBO_SEGMENTS_WITHIN_A_NODE = scenario("jumbo-segments-within-a-node")
            .run(iperf3().tcp().maximumSegmentSize(bytes(8_800)))
            .onOneNode()
            .expect(throughput()
                    .isAtLeast(gbps(17.6))
                    .on("constellation-azure", gbps(24.8))
                    .on("constellation-gcp", gbps(17.6))
                    .on("aks", gbps(20.8))
                    .on("gke", gbps(21.6))
                    .on("local", gbps(9))
                    .because("asking for larger segments than the path allows may cost nothing: the limits are those of"
                            + " traffic-within-a-node"));

    /** Datagrams of 8,800 bytes, which are cut into fragments where the interface of a pod has an MTU of 1,500. */
    public static final Scenario JUMBO_DATAGRAMS_WITHIN_A_NODE = scenario("jumbo-datagrams-within-a-node")
            .run(iperf3().udp().messageLength(bytes(8_800)).window(kib(256)).rate(mbps(500)))
            .onOneNode()
            .expect(throughput()
                    .isAtLeast(mbps(475))
                    .on("local", mbps(250))
                    .because("500 Mbit/s are sent; 5 % are left to the sender's pace and to loss"))
            .expect(
                    loss().isAtMost(percent(2))
                            .on("local", percent(20))
                            .because(
                                    "twice what datagrams-within-a-node may lose, as a datagram in fragments has more to lose"));

    /** A message of one byte to and fro on one node: the kernel's work without a wire in between. */
    public static final Scenario TCP_LATENCY_WITHIN_A_NODE = scenario("tcp-latency-within-a-node")
            .run(qperf().tcpLatency())
            .onOneNode()
            .expect(meanLatency()
                    .isAtMost(micros(500))
                    .on("local", micros(50))
                    .because("half of what tcp-latency-between-nodes may take, as there is no wire"));

    /** The same in datagrams. */
    public static final Scenario UDP_LATENCY_WITHIN_A_NODE = scenario("udp-latency-within-a-node")
            .run(qperf().udpLatency())
            .onOneNode()
            .expect(meanLatency()
                    .isAtMost(micros(500))
                    .on("local", micros(50))
                    .because("half of what udp-latency-between-nodes may take, as there is no wire"));

    /** qperf's stream, whose messages of 64 KiB are half as large as those of iperf3. */
    public static final Scenario TCP_BANDWIDTH_WITHIN_A_NODE = scenario("tcp-bandwidth-within-a-node")
            .run(qperf().tcpBandwidth())
            .onOneNode()
            .expect(throughput()
                    .isAtLeast(gbps(8.8))
                    .on("local", gbps(5.5))
                    .because("half of the lowest limit of traffic-within-a-node, as messages are half as large"));

    /** qperf's datagrams, which fit into the MTU of 1,500, as fast as the client can send them. */
    public static final Scenario UDP_BANDWIDTH_WITHIN_A_NODE = scenario("udp-bandwidth-within-a-node")
            .run(qperf().udpBandwidth().messageLength(bytes(1_200)))
            .onOneNode()
            .expect(throughput()
                    .isAtLeast(mbps(475))
                    .on("local", mbps(1_000))
                    .because("what arrives in datagrams-within-a-node should arrive at full speed too"))
            .expect(lostMessages()
                    .isAtMost(percent(90))
                    .on("local", percent(97))
                    .because("a path on which not one datagram in ten arrives breaks down"));

    private KBenchNodeScenarios() {}
}
