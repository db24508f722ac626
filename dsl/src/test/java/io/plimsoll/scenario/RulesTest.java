package io.plimsoll.scenario;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Control.controlCluster;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.slo.ResolvedReference;
import io.plimsoll.verdict.BlockMedians;
import io.plimsoll.verdict.ClusteredQuantile;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.NormalMedian;
import io.plimsoll.verdict.PerRunQuantile;
import io.plimsoll.verdict.SessionPrediction;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Iperf3Tcp;
import io.plimsoll.workload.MeasuresLatency;
import io.plimsoll.workload.NetworkWorkload;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each objective gets the rule that its words ask for, with its own limits and error rates. */
class RulesTest {

    private static final Rules RULES = new Rules(SamplingPlan.DEFAULT, "aks");
    private static final Scenario OTHER = scenario("other")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));

    @Test
    void a_limit_is_judged_by_signs_unless_the_sentence_says_otherwise() {
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)))).isInstanceOf(SignEProcess.class);
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)).assumeNormal()))
                .isInstanceOf(NormalMedian.class);
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)).block(2))).isInstanceOf(BlockMedians.class);
    }

    @Test
    void a_quantile_is_judged_over_all_repetitions_unless_a_typical_one_is_meant() {
        assertThat(RULES.ofSamples(latency(p99()).isAtMost(millis(200)))).isInstanceOf(ClusteredQuantile.class);
        assertThat(RULES.ofSamples(latency(p99()).isAtMost(millis(200)).perRun()))
                .isInstanceOf(PerRunQuantile.class);
    }

    @Test
    void a_baseline_is_judged_by_sessions() {
        assertThat(RULES.ofSession(
                        throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")),
                        new ResolvedReference.Sessions(List.of(1.0, 1.1, 0.9))))
                .isInstanceOf(SessionPrediction.class);
    }

    @Test
    void sessions_that_do_not_show_how_far_they_differ_are_believed_what_the_sentence_declares() {
        ResolvedReference.Sessions one = new ResolvedReference.Sessions(List.of(900e6));
        List<Double> session = Collections.nCopies(5, 900e6);

        assertThat(RULES.ofSession(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")), one)
                        .judge(session)
                        .verdict())
                .contains(Verdict.INCONCLUSIVE);
        assertThat(RULES.ofSession(
                                throughput()
                                        .regressesByAtMost(percent(5))
                                        .comparedTo(recorded("v2.23").withSessionCv(percent(2))),
                                one)
                        .judge(session)
                        .verdict())
                .contains(Verdict.PASS);
    }

    @Test
    void the_limit_and_the_tolerance_of_the_cluster_apply() {
        List<Double> slow = Collections.nCopies(5, 790e6);

        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800))).judge(slow).verdict())
                .contains(Verdict.VIOLATED);
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)).withTolerance(percent(3)))
                        .judge(slow)
                        .verdict())
                .contains(Verdict.PASS);
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)).on("aks", mbps(700)))
                        .judge(slow)
                        .verdict())
                .contains(Verdict.PASS);
        assertThat(RULES.ofRange(throughput().isBetween(mbps(800), gbps(1)).on("aks", mbps(700), mbps(780)))
                        .judge(Collections.nCopies(20, 790e6))
                        .verdict())
                .contains(Verdict.VIOLATED);
    }

    @Test
    void a_wrong_pass_may_be_made_rarer_for_one_objective() {
        assertThat(RULES.errorRates(throughput().isAtLeast(mbps(800)).wrongPassAtMost(percent(1))))
                .isEqualTo(new ErrorRates(0.01, 0.05));
        assertThat(RULES.ofValues(throughput().isAtLeast(mbps(800)).wrongPassAtMost(percent(1)))
                        .judge(Collections.nCopies(5, 900e6))
                        .isDecided())
                .isFalse();
    }

    @Test
    void what_no_repetitions_could_decide_is_refused_with_the_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .repeated(exactly(7))
                        .expect(throughput().isAtLeast(mbps(800)).wrongPassAtMost(percent(1))))
                .withMessageContaining("allow at least 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .repeated(atLeast(5).atMost(9))
                        .expect(throughput().isAtLeast(mbps(800)).block(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .expect(throughput().isAtLeast(mbps(800)).assumeNormal().wrongPassAtMost(percent(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .repeated(exactly(4))
                        .expect(throughput().regressesByAtMost(percent(5)).comparedTo(control(OTHER))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .repeated(atLeast(4).atMost(20))
                        .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23"))))
                .withMessageStartingWith("the median of a session needs at least 5 repetitions, but 4 were to suffice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("requests")
                        .run(new Requests(300))
                        .betweenNodes()
                        .repeated(atLeast(2).atMost(20))
                        .expect(latency(p99()).isAtMost(millis(200))));
    }

    @Test
    void a_control_must_measure_what_is_compared() {
        Scenario datagrams =
                scenario("datagrams").run(iperf3().udp()).betweenNodes().expect(loss().isAtMost(percent(1)));

        assertThat(measuring()
                        .expect(throughput().regressesByAtMost(percent(5)).comparedTo(control(datagrams)))
                        .plan()
                        .control())
                .contains(control(datagrams));
        Scenario requests = scenario("requests")
                .run(new Requests(300))
                .betweenNodes()
                .expect(latency(p99()).isAtMost(millis(200)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring()
                        .expect(throughput().regressesByAtMost(percent(5)).comparedTo(control(requests))))
                .withMessage(
                        "scenario 'measuring' compares its throughput to 'requests', whose workload, requests, does"
                                + " not measure it");
    }

    @Test
    void one_run_has_one_control() {
        ScenarioGrammar.Expectation<Iperf3Tcp> once =
                measuring().expect(throughput().regressesByAtMost(percent(5)).comparedTo(control(OTHER)));

        assertThat(once.expect(sentThroughput().regressesByAtMost(percent(5)).comparedTo(control(OTHER)))
                        .plan()
                        .objectives())
                .hasSize(2);
        assertThat(once.expect(retransmits().isAtMost(perGib(5))).plan().control())
                .contains(control(OTHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.expect(
                        sentThroughput().regressesByAtMost(percent(5)).comparedTo(controlCluster())))
                .withMessageStartingWith("scenario 'measuring' compares with two controls");
    }

    @Test
    void a_quantile_that_the_samples_of_a_repetition_cannot_resolve_is_refused_with_the_sentence() {
        ScenarioGrammar.Measuring<Requests> few = requests("few", 90);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> few.expect(latency(p99()).isAtMost(millis(200))))
                .withMessage(
                        "20 runs of 90 samples can never show the p99 to be kept with an error rate of at most 0.05;"
                                + " let each give at least 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> few.lasting(seconds(5))
                        .expect(latency(p99()).isAtMost(millis(200)).perRun()))
                .withMessageStartingWith("a run of 45 samples does not say");
        assertThat(few.expect(latency(p90()).isAtMost(millis(200)))
                        .expect(latency(p99()).isAtMost(millis(300)).perRun())
                        .plan()
                        .objectives())
                .hasSize(2);
        assertThat(few.lasting(seconds(30))
                        .expect(latency(p99()).isAtMost(millis(200)))
                        .plan()
                        .objectives())
                .hasSize(1);
    }

    @Test
    void a_quantile_is_compared_with_that_of_as_many_samples_only() {
        Scenario fewer = requests("fewer", 200).expect(latency(p50()).isAtMost(millis(200)));
        Scenario asMany = requests("as-many", 300).expect(latency(p50()).isAtMost(millis(200)));
        ScenarioGrammar.Measuring<Requests> measuring = requests("measuring", 300);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> measuring.expect(
                        latency(p99()).regressesByAtMost(percent(5)).comparedTo(control(fewer))))
                .withMessage("the p99 of 300 samples is not comparable with that of 200, as fewer lie further off; let"
                        + " each run give at least 300 samples, and all equally many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requests("few", 90)
                        .expect(latency(p99()).regressesByAtMost(percent(5)).comparedTo(recorded("v2.23"))))
                .withMessageStartingWith("the p99 of 90 samples is the worst of them");
        assertThat(measuring
                        .expect(latency(p99()).regressesByAtMost(percent(5)).comparedTo(control(asMany)))
                        .plan()
                        .control())
                .isPresent();
    }

    @Test
    void a_control_is_measured_like_its_candidate_whatever_is_expected_of_it_elsewhere() {
        Scenario longer = requests("longer", 10)
                .lasting(seconds(300))
                .expect(latency(p99()).isAtMost(millis(200)));

        assertThat(new Control.OfScenario(longer.plan())
                        .measuredLike(OTHER.plan())
                        .sampling())
                .isEqualTo(OTHER.plan().sampling());
    }

    @Test
    void a_limit_and_a_regression_may_be_promised_of_one_metric() {
        ScenarioPlan<?> both = measuring()
                .expect(throughput().isAtLeast(mbps(800)).on("local", mbps(440)))
                .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")))
                .expect(retransmits().isAtMost(perGib(5)))
                .plan();

        assertThat(both.objectives())
                .extracting(both::nameOf)
                .containsExactly("throughput limit", "throughput regression", "retransmits");
        assertThat(both.find("throughput", "throughput is at least 440 Mbit/s"))
                .hasValueSatisfying(
                        found -> assertThat(found).isEqualTo(both.objectives().get(0)));
        assertThat(both.find("throughput", "throughput is at least 441 Mbit/s")).isEmpty();
        assertThat(both.objectiveFor("throughput", both.objectives().get(1).describe()))
                .isEqualTo(both.objectives().get(1));
        assertThat(both.objectiveFor("retransmits", "as it was promised once"))
                .isEqualTo(both.objectives().get(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.objectiveFor("loss", "loss is at most 1 %"))
                .withMessage("scenario 'measuring' does not expect of loss that loss is at most 1 %");
    }

    @Test
    void a_control_is_named_in_the_sentence() {
        assertThat(throughput()
                        .regressesByAtMost(percent(5))
                        .comparedTo(control(OTHER))
                        .describe())
                .isEqualTo("throughput regresses by at most 5 % compared to 'other' in the same run");
        assertThat(throughput()
                        .regressesByAtMost(percent(5))
                        .comparedTo(controlCluster())
                        .describe())
                .isEqualTo("throughput regresses by at most 5 % compared to the control cluster in the same run");
    }

    private static ScenarioGrammar.Measuring<Requests> requests(String id, int each) {
        return scenario(id).run(new Requests(each)).betweenNodes();
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measuring() {
        return scenario("measuring").run(iperf3().tcp()).betweenNodes();
    }

    /** Measures so many of them in ten seconds. */
    private record Requests(int each) implements NetworkWorkload, MeasuresLatency {

        @Override
        public int fewestSamples(Duration lasting) {
            return each * (int) lasting.toSeconds() / 10;
        }

        @Override
        public String describe() {
            return "requests";
        }
    }
}
