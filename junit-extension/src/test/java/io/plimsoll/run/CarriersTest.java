package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.evidence.Carrier;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.DataRate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A value is held against what carries least of what its traffic goes through. */
class CarriersTest {

    private static final Scenario ONE_STREAM = scenario("one-stream")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));
    private static final Scenario FOUR_STREAMS = scenario("four-streams")
            .run(iperf3().tcp().streams(4).bothWays())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));
    private static final Scenario ON_ONE_NODE = scenario("on-one-node")
            .run(iperf3().tcp())
            .onOneNode()
            .expect(throughput().isAtLeast(mbps(1)));

    @Test
    void a_connection_carries_no_more_than_the_provider_allows_it() {
        assertThat(least(ONE_STREAM, Optional.of(mbps(12_500)), Optional.of(mbps(5_000)), OptionalInt.empty()))
                .contains(new Carrier("connection", mbps(5_000)));
    }

    @Test
    void several_connections_carry_several_times_as_much_and_no_more_than_the_nic() {
        assertThat(least(FOUR_STREAMS, Optional.of(mbps(25_000)), Optional.of(mbps(5_000)), OptionalInt.empty()))
                .contains(new Carrier("4 connections", mbps(20_000)));
        assertThat(least(FOUR_STREAMS, Optional.of(mbps(12_500)), Optional.of(mbps(5_000)), OptionalInt.empty()))
                .contains(new Carrier("NIC", mbps(12_500)));
    }

    @Test
    void within_a_node_neither_the_nic_nor_the_provider_matters_but_the_machine_does() {
        assertThat(least(ON_ONE_NODE, Optional.of(mbps(12_500)), Optional.of(mbps(5_000)), OptionalInt.empty()))
                .isEmpty();
        assertThat(least(ON_ONE_NODE, Optional.empty(), Optional.empty(), OptionalInt.of(2)))
                .contains(new Carrier("machine", mbps(200_000)));
    }

    @Test
    void without_a_cap_nothing_is_known() {
        assertThat(least(ONE_STREAM, Optional.empty(), Optional.empty(), OptionalInt.empty()))
                .isEmpty();
    }

    private static Optional<Carrier> least(
            Scenario scenario, Optional<DataRate> network, Optional<DataRate> flow, OptionalInt machine) {
        return new Carriers(
                        new ClusterProfile.Caps(network, flow, Optional.empty(), Optional.empty(), machine),
                        scenario.plan())
                .least();
    }
}
