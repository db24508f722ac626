package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Candidate and control are measured in pairs, in an order that nobody chose. */
class ScheduleTest {

    @Test
    void without_a_control_every_repetition_is_of_the_candidate() {
        Schedule<String> schedule = new Schedule<>("A", Optional.empty(), 1, 7);

        assertThat(IntStream.range(0, 4).mapToObj(schedule::arm)).containsOnly("A");
        assertThat(IntStream.range(0, 4).mapToObj(schedule::isWarmUp)).containsExactly(true, false, false, false);
        assertThat(IntStream.range(0, 4).map(schedule::number)).containsExactly(1, 1, 2, 3);
        assertThat(schedule.describe()).isEmpty();
    }

    @Test
    void each_pair_has_both_arms_and_one_number() {
        Schedule<String> schedule = new Schedule<>("A", Optional.of("B"), 1, 7);

        for (int pair = 0; pair < 20; pair++) {
            assertThat(List.of(schedule.arm(2 * pair), schedule.arm(2 * pair + 1)))
                    .containsExactlyInAnyOrder("A", "B");
            assertThat(schedule.number(2 * pair)).isEqualTo(schedule.number(2 * pair + 1));
            assertThat(schedule.isWarmUp(2 * pair)).isEqualTo(pair == 0);
        }
        assertThat(schedule.number(2)).isEqualTo(1);
        assertThat(schedule.number(5)).isEqualTo(2);
    }

    @Test
    void a_run_that_is_carried_on_warms_up_again_and_its_numbers_go_on() {
        Schedule<String> schedule = new Schedule<>("A", Optional.of("B"), 1, 7, new Schedule.Before(1, 20));

        assertThat(IntStream.range(0, 6).mapToObj(schedule::isWarmUp))
                .containsExactly(true, true, false, false, false, false);
        assertThat(IntStream.range(0, 6).map(schedule::number)).containsExactly(2, 2, 21, 21, 22, 22);
    }

    @Test
    void the_coin_is_fair() {
        long candidateFirst = LongStream.range(0, 1_000)
                .mapToObj(seed -> new Schedule<>("A", Optional.of("B"), 0, seed * 0x9E3779B97F4A7C15L))
                .flatMap(schedule -> IntStream.range(0, 10).mapToObj(pair -> schedule.arm(2 * pair)))
                .filter("A"::equals)
                .count();

        // Within five standard errors of a half of 10,000.
        assertThat(candidateFirst).isBetween(4_750L, 5_250L);
    }

    @Test
    void the_seed_gives_the_order_again() {
        Schedule<String> one = new Schedule<>("A", Optional.of("B"), 0, 42);
        Schedule<String> same = new Schedule<>("A", Optional.of("B"), 0, 42);
        Schedule<String> other = new Schedule<>("A", Optional.of("B"), 0, 43);

        assertThat(order(same)).isEqualTo(order(one)).isNotEqualTo(order(other));
        assertThat(one.describe()).hasValueSatisfying(said -> assertThat(said).contains("seed 42"));
    }

    private static List<String> order(Schedule<String> schedule) {
        return IntStream.range(0, 40).mapToObj(schedule::arm).toList();
    }
}
