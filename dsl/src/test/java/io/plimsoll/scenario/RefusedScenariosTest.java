package io.plimsoll.scenario;

import static io.plimsoll.scenario.Consumer.daemonSet;
import static io.plimsoll.scenario.Consumer.measuredPods;
import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.CostOfThroughput.cpuPerGib;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.pods;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresApiLatency.getLatency;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.slo.Objective;
import io.plimsoll.workload.Iperf3Tcp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler cannot see is refused where it is written, in words that say what would be right. */
class RefusedScenariosTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "udp-4-streams", "forty-characters-is-the-longest-of-names"})
    void a_name_has_up_to_40_lower_case_letters_digits_and_hyphens(String id) {
        assertThat(measuring(id).expect(throughput().isAtLeast(mbps(1))).plan().id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Upper-case",
                "under_score",
                "-hyphen-first",
                "hyphen-last-",
                "dot.ted",
                "line\n",
                "umläut",
                "forty-one-characters-are-one-char-too-far"
            })
    void another_name_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring(id))
                .withMessage("the name of a scenario has at most 40 lower-case letters, digits and hyphens,"
                        + " such as 'encrypted-traffic-between-nodes', but was '" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1_000, 0, 1, 999, 1_500, 3_600_001, 3_601_000, Long.MAX_VALUE})
    void a_repetition_that_is_no_whole_seconds_up_to_an_hour_is_refused(long milliseconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring("duration").lasting(millis(milliseconds)))
                .withMessage("a repetition lasts 1 to 3,600 whole seconds, but was to last " + millis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void more_warm_ups_than_ten_or_fewer_than_none_are_refused(int warmUps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring("warm-up").warmUp(warmUps))
                .withMessage("0 to 10 repetitions can warm up, but was " + warmUps);
    }

    @Test
    void repetitions_that_can_decide_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring("range")
                        .repeated(exactly(4))
                        .expect(throughput().isAtLeast(mbps(1))))
                .withMessage("4 repetitions can never show PASS with an error rate of at most 0.05; allow at least 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring("range")
                        .repeated(atLeast(1).atMost(7))
                        .expect(throughput().isAtLeast(mbps(1)).wrongPassAtMost(percent(1))))
                .withMessageContaining("allow at least 8");
    }

    @Test
    void the_same_kind_of_promise_about_a_metric_is_refused_twice() {
        ScenarioGrammar.Expectation<Iperf3Tcp> once =
                measuring("twice").expect(throughput().isAtLeast(mbps(800)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.expect(throughput().isAtLeast(mbps(900))))
                .withMessage(
                        "scenario 'twice' promises of throughput a limit twice; leave one, or write two scenarios");
        assertThat(once.expect(sentThroughput().isAtLeast(mbps(800))).plan().objectives())
                .hasSize(2);
    }

    @Test
    void a_plan_is_as_strict_as_the_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScenarioPlan<>(
                        "twice",
                        Optional.empty(),
                        iperf3().tcp(),
                        new Location.BetweenPods(Placement.BETWEEN_NODES, NetworkPath.POD_IP),
                        Optional.empty(),
                        SamplingPlan.DEFAULT,
                        List.of(throughput().isAtLeast(mbps(800)), throughput().isAtLeast(mbps(900)))))
                .withMessageStartingWith("scenario 'twice' promises of throughput a limit twice");
    }

    @Test
    void a_plan_knows_of_costs_what_the_sentence_knows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Optional.empty(), cpuPerGib().isAtMost(cpuSeconds(2))))
                .withMessage("scenario 'cost' expects something of the CPU per GiB, but does not say alongside whom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(
                        Optional.of(resourceUse().of(nodes())),
                        cpuPerThousandRequests().isAtMost(cpuSeconds(2))))
                .withMessage("scenario 'cost' expects something of the CPU per 1,000 requests, which 'iperf3 TCP, 1"
                        + " stream, first 1 s omitted' does nothing for that it could be counted per");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(
                        Optional.of(resourceUse().of(measuredPods())),
                        workingSet().isAtMost(mib(1))))
                .withMessage("scenario 'cost' expects something of the working set, but the tools of its pods have"
                        + " ended when it could be read");
    }

    @Test
    void a_control_that_does_something_else_costs_something_else() {
        Scenario asked = scenario("asked")
                .run(netperf().tcpRequestResponse())
                .betweenNodes()
                .expect(transactions().isAtLeast(perSecond(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring("compared")
                        .alongside(resourceUse().of(nodes()))
                        .expect(cpuPerGib().regressesByAtMost(percent(5)).comparedTo(control(asked))))
                .withMessageStartingWith("scenario 'compared' compares its CPU per GiB to 'asked', whose workload,")
                .withMessageEndingWith(", does not measure it");
    }

    @Test
    void the_pods_of_a_control_that_has_none_cost_nothing_to_compare_with() {
        Scenario api = scenario("api")
                .run(apiLatency().of(pods()))
                .expect(getLatency(p50()).isAtMost(seconds(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("compared")
                        .run(netperf().tcpRequestResponse())
                        .betweenNodes()
                        .alongside(resourceUse().of(measuredPods()))
                        .expect(cpuPerThousandRequests()
                                .regressesByAtMost(percent(5))
                                .comparedTo(control(api))))
                .withMessage("scenario 'compared' compares what its pods cost to 'api', which has none");
    }

    @Test
    void a_control_is_looked_at_like_what_is_compared_with_it() {
        ScenarioPlan<?> compared = measuring("compared")
                .alongside(resourceUse().of(nodes()))
                .expect(cpuPerGib()
                        .regressesByAtMost(percent(5))
                        .comparedTo(
                                control(measuring("other").expect(throughput().isAtLeast(mbps(1))))))
                .plan();
        Control.OfScenario control = (Control.OfScenario) compared.control().orElseThrow();

        assertThat(control.measuredLike(compared).alongside()).isEqualTo(compared.alongside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kube-Proxy", "kube proxy", "kube-proxy/"})
    void a_daemon_set_has_a_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daemonSet("kube-system", name))
                .withMessage("a DaemonSet is named by its namespace and its name, such as daemonSet(\"kube-system\","
                        + " \"cilium\"), but was 'kube-system', '" + name + "'");
    }

    private static ScenarioPlan<?> plan(Optional<ResourceUse<?>> alongside, Objective<?, ?> objective) {
        return new ScenarioPlan<>(
                "cost",
                Optional.empty(),
                iperf3().tcp(),
                new Location.BetweenPods(Placement.BETWEEN_NODES, NetworkPath.POD_IP),
                alongside,
                SamplingPlan.DEFAULT,
                List.of(objective));
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measuring(String id) {
        return scenario(id).run(iperf3().tcp()).betweenNodes();
    }
}
