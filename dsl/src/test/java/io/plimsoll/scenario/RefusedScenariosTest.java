package io.plimsoll.scenario;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
                        SamplingPlan.DEFAULT,
                        List.of(throughput().isAtLeast(mbps(800)), throughput().isAtLeast(mbps(900)))))
                .withMessageStartingWith("scenario 'twice' promises of throughput a limit twice");
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measuring(String id) {
        return scenario(id).run(iperf3().tcp()).betweenNodes();
    }
}
