package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ABuildSaysWhatItDoesAndHowLongItTakesTest {
    private static final List<String> STEPS = List.of("install", "make", "pack");
    private static final Map<String, Duration> TIMES =
            Map.of("install", Duration.ofSeconds(20), "make", Duration.ofSeconds(250), "pack", Duration.ofSeconds(70));

    @Test
    void a_step_names_its_place_its_last_time_and_what_remains() {
        assertThat(new BuildPlan(STEPS, TIMES).announce(1))
                .isEqualTo("step 2 of 3: make ... (last time 4 min 10 s; about 6 min remain)");
    }

    @Test
    void less_than_a_minute_is_told_in_seconds() {
        assertThat(new BuildPlan(List.of("install"), TIMES).announce(0))
                .isEqualTo("step 1 of 1: install ... (last time 20 s; about 20 s remain)");
    }

    @Test
    void a_step_never_done_here_says_so() {
        assertThat(new BuildPlan(STEPS, Map.of()).announce(0)).isEqualTo("step 1 of 3: install ... (first time here)");
    }

    @Test
    void nothing_is_said_of_what_remains_where_a_later_step_is_not_known() {
        assertThat(new BuildPlan(STEPS, Map.of("install", Duration.ofSeconds(20))).announce(0))
                .isEqualTo("step 1 of 3: install ... (last time 20 s)");
    }

    @Test
    void a_heartbeat_shows_the_last_output_on_one_short_line() {
        assertThat(new BuildPlan(STEPS, TIMES).heartbeat(1, Duration.ofSeconds(75), "x".repeat(200)))
                .isEqualTo("step 2 of 3: 1 min 15 s so far; " + "x".repeat(77) + "...");
        assertThat(new BuildPlan(STEPS, TIMES).heartbeat(1, Duration.ofSeconds(15), " "))
                .isEqualTo("step 2 of 3: 15 s so far");
    }

    @Test
    void the_comment_right_above_an_instruction_is_its_title() {
        DockerfileSteps steps = DockerfileSteps.parse(
                "# about the file\n\nFROM a\n\n# install\nRUN x \\\n  # not a title\n  && y\nCOPY a b\n");
        assertThat(steps.titles()).containsExactly(Optional.empty(), Optional.of("install"), Optional.empty());
        assertThat(steps.title(2)).contains("install");
        assertThat(steps.title(0)).isEmpty();
        assertThat(steps.title(4)).isEmpty();
    }

    @Test
    void a_display_tells_the_steps_in_order_and_remembers_how_long_they_took(@TempDir Path cache) {
        List<String> said = new ArrayList<>();
        StepTimes times = new StepTimes(cache);
        try (BuildDisplay display = new BuildDisplay(new BuildPlan(STEPS, Map.of()), times, said::add)) {
            display.beginStep("install");
            display.endStep();
            display.beginStep("make");
            assertThat(display.currentStep()).isEqualTo("make");
            display.endStep();
            display.beginStep("unknown");
        }
        assertThat(said)
                .containsExactly(
                        "step 1 of 3: install ... (first time here)", "step 2 of 3: make ... (first time here)");
        assertThat(times.read()).containsOnlyKeys("install", "make");
    }

    @Test
    void a_step_answered_from_the_cache_does_not_replace_what_it_really_took(@TempDir Path cache) {
        StepTimes times = new StepTimes(cache);
        times.record("make", Duration.ofMinutes(7));
        times.record("make", Duration.ofMillis(5));
        assertThat(times.read()).containsEntry("make", Duration.ofMinutes(7));
    }

    @Test
    void a_damaged_file_of_times_is_no_obstacle(@TempDir Path cache) throws IOException {
        Files.writeString(cache.resolve("step-times.properties"), "make=soon\ninstall=20000\nbad=\\u00zz\n");
        assertThat(new StepTimes(cache).read()).isEmpty();
        Files.writeString(cache.resolve("step-times.properties"), "make=soon\ninstall=20000\n");
        assertThat(new StepTimes(cache).read()).containsOnly(Map.entry("install", Duration.ofSeconds(20)));
    }
}
