package io.plimsoll.baseline;

import static io.plimsoll.baseline.Recordings.PLACE;
import static io.plimsoll.baseline.Recordings.SETTING;
import static io.plimsoll.baseline.Recordings.recording;
import static io.plimsoll.baseline.Recordings.run;
import static io.plimsoll.baseline.Recordings.values;
import static io.plimsoll.baseline.Recordings.wanted;
import static io.plimsoll.baseline.Recordings.with;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineRecordingTest {

    @TempDir
    private Path folder;

    @Test
    void each_launch_becomes_a_session_with_all_that_its_repetitions_measured() {
        BaselineRecording recording = recording(folder, "v2.23");

        assertThat(recording.record(
                        run("r1", 816, 820, 811, 830, 825), SETTING, values(run("r1", 816, 820, 811, 830, 825))))
                .matches("recorded as session 1 of baseline 'v2\\.23' in .*/v2\\.23/local/"
                        + "encrypted-traffic-between-nodes\\.[0-9a-f]{8}\\.json; review it and commit it");
        assertThat(recording.record(
                        run("r2", 800, 801, 802, 803, 804), SETTING, values(run("r2", 800, 801, 802, 803, 804))))
                .contains("as session 2 of")
                .contains(". NOTE: 2 sessions of baseline 'v2.23' (run r1, run r2) were measured on one cluster: ")
                .contains(". NOTE: 2 sessions of baseline 'v2.23' (run r1, run r2) began less than 6 hours apart: ");

        Baseline baseline = new Baselines(new BaselineFolder(folder)).find(wanted("v2.23"), PLACE);
        assertThat(baseline.sessions()).extracting(BaselineSession::runId).containsExactly("r1", "r2");
        assertThat(baseline.sessions().get(0).values().get("throughput"))
                .isEqualTo(new MeasuredValues("bit/s", List.of(816e6, 820e6, 811e6, 830e6, 825e6)));
        assertThat(baseline.sessions().get(0).plimsoll()).isEqualTo("0.1.0");
        assertThat(baseline.sessions().get(0).clusterUid()).isEqualTo("0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55");
    }

    @Test
    void a_session_is_of_the_release_that_the_build_says_and_else_of_the_one_that_the_name_says() {
        recording(folder, "v2.23").record(run("r1", 816), SETTING, values(run("r1", 816)));
        RunRecord told = run("r2", with("release", "v2.24"), run("r2", 816));
        recording(folder, "azure").record(told, SETTING, values(told));
        Baselines baselines = new Baselines(new BaselineFolder(folder));

        assertThat(baselines.find(wanted("v2.23"), PLACE).release()).contains("v2.23");
        assertThat(baselines.find(wanted("azure"), PLACE).release()).contains("v2.24");
    }

    @Test
    void a_session_of_another_release_is_not_added() throws IOException {
        recording(folder, "v2.23").record(run("r1", 816), SETTING, values(run("r1", 816)));
        String before = Files.readString(files().get(0));
        RunRecord other = run("r2", with("release", "v2.24"), run("r2", 816));

        assertThatThrownBy(() -> recording(folder, "v2.23").record(other, SETTING, values(other)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(" is of release 'v2.23', and this run of 'v2.24'; say which one this is with"
                        + " -Dplimsoll.release, or record it under another name");
        assertThat(Files.readString(files().get(0))).isEqualTo(before);
    }

    @Test
    void a_run_is_recorded_once() throws IOException {
        BaselineRecording recording = recording(folder, "v2.23");
        recording.record(run("r1", 816), SETTING, values(run("r1", 816)));
        String before = Files.readString(files().get(0));

        assertThatThrownBy(() -> recording.record(run("r1", 999), SETTING, values(run("r1", 999))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run r1 is in ")
                .hasMessageContaining("already");
        assertThat(Files.readString(files().get(0))).isEqualTo(before);
    }

    @Test
    void what_is_there_is_not_written_over_by_another_setting() {
        BaselineRecording recording = recording(folder, "v2.23");
        recording.record(run("r1", 816), SETTING, values(run("r1", 816)));

        assertThatThrownBy(() -> recording.record(run("r2", 816), "iperf3 TCP, 8 streams", values(run("r2", 816))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is of something else: recorded '" + SETTING + "', here 'iperf3 TCP, 8 streams'");
    }

    @Test
    void another_environment_goes_to_another_file() {
        BaselineRecording recording = recording(folder, "v2.23");
        recording.record(run("r1", 816), SETTING, values(run("r1", 816)));
        recording.record(
                run("r2", with("kernel", "6.8.0"), run("r2", 700)),
                SETTING,
                values(run("r2", with("kernel", "6.8.0"), run("r2", 700))));

        assertThat(files()).hasSize(2);
    }

    @Test
    void only_what_can_be_trusted_is_recorded() {
        requireRefused(
                Invention.throughput(816)
                        .failingWith(new InfraException("no node"))
                        .of(ENCRYPTED_TRAFFIC)
                        .record(),
                "it is INFRA, so that its numbers answer for nothing");
        requireRefused(
                Invention.throughput(816)
                        .contradictedAt(2)
                        .of(ENCRYPTED_TRAFFIC)
                        .record(),
                "it is INVALID, so that its numbers answer for nothing");
    }

    @Test
    void a_violated_objective_does_not_keep_a_session_from_being_recorded() {
        recording(folder, "v2.23").record(run("r1", 100), SETTING, values(run("r1", 100)));

        assertThat(files()).hasSize(1);
    }

    @Test
    void what_nobody_could_tell_is_said() {
        assertThat(recording(folder, "v2.23")
                        .record(
                                run("r1", with("CNI", "unknown"), run("r1", 816)),
                                SETTING,
                                values(run("r1", with("CNI", "unknown"), run("r1", 816)))))
                .endsWith(
                        "commit it. Nobody could tell CNI: to be compared with, it needs that in the cluster's profile,"
                                + " or mayDifferIn(…) in the sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", ".hidden", "-x", "published", "v2.23 "})
    void a_name_is_no_path(String name) {
        assertThatThrownBy(() -> recording(folder, name))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("-Dplimsoll.baseline.record=" + name + " names no baseline");
    }

    private void requireRefused(RunRecord run, String why) {
        assertThatThrownBy(() -> recording(folder, "v2.23").record(run, SETTING, values(run)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("'encrypted-traffic-between-nodes' was not recorded for baseline 'v2.23': " + why);
        assertThat(folder.resolve("v2.23")).doesNotExist();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
