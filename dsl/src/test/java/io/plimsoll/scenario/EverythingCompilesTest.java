package io.plimsoll.scenario;

import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.WIREGUARD;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.micros;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresCpu.serverCpu;
import static io.plimsoll.workload.MeasuresDatagrams.jitter;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresReturnThroughput.returnThroughput;
import static io.plimsoll.workload.MeasuresThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract with those who write sentences: if a word is renamed or taken away, this no longer compiles. */
class EverythingCompilesTest {

    private static final Scenario TCP_BETWEEN_NODES = scenario("tcp-between-nodes")
            .given(encryption(ON))
            .run(iperf3().tcp()
                    .streams(4)
                    .omitting(seconds(2))
                    .messageLength(kib(128))
                    .window(mib(1))
                    .maximumSegmentSize(bytes(1_380))
                    .reversed())
            .betweenNodes()
            .toPodIp()
            .lasting(seconds(30))
            .repeated(atLeast(5).atMost(20))
            .warmUp(2)
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(400))
                    .because("replication needs 800 Mbit/s per pair of nodes"))
            .expect(sentThroughput().isAtLeast(mbps(800)))
            .expect(retransmits().isAtMost(perGib(50)))
            .expect(clientCpu().isAtMost(percent(90)))
            .expect(serverCpu().isAtMost(percent(90)));

    private static final Scenario UDP_BETWEEN_NODES = scenario("udp-between-nodes")
            .given(encryption(WIREGUARD))
            .run(iperf3().udp()
                    .streams(2)
                    .omitting(seconds(1))
                    .messageLength(bytes(1_200))
                    .window(kib(256))
                    .rate(mbps(100))
                    .reversed())
            .betweenNodes()
            .toClusterIp()
            .repeated(exactly(7))
            .expect(throughput().isAtLeast(mbps(190)))
            .expect(loss().isAtMost(percent(0.5)))
            .expect(jitter().isAtMost(micros(500)));

    private static final Scenario BOTH_WAYS = scenario("both-ways")
            .given(encryption(OFF))
            .run(iperf3().tcp().bothWays())
            .betweenNodes()
            .overHostNetwork()
            .expect(throughput().isAtLeast(gbps(1)))
            .expect(returnThroughput().isAtLeast(gbps(1)));

    private static final Scenario ON_ONE_NODE =
            scenario("on-one-node").run(iperf3().udp()).onOneNode().expect(jitter().isAtMost(millis(1)));

    @Test
    void every_word_of_the_language_is_said_once() {
        assertThat(List.of(TCP_BETWEEN_NODES, UDP_BETWEEN_NODES, BOTH_WAYS, ON_ONE_NODE))
                .extracting(each -> each.plan().objectives().size())
                .containsExactly(5, 3, 2, 1);
    }
}
