package io.plimsoll.baseline;

import static io.plimsoll.baseline.Recordings.PLACE;
import static io.plimsoll.baseline.Recordings.SETTING;
import static io.plimsoll.baseline.Recordings.recording;
import static io.plimsoll.baseline.Recordings.run;
import static io.plimsoll.baseline.Recordings.values;
import static io.plimsoll.baseline.Recordings.wanted;
import static io.plimsoll.baseline.Recordings.with;
import static io.plimsoll.baseline.Recordings.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import io.plimsoll.slo.EnvironmentField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {

    @TempDir
    private Path folder;

    private Baselines baselines = Baselines.ofThisProject();

    @BeforeEach
    void record_one() {
        baselines = new Baselines(new BaselineFolder(folder));
        recording(folder, "v2.23").record(run("r1", 816), SETTING, values(run("r1", 816)));
    }

    @Test
    void without_a_baseline_the_command_that_records_one_is_told() {
        refused(wanted("v2.24"), PLACE)
                .hasMessageStartingWith(
                        "there is no baseline 'v2.24' of 'encrypted-traffic-between-nodes' on local (looked in ")
                .hasMessageContaining("mvn verify -Dcluster=local -Dplimsoll.baseline.record=v2.24")
                .hasMessageEndingWith("recorded so far, of some scenario: v2.23");
    }

    @Test
    void another_environment_is_refused_with_the_fields_that_differ() {
        refused(wanted("v2.23"), with("kernel", "6.8.0"))
                .hasMessageContaining("was recorded in another environment (")
                .hasMessageContaining("\n  kernel: recorded 6.1.0, here 6.8.0\n")
                .hasMessageContaining("recorded(\"v2.23\").mayDifferIn(");
    }

    @Test
    void before_something_is_measured_only_what_is_known_can_differ() {
        Map<String, String> early = without("pod MTU", "underlay MTU");

        assertThat(baselines.find(wanted("v2.23"), early).sessions()).hasSize(1);
        refused(wanted("v2.23"), with("pod MTU", "8896 B")).hasMessageContaining("MTU: recorded pod 1420 B");
    }

    @Test
    void the_sentence_may_let_a_field_differ() {
        Wanted tolerant = new Wanted(
                "v2.23", Set.of(EnvironmentField.KERNEL), "local", "encrypted-traffic-between-nodes", SETTING);

        assertThat(baselines.find(tolerant, with("kernel", "6.8.0")).sessions()).hasSize(1);
        refused(tolerant, with("CNI", "Calico, VXLAN")).hasMessageContaining("CNI: recorded");
    }

    @Test
    void of_several_environments_the_nearest_is_taken() {
        recording(folder, "v2.23")
                .record(
                        run("r2", with("kernel", "6.8.0"), run("r2", 700)),
                        SETTING,
                        values(run("r2", with("kernel", "6.8.0"), run("r2", 700))));
        Wanted tolerant = new Wanted(
                "v2.23", Set.of(EnvironmentField.KERNEL), "local", "encrypted-traffic-between-nodes", SETTING);

        assertThat(baselines.find(tolerant, with("kernel", "6.8.0")).sessions())
                .extracting(BaselineSession::runId)
                .containsExactly("r2");
        assertThat(baselines.find(tolerant, PLACE).sessions())
                .extracting(BaselineSession::runId)
                .containsExactly("r1");
    }

    @Test
    void of_several_that_are_equally_near_none_is_taken() {
        recording(folder, "v2.23")
                .record(
                        run("r2", with("kernel", "6.5.0"), run("r2", 700)),
                        SETTING,
                        values(run("r2", with("kernel", "6.5.0"), run("r2", 700))));
        Wanted tolerant = new Wanted(
                "v2.23", Set.of(EnvironmentField.KERNEL), "local", "encrypted-traffic-between-nodes", SETTING);

        refused(tolerant, with("kernel", "6.8.0"))
                .hasMessageContaining("was recorded in 2 environments that are equally like this one")
                .hasMessageContaining("kernel: recorded 6.1.0, here 6.8.0")
                .hasMessageContaining("kernel: recorded 6.5.0, here 6.8.0");
        assertThat(baselines.find(tolerant, without("kernel")).sessions()).hasSize(1);
    }

    @Test
    void a_scenario_that_measures_something_else_now_is_refused() {
        Wanted changed =
                new Wanted("v2.23", Set.of(), "local", "encrypted-traffic-between-nodes", "iperf3 TCP, 8 streams");

        refused(changed, PLACE)
                .hasMessageContaining("was recorded of something else")
                .hasMessageContaining("\n  recorded " + SETTING + "\n  here     iperf3 TCP, 8 streams\n");
    }

    @Test
    void published_figures_are_no_baseline() throws IOException {
        Files.createDirectories(folder.resolve("published"));
        Files.writeString(folder.resolve("published/constellation-2.6.json"), "{}");

        refused(wanted("constellation-2.6"), PLACE)
                .hasMessageStartingWith("'constellation-2.6' is a table of published figures. It has no sessions")
                .hasMessageContaining("promise a limit instead");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Wanted wanted, Map<String, String> environment) {
        return assertThatThrownBy(() -> baselines.find(wanted, environment)).isInstanceOf(ConfigException.class);
    }
}
