package io.plimsoll.slo;

import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionObjectiveTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LowerIsBetter<Object, Duration> LATENCY =
            new LowerIsBetter<>("latency", Optional.of(p99()), Dimension.LATENCY, false, Object.class);
    private static final RegressionObjective<Object, DataRate> OBJECTIVE =
            THROUGHPUT.regressesByAtMost(percent(5)).comparedTo(recorded("v2.23"));

    @Test
    void a_regression_is_downwards_where_more_is_better_and_upwards_where_less_is() {
        assertThat(OBJECTIVE.boundsOn("aks")).containsExactly(new Bound(true, 95));
        assertThat(LATENCY.regressesByAtMost(percent(5))
                        .comparedTo(recorded("v2.23"))
                        .boundsOn("aks"))
                .containsExactly(new Bound(false, 105));
        assertThat(OBJECTIVE.describe())
                .isEqualTo("throughput regresses by at most 5 % compared to 'v2.23' as recorded");
        assertThat(OBJECTIVE.describeBoundsOn("aks")).isEqualTo("≥ 95 %");
    }

    @Test
    void none_at_all_may_be_promised() {
        assertThat(THROUGHPUT
                        .regressesByAtMost(percent(0))
                        .comparedTo(recorded("v2.23"))
                        .boundsOn("aks"))
                .containsExactly(new Bound(true, 100));
    }

    @Test
    void a_regression_to_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THROUGHPUT.regressesByAtMost(percent(100)))
                .withMessage("every value keeps the promise that throughput regresses by at most 100 %; allow less than"
                        + " 100 %");
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECTIVE.on("local", percent(100)));
    }

    @Test
    void a_regression_of_what_may_be_zero_is_refused() {
        LowerIsBetter<Object, Percentage> loss = new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, Object.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.regressesByAtMost(percent(5)))
                .withMessageStartingWith("loss may be zero, and nothing is a share of zero");
    }

    @Test
    void another_one_may_be_allowed_on_some_clusters_but_only_once() {
        RegressionObjective<Object, DataRate> other = OBJECTIVE.on("local", percent(20));

        assertThat(other.boundsOn("local")).containsExactly(new Bound(true, 80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.on("local", percent(10)))
                .withMessage("the allowed regression of throughput on 'local' is given twice");
    }

    @Test
    void how_far_sessions_differ_can_be_declared_and_is_said() {
        Recorded declared = recorded("v2.23").withSessionCv(percent(2)).mayDifferIn(EnvironmentField.KERNEL);

        assertThat(declared.sessionCv()).contains(percent(2));
        assertThat(declared.describe())
                .isEqualTo("'v2.23' as recorded, which may differ in kernel, whose sessions are taken to differ by 2 %"
                        + " if they do not show it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded("v2.23").withSessionCv(percent(0)))
                .withMessage("sessions differ by more than 0 % and less than 100 %, not by 0 %");
        assertThatIllegalArgumentException().isThrownBy(() -> recorded("v2.23").withSessionCv(percent(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2.23", "2026-11-21", "A", "constellation-v2.24.0-rc.1"})
    void a_baseline_has_a_name_that_can_be_that_of_a_file(String name) {
        assertThat(recorded(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", ".hidden", "a_b", "ä", "v2\n", "-v"})
    void another_name_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded(name))
                .withMessageStartingWith("the name of a baseline has at most 60 letters, digits, dots and hyphens");
        assertThatIllegalArgumentException().isThrownBy(() -> recorded("a".repeat(61)));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 1, assumeNormal()", "PER_RUN, 1, perRun()", "SIGNS, 2, block(2)"})
    void a_way_of_judging_that_would_be_ignored_is_refused(Judging.Method method, int block, String word) {
        Judging other = new Judging(percent(0), Optional.empty(), method, block);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OBJECTIVE.judgedBy(other))
                .withMessage("a regression has one way of judging; leave out " + word);
    }
}
