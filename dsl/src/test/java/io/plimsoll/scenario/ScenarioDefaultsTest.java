package io.plimsoll.scenario;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.workload.Iperf3Tcp;
import org.junit.jupiter.api.Test;

class ScenarioDefaultsTest {

    private static final ScenarioPlan<?> PLAN = scenario("shortest")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(800)))
            .plan();

    @Test
    void a_repetition_lasts_ten_seconds_and_the_first_one_warms_up() {
        assertThat(PLAN.lasting()).isEqualTo(seconds(10));
        assertThat(PLAN.warmUps()).isOne();
    }

    @Test
    void five_to_twenty_repetitions_are_judged_with_one_wrong_verdict_in_twenty_at_worst() {
        assertThat(PLAN.repetitions()).isEqualTo(atLeast(5).atMost(20));
        assertThat(PLAN.errorRates(PLAN.objectives().get(0))).isEqualTo(new ErrorRates(0.05, 0.05));
    }

    @Test
    void the_client_reaches_the_server_by_its_pod_ip_and_nothing_is_demanded_of_the_traffic() {
        assertThat(PLAN.location()).isEqualTo(new Location.BetweenPods(Placement.BETWEEN_NODES, NetworkPath.POD_IP));
        assertThat(PLAN.encryption()).isEmpty();
    }

    @Test
    void iperf3_sends_one_stream_and_omits_one_second() {
        assertThat(((Iperf3Tcp) PLAN.workload()).options())
                .satisfies(options -> assertThat(options.streams()).isOne())
                .satisfies(options -> assertThat(options.omitted()).isEqualTo(seconds(1)))
                .satisfies(options -> assertThat(options.reverse()).isFalse());
    }
}
