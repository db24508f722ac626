package io.plimsoll.evidence;

import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes that share a machine cannot do more than its processors; what they can do is never taken for a mistake. */
class OneMachineTest {

    private static final Scenario ENCRYPTED = scenario("encrypted")
            .given(encryption(ON))
            .run(iperf3().tcp().streams(8))
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));
    private static final Scenario PLAIN = scenario("plain")
            .given(encryption(OFF))
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));
    private static final Scenario ON_ONE_NODE = scenario("on-one-node")
            .run(iperf3().tcp())
            .onOneNode()
            .expect(throughput().isAtLeast(mbps(1)));
    private static final Scenario EIGHT_STREAMS = scenario("eight-streams")
            .run(iperf3().tcp().streams(8))
            .onOneNode()
            .expect(throughput().isAtLeast(mbps(1)));

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 16", "12, 96", "64, 100"})
    void what_is_encrypted_costs_every_processor_and_goes_through_one_tunnel(int processors, int carried) {
        assertThat(new OneMachine(processors).carries(ENCRYPTED.plan())).isEqualTo(gbps(carried));
    }

    @ParameterizedTest
    @CsvSource({"1, 50, 100, 100", "2, 100, 200, 200", "64, 200, 400, 3200"})
    void a_connection_in_the_clear_keeps_four_processors_busy_at_most(
            int processors, int between, int within, int eightWithin) {
        OneMachine machine = new OneMachine(processors);

        assertThat(machine.carries(PLAIN.plan())).isEqualTo(gbps(between));
        assertThat(machine.carries(ON_ONE_NODE.plan())).isEqualTo(gbps(within));
        assertThat(machine.carries(EIGHT_STREAMS.plan())).isEqualTo(gbps(eightWithin));
    }

    @Test
    void without_a_demand_the_traffic_between_nodes_may_be_in_the_clear() {
        Scenario undemanded = scenario("undemanded")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(1)));

        assertThat(new OneMachine(2).carries(undemanded.plan())).isEqualTo(gbps(100));
    }
}
