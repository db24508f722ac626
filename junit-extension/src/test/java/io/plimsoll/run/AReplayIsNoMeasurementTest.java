package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.ConfigException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where recorded runs are to be judged again, no cluster is opened and no baseline recorded. */
class AReplayIsNoMeasurementTest {

    @AfterEach
    void ask_for_nothing() {
        System.clearProperty("plimsoll.replay");
        System.clearProperty("plimsoll.resume");
        System.clearProperty("plimsoll.baseline.record");
    }

    @Test
    void it_takes_the_place_of_the_cluster() {
        System.setProperty("plimsoll.replay", "typo.json");

        refused("typo.json cannot be read");
    }

    @Test
    void one_that_names_nothing_is_refused() {
        System.setProperty("plimsoll.replay", " ");

        refused("-Dplimsoll.replay names nothing");
    }

    @Test
    void no_baseline_is_recorded_from_it() {
        System.setProperty("plimsoll.replay", "run.json");
        System.setProperty("plimsoll.baseline.record", "v2.23");

        refused(
                "-Dplimsoll.replay and -Dplimsoll.baseline.record exclude each other: with the first nothing is measured");
    }

    @Test
    void nothing_is_carried_on_with_it() {
        System.setProperty("plimsoll.replay", "run.json");
        System.setProperty("plimsoll.resume", "run.json");

        refused("-Dplimsoll.replay and -Dplimsoll.resume exclude each other");
    }

    @Test
    void no_baseline_is_recorded_of_a_run_of_two_sessions() {
        System.setProperty("plimsoll.resume", "run.json");
        System.setProperty("plimsoll.baseline.record", "v2.23");

        refused("a run of two sessions is no session of a baseline");
    }

    @Test
    void what_is_to_be_carried_on_must_be_there() {
        System.setProperty("plimsoll.resume", "typo.json");

        refused("typo.json cannot be read");
    }

    private static void refused(String why) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new ClusterSessionSource().open(List.of()))
                .withMessageContaining(why);
    }
}
