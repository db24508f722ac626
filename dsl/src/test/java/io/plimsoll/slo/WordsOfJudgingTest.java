package io.plimsoll.slo;

import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
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
import org.junit.jupiter.params.provider.ValueSource;

/** How an objective is judged is said beside it, in any order, and refused where it makes no sense. */
class WordsOfJudgingTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LowerIsBetter<Object, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, Object.class);
    private static final LowerIsBetter<Object, Duration> LATENCY =
            new LowerIsBetter<>("latency", Optional.of(p99()), Dimension.LATENCY, false, Object.class);
    private static final LimitObjective<Object, DataRate> LIMIT = THROUGHPUT.isAtLeast(mbps(800));

    @Test
    void nothing_said_is_the_default() {
        assertThat(LIMIT.judging()).isEqualTo(Judging.DEFAULT);
        assertThat(LIMIT.judging().describe()).isEmpty();
    }

    @Test
    void what_is_said_is_part_of_the_promise() {
        assertThat(LIMIT.withTolerance(percent(3)).wrongPassAtMost(percent(1)).describe())
                .isEqualTo("throughput is at least 800 Mbit/s, with a tolerance of 3 %, a wrong PASS in at most 1 % of"
                        + " cases");
        assertThat(LIMIT.assumeNormal().describe())
                .isEqualTo("throughput is at least 800 Mbit/s, taking the logarithms to be normal");
        assertThat(LIMIT.block(2).describe())
                .isEqualTo("throughput is at least 800 Mbit/s, judged by the medians of blocks of 2");
        assertThat(LATENCY.isAtMost(millis(200)).perRun().describe())
                .isEqualTo("latency p99 is at most 200 ms in a typical repetition");
    }

    @Test
    void every_word_keeps_what_was_said_before() {
        assertThat(LIMIT.because("a")
                        .withTolerance(percent(3))
                        .on("local", mbps(1))
                        .block(2)
                        .wrongPassAtMost(percent(1)))
                .isEqualTo(LIMIT.wrongPassAtMost(percent(1))
                        .block(2)
                        .on("local", mbps(1))
                        .withTolerance(percent(3))
                        .because("a"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1e9})
    void a_tolerance_of_the_whole_limit_is_refused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.withTolerance(percent(share)))
                .withMessageStartingWith("a tolerance is less than 100 %");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 50, 100})
    void an_error_rate_of_nothing_or_a_half_is_refused(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.wrongPassAtMost(percent(probability)))
                .withMessageStartingWith("the probability of a wrong PASS is more than 0 % and less than 50 %");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void a_block_has_one_to_ten_repetitions(int repetitions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.block(repetitions))
                .withMessageContaining("1 to 10 repetitions");
    }

    @Test
    void words_that_exclude_each_other_are_refused_in_either_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMIT.assumeNormal().block(2));
        assertThatIllegalArgumentException().isThrownBy(() -> LIMIT.block(2).assumeNormal());
    }

    @Test
    void words_that_the_metric_does_not_suit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(LIMIT::perRun)
                .withMessage("perRun() speaks of the quantile in each repetition, but each has one value of throughput"
                        + " alone; leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOSS.isAtMost(percent(1)).assumeNormal())
                .withMessage("assumeNormal() speaks of the logarithm of one value for each repetition, but loss may be"
                        + " zero; leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LATENCY.isAtMost(millis(200)).assumeNormal())
                .withMessageContaining("latency p99 is a quantile of many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LATENCY.isAtMost(millis(200)).block(2))
                .withMessageContaining("latency p99 is a quantile of many");
    }
}
