package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** A value is on one side of a limit or on the other. */
class LimitTest {

    @Test
    void more_keeps_a_least_and_less_misses_it() {
        assertThat(Limit.atLeast(800).isKeptBy(801)).isTrue();
        assertThat(Limit.atLeast(800).isMissedBy(801)).isFalse();
        assertThat(Limit.atLeast(800).isKeptBy(799)).isFalse();
        assertThat(Limit.atLeast(800).isMissedBy(799)).isTrue();
    }

    @Test
    void less_keeps_a_most_and_more_misses_it() {
        assertThat(Limit.atMost(1).isKeptBy(0.9)).isTrue();
        assertThat(Limit.atMost(1).isMissedBy(0.9)).isFalse();
        assertThat(Limit.atMost(1).isKeptBy(1.1)).isFalse();
        assertThat(Limit.atMost(1).isMissedBy(1.1)).isTrue();
    }

    @Test
    void a_value_exactly_on_the_limit_keeps_it() {
        assertThat(Limit.atLeast(800).isKeptBy(800)).isTrue();
        assertThat(Limit.atLeast(800).isMissedBy(800)).isFalse();
        assertThat(Limit.atMost(1).isKeptBy(1)).isTrue();
        assertThat(Limit.atMost(1).isMissedBy(1)).isFalse();
    }

    @Test
    void no_number_never_keeps_a_limit() {
        assertThat(Limit.atLeast(800).isKeptBy(Double.NaN)).isFalse();
        assertThat(Limit.atMost(1).isKeptBy(Double.NaN)).isFalse();
    }

    @Test
    void a_limit_is_a_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.atLeast(Double.NaN))
                .withMessage("a limit is a finite number, but was NaN");
    }
}
