package io.plimsoll.scenario;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.micros;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.jitter;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Qperf.qperf;
import static io.plimsoll.workload.Sockperf.sockperf;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.units.OperationRate;
import io.plimsoll.workload.Iperf3Udp;
import io.plimsoll.workload.QperfUdpBandwidth;
import io.plimsoll.workload.SockperfMessages;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final ScenarioGrammar.Expectation<Iperf3Udp> THROUGHPUT = scenario("udp")
            .run(iperf3().udp())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(100)));

    @Test
    void a_throughput_over_udp_without_a_limit_on_the_loss_is_told_with_what_to_add() {
        assertThat(Lint.complaint(THROUGHPUT.plan()))
                .contains("scenario 'udp' expects a throughput over UDP and nothing of the loss, so that sending faster"
                        + " than the path takes in would improve it; add .expect(loss().isAtMost(percent(…))) to its"
                        + " sentence");
        assertThat(Lint.complaint(
                        THROUGHPUT.expect(jitter().isAtMost(micros(500))).plan()))
                .isPresent();
        assertThat(Lint.complaint(scenario("sent")
                        .run(iperf3().udp())
                        .onOneNode()
                        .expect(sentThroughput().isBetween(mbps(1), mbps(2)))
                        .plan()))
                .isPresent();
    }

    @Test
    void with_a_limit_on_the_loss_in_any_order_it_is_fine() {
        assertThat(Lint.complaint(THROUGHPUT.expect(loss().isAtMost(percent(1))).plan()))
                .isEmpty();
        assertThat(Lint.complaint(scenario("udp")
                        .run(iperf3().udp())
                        .betweenNodes()
                        .expect(loss().isAtMost(percent(1)))
                        .expect(throughput().isAtLeast(mbps(100)))
                        .plan()))
                .isEmpty();
    }

    @Test
    void what_is_no_throughput_over_udp_needs_no_limit_on_the_loss() {
        assertThat(Lint.complaint(scenario("jitter")
                        .run(iperf3().udp())
                        .betweenNodes()
                        .expect(jitter().isAtMost(micros(500)))
                        .plan()))
                .isEmpty();
        assertThat(Lint.complaint(scenario("tcp")
                        .run(iperf3().tcp())
                        .betweenNodes()
                        .expect(throughput().isAtLeast(mbps(100)))
                        .plan()))
                .isEmpty();
    }

    @Test
    void a_latency_of_datagrams_without_a_limit_on_those_that_are_lost_is_told_with_what_to_add() {
        ScenarioGrammar.Expectation<SockperfMessages> latencyAlone = scenario("messages")
                .run(sockperf().udpUnderLoad())
                .betweenNodes()
                .expect(meanLatency().isAtMost(millis(1)));

        assertThat(Lint.complaint(latencyAlone.plan()))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith(
                                "scenario 'messages' expects a latency of datagrams and nothing of those that are lost")
                        .contains("add .expect(lostMessages().isAtMost(percent(…)))"));
        assertThat(Lint.complaint(latencyAlone
                        .expect(lostMessages().isAtMost(percent(0.1)))
                        .plan()))
                .isEmpty();
        assertThat(Lint.complaint(scenario("messages")
                        .run(sockperf().tcpUnderLoad())
                        .betweenNodes()
                        .expect(meanLatency().isAtMost(millis(1)))
                        .plan()))
                .isEmpty();
    }

    @Test
    void messages_at_a_rate_of_which_too_few_are_answered_for_a_p99_are_told_with_what_would_give_more() {
        assertThat(Lint.complaint(messages(perSecond(90), 1)))
                .contains(
                        "scenario 'messages' has sockperf time 900 answers at most in 10 s, of which a p99 says nothing;"
                                + " 1000 are needed: let it last longer, send at a higher rate(…), or have more messages"
                                + " answered with replyEvery(…)");
        assertThat(Lint.complaint(messages(perSecond(10_000), 101))).isPresent();
        assertThat(Lint.complaint(messages(perSecond(10_000), 100))).isEmpty();
        assertThat(Lint.complaint(scenario("as-fast-as-answers-come")
                        .run(sockperf().udpPingPong())
                        .betweenNodes()
                        .expect(meanLatency().isAtMost(millis(1)))
                        .plan()))
                .isEmpty();
    }

    private static ScenarioPlan<?> messages(OperationRate rate, int replyEvery) {
        return scenario("messages")
                .run(sockperf().udpUnderLoad().rate(rate).replyEvery(replyEvery))
                .betweenNodes()
                .expect(meanLatency().isAtMost(millis(1)))
                .expect(lostMessages().isAtMost(percent(0.1)))
                .plan();
    }

    @Test
    void it_is_the_same_with_the_datagrams_of_qperf() {
        ScenarioGrammar.Expectation<QperfUdpBandwidth> sentence = scenario("qperf")
                .run(qperf().udpBandwidth())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(100)));

        assertThat(Lint.complaint(sentence.plan()))
                .hasValueSatisfying(complaint ->
                        assertThat(complaint).contains("add .expect(lostMessages().isAtMost(percent(…)))"));
        assertThat(Lint.complaint(
                        sentence.expect(lostMessages().isAtMost(percent(90))).plan()))
                .isEmpty();
    }
}
