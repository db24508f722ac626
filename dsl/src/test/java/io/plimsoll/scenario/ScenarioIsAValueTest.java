package io.plimsoll.scenario;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresCpu.serverCpu;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.workload.Iperf3Tcp;
import org.junit.jupiter.api.Test;

/** Every word returns a new value, so that a sentence can be continued in two ways and shared between threads. */
class ScenarioIsAValueTest {

    @Test
    void every_word_leaves_the_sentence_before_as_it_was() {
        ScenarioGrammar.NetworkMeasuring<Iperf3Tcp> before = measuring();

        before.toClusterIp();
        before.overHostNetwork();
        before.toPodIp();
        before.lasting(seconds(1));
        before.repeated(exactly(5));
        before.warmUp(0);
        before.expect(throughput().isAtLeast(mbps(1)));

        assertThat(before).isEqualTo(measuring());
    }

    @Test
    void a_placement_leaves_the_sentence_before_as_it_was() {
        ScenarioGrammar.Placing<Iperf3Tcp> before = scenario("value").run(iperf3().tcp());

        assertThat(before.onOneNode()).isNotEqualTo(before.betweenNodes());
        assertThat(before.betweenNodes()).isEqualTo(measuring());
    }

    @Test
    void a_finished_sentence_can_be_continued_in_two_ways() {
        ScenarioGrammar.Expectation<Iperf3Tcp> shared =
                measuring().expect(throughput().isAtLeast(mbps(800)));

        Scenario client = shared.expect(clientCpu().isAtMost(percent(90)));
        Scenario server = shared.expect(serverCpu().isAtMost(percent(90)));

        assertThat(shared.plan().objectives()).hasSize(1).isUnmodifiable();
        assertThat(client.plan().objectives())
                .extracting(objective -> objective.metric().name())
                .containsExactly("throughput", "client CPU");
        assertThat(server.plan().objectives())
                .extracting(objective -> objective.metric().name())
                .containsExactly("throughput", "server CPU");
    }

    @Test
    void the_same_words_make_equal_scenarios() {
        assertThat(measuring().expect(throughput().isAtLeast(mbps(800))))
                .isEqualTo(measuring().expect(throughput().isAtLeast(mbps(800))))
                .isNotEqualTo(measuring().expect(throughput().isAtLeast(mbps(801))));
    }

    @Test
    void a_word_said_twice_holds_as_said_last() {
        assertThat(measuring().toClusterIp().lasting(seconds(30)).toPodIp().lasting(seconds(10)))
                .isEqualTo(measuring());
    }

    private static ScenarioGrammar.NetworkMeasuring<Iperf3Tcp> measuring() {
        return scenario("value").run(iperf3().tcp()).betweenNodes();
    }
}
