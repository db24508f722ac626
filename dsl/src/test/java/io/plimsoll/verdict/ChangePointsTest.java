package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    @Test
    void a_drop_is_found_where_it_is() {
        List<Double> history = history(20, 1000);
        history.addAll(history(6, 900));

        ChangePoints changes = ChangePoints.in(history);

        assertThat(changes.found()).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(20);
            assertThat(change.before()).isCloseTo(1000, within(5.0));
            assertThat(change.after()).isCloseTo(900, within(8.0));
            assertThat(change.p()).isEqualTo(1 / 500.0);
        });
        assertThat(changes.alerts(true)).isEqualTo(changes.found());
        assertThat(changes.alerts(false))
                .as("where less is better it is none for the worse")
                .isEmpty();
    }

    @Test
    void a_quiet_history_has_no_change() {
        assertThat(ChangePoints.in(history(40, 1000)).found()).isEmpty();
    }

    @Test
    void an_old_change_and_a_small_one_raise_no_alert() {
        List<Double> old = history(12, 1000);
        old.addAll(history(12, 900));
        assertThat(ChangePoints.in(old).found()).hasSize(1);
        assertThat(ChangePoints.in(old).alerts(true)).isEmpty();

        List<Double> small = new ArrayList<>(Collections.nCopies(20, 1000.0));
        small.addAll(Collections.nCopies(6, 980.0));
        assertThat(ChangePoints.in(small).found()).hasSize(1);
        assertThat(ChangePoints.in(small).alerts(true)).isEmpty();
    }

    @Test
    void several_changes_are_found_in_order() {
        List<Double> history = history(12, 1000);
        history.addAll(history(12, 1200));
        history.addAll(history(12, 800));

        assertThat(ChangePoints.in(history).found())
                .extracting(ChangePoint::index)
                .containsExactly(12, 24);
    }

    @Test
    void fewer_than_eight_sessions_are_too_few() {
        List<Double> seven = List.of(1000.0, 1000.0, 1000.0, 1000.0, 500.0, 500.0, 500.0);

        assertThat(ChangePoints.in(seven).isTooShort()).isTrue();
        assertThat(ChangePoints.in(seven).found()).isEmpty();
        assertThat(ChangePoints.in(List.of()).isTooShort()).isTrue();
    }

    @Test
    void the_same_history_has_the_same_changes() {
        List<Double> history = history(15, 1000);
        history.addAll(history(5, 970));

        assertThat(ChangePoints.in(history)).isEqualTo(ChangePoints.in(history));
    }

    private static List<Double> history(int sessions, double level) {
        Random random = new Random(sessions);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            medians.add(level * Math.exp(0.01 * random.nextGaussian()));
        }
        return medians;
    }
}
