package io.plimsoll.history;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plimsoll.run.Invention;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TrendsTest {

    private static final Series SERIES = new Series("encrypted-traffic-between-nodes", "local");

    @Test
    void a_session_is_the_median_of_what_it_was_judged_on() {
        Trend trend = only(PastRun.onDay(0, 800, 900, 870, 910, 880));

        assertThat(trend.medians()).containsExactly(880e6);
        assertThat(trend.direction()).isEqualTo(Direction.MORE_IS_BETTER);
        assertThat(trend.last().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void sessions_are_in_the_order_in_which_they_were_measured() {
        assertThat(only(PastRun.onDay(2, 850), PastRun.onDay(0, 870), PastRun.onDay(1, 860))
                        .medians())
                .containsExactly(870e6, 860e6, 850e6);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"INVALID", "INFRA", "CONFIG", "ABORTED"})
    void a_run_without_an_answer_is_counted_and_part_of_no_trend(Verdict verdict) {
        Trends trends = of(
                PastRun.onDay(0, 870),
                PastRun.onDay(1, 9_999).ended(verdict),
                PastRun.onDay(2, 1).ended(verdict));

        assertThat(trends.all())
                .singleElement()
                .satisfies(trend -> assertThat(trend.medians()).containsExactly(870e6));
        assertThat(trends.leftOut()).isEqualTo(Map.of(verdict, 2));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"PASS", "VIOLATED", "INCONCLUSIVE"})
    void a_run_with_an_answer_is_part_of_it(Verdict verdict) {
        Trends trends = of(PastRun.onDay(0, 870).ended(verdict));

        assertThat(trends.all()).hasSize(1);
        assertThat(trends.leftOut()).isEmpty();
    }

    @Test
    void a_limit_a_range_and_a_regression_of_one_metric_have_a_trend_each() {
        Scenario all = scenario("encrypted-traffic-between-nodes")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(800)))
                .expect(throughput().isBetween(mbps(400), mbps(900)))
                .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")));
        PastRun run =
                PastRun.onDay(0, Invention.throughput(950).comparedToSessions(1_000, 1_004, 996, 1_002, 998), all);

        assertThat(Trends.of(SERIES, List.of(run.record())).all())
                .extracting(
                        trend -> trend.subject().metric(), trend -> trend.last().verdict())
                .contains(tuple("throughput", Verdict.PASS), tuple("throughput in its range", Verdict.VIOLATED))
                .hasSize(3);
    }

    @Test
    void each_metric_has_a_trend_with_its_own_direction() {
        List<Trend> all = Trends.of(
                        new Series("plain-traffic-on-one-node", "local"),
                        List.of(PastRun.onDay(0, Invention.throughput(940).and("retransmits", 12.0), TWO_OBJECTIVES)
                                .record()))
                .all();

        assertThat(all).extracting(trend -> trend.subject().metric()).containsExactly("retransmits", "throughput");
        assertThat(all)
                .extracting(Trend::direction)
                .containsExactly(Direction.LESS_IS_BETTER, Direction.MORE_IS_BETTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kubernetes  | v1.31.0
            pod MTU     | 1400 B
            kernel      | 6.12.1
            CNI         | Cilium 1.14, VXLAN
            encryption  | none
            instance type | Standard_DC4as_v5
            volume      | fast, 100 GiB
            underlay MTU | 9000 B
            """)
    void another_environment_is_another_trend(String fact, String value) {
        assertThat(of(PastRun.onDay(0, 870), PastRun.onDay(1, 870).in(fact, value))
                        .all())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kubernetes  | v1.30.9
            release     | v2.23
            cluster UID | another
            client node | node-7, Debian 12, kubelet v1.30.9, zone b
            """)
    void a_patch_a_release_and_another_cluster_of_the_same_kind_are_not(String fact, String value) {
        assertThat(of(PastRun.onDay(0, 870), PastRun.onDay(1, 870).in(fact, value))
                        .all())
                .hasSize(1);
    }

    @Test
    void another_setting_is_another_trend_and_another_limit_or_more_repetitions_are_not() {
        String day = "encrypted-traffic-between-nodes: iperf3 TCP, 4 streams, ";
        assertThat(of(
                                PastRun.onDay(0, 870).set(Optional.of("iperf3 TCP, 4 streams, 30 s each"), day),
                                PastRun.onDay(1, 870).set(Optional.of("iperf3 TCP, 8 streams, 30 s each"), day),
                                PastRun.onDay(2, 870).set(Optional.of("iperf3 TCP, 4 streams, 30 s each"), "said anew"))
                        .all())
                .extracting(trend -> trend.sessions().size())
                .containsExactly(1, 2);
    }

    @Test
    void an_earlier_record_that_says_its_setting_in_its_sentence_alone_is_a_point_of_the_same_trend() {
        PastRun today = PastRun.onDay(1, 870);
        PastRun earlier =
                PastRun.onDay(0, 870).set(Optional.empty(), today.record().sentence());

        assertThat(only(earlier, today).sessions()).hasSize(2);
        assertThat(only(earlier, today).subject().setting())
                .isEqualTo(today.record().setting().orElseThrow())
                .endsWith(", 30 s each");
    }

    @Test
    void an_earlier_record_whose_sentence_cannot_be_read_is_a_trend_of_its_own() {
        assertThat(of(PastRun.onDay(0, 870).set(Optional.empty(), "said in other words"), PastRun.onDay(1, 870))
                        .all())
                .hasSize(2);
    }

    @Test
    void a_trend_of_shares_names_the_control_cluster_and_has_no_points_of_another_one() {
        Trends trends = beside(
                besideCluster(0, "aks", "6.1.0"),
                besideCluster(1, "aks", "6.1.0"),
                besideCluster(2, "gke", "6.1.0"),
                besideCluster(3, "gke", "6.8.0"));

        assertThat(trends.all())
                .extracting(
                        trend -> trend.subject().control().orElseThrow().what(),
                        trend -> trend.sessions().size())
                .containsExactly(tuple("cluster aks", 2), tuple("cluster gke", 1), tuple("cluster gke", 1));
    }

    @Test
    void a_trend_of_shares_names_the_control_scenario_and_has_no_points_of_another_setting_of_it() {
        String measured = "encrypted-traffic-between-nodes: iperf3 TCP, 4 streams, 30 s each";
        Trends trends = beside(
                compared(0).in("control: measured", measured),
                compared(1).in("control: measured", measured),
                compared(2).in("control: measured", measured.replace("4", "8")));

        assertThat(trends.all())
                .extracting(trend -> trend.subject().control().orElseThrow().what())
                .containsExactly(measured, measured.replace("4", "8"));
    }

    @Test
    void what_another_objective_of_the_run_was_compared_with_is_no_part_of_a_limit() {
        assertThat(only(
                                PastRun.onDay(0, 870).in("control: cluster", "aks"),
                                PastRun.onDay(1, 870).in("control: cluster", "gke"))
                        .subject()
                        .control())
                .isEmpty();
    }

    @Test
    void of_two_runs_in_one_session_the_first_counts() {
        PastRun first = PastRun.onDay(0, 810);
        PastRun again = PastRun.onDay(0, 990)
                .begun(
                        first.record().startedAt().plus(Duration.ofHours(1)),
                        first.record().runId());

        assertThat(only(again, first).medians()).containsExactly(810e6);
    }

    @Test
    void a_range_is_left_for_the_worse_on_both_sides() {
        List<Trend> all = Trends.of(
                        new Series("between", "local"),
                        List.of(PastRun.onDay(
                                        0,
                                        Invention.throughput(940),
                                        scenario("between")
                                                .run(iperf3().tcp())
                                                .betweenNodes()
                                                .expect(throughput().isBetween(mbps(900), mbps(1_000))))
                                .record()))
                .all();

        assertThat(all).extracting(Trend::direction).containsExactly(Direction.EITHER_WAY_IS_WORSE);
    }

    @Test
    void shares_of_one_reference_are_no_points_between_those_of_another() {
        assertThat(of(
                                PastRun.onDay(0, 870)
                                        .said("throughput regresses by at most 5 % compared to recorded v2.22"),
                                PastRun.onDay(1, 870)
                                        .said("throughput regresses by at most 3 % compared to recorded v2.22"),
                                PastRun.onDay(2, 870)
                                        .said("throughput regresses by at most 3 % compared to recorded v2.23"))
                        .all())
                .extracting(trend -> trend.sessions().size())
                .containsExactly(2, 1);
    }

    @Test
    void the_release_is_the_one_that_the_run_was_told() {
        Trend trend = only(PastRun.onDay(0, 870), PastRun.onDay(1, 870).in("release", "v2.23"));

        assertThat(trend.sessions().get(0).release()).isEmpty();
        assertThat(trend.last().release()).contains("v2.23");
    }

    private static PastRun besideCluster(int day, String cluster, String kernel) {
        return compared(day)
                .in("control: measured", "the same on another cluster")
                .in("control: cluster", cluster)
                .in("control: kernel", kernel);
    }

    private static PastRun compared(int day) {
        return PastRun.onDay(day, Invention.throughput(970).against(1_000), BESIDE_ITS_CONTROL);
    }

    private static Trends beside(PastRun... runs) {
        return Trends.of(
                new Series("beside-its-control", "local"),
                Stream.of(runs).map(PastRun::record).toList());
    }

    private static Trend only(PastRun... runs) {
        List<Trend> all = of(runs).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Trends of(PastRun... runs) {
        return Trends.of(SERIES, Stream.of(runs).map(PastRun::record).toList());
    }
}
