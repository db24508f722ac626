package io.plimsoll.history;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.run.Invention;
import io.plimsoll.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowHistoryTest {

    private static final double[] BEFORE = {871, 874, 869, 872, 870, 868, 873, 875};
    private static final double[] AFTER = {815, 812, 816, 811, 814, 813};

    private final Properties properties = new Properties();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path folder = Path.of("");

    @BeforeEach
    void an_empty_history(@TempDir Path temporary) {
        folder = temporary;
        properties.setProperty("plimsoll.history", folder.toString());
    }

    @Test
    void a_trend_is_a_line_for_each_session_and_between_them_where_the_level_changed() {
        releases(BEFORE, 0, "v2.22");
        releases(AFTER, 8, "v2.23");
        store(PastRun.onDay(20, 9_999).ended(Verdict.INVALID));
        store(PastRun.onDay(21, 9_999).ended(Verdict.INFRA));

        assertThat(shown(UTF_8)).isEqualTo("""
                encrypted-traffic-between-nodes on local · throughput (more is better)
                  iperf3 TCP, 4 streams, first 1 s omitted, between two nodes to the pod IP, given that traffic between nodes is encrypted, 30 s each
                  in CNI unknown; Kubernetes minor 1.30; MTU unknown; encryption unknown; instance type unknown; kernel 6.1.0-28-amd64; volume unknown

                  date (UTC)        run    release  median      interval           verdict  811 Mbit/s to 875 Mbit/s
                  2026-11-01 08:00  run0   v2.22    871 Mbit/s  869 to 873 Mbit/s  PASS     ···················●·
                  2026-11-02 08:00  run1   v2.22    874 Mbit/s  872 to 876 Mbit/s  PASS     ····················●
                  2026-11-03 08:00  run2   v2.22    869 Mbit/s  867 to 871 Mbit/s  PASS     ··················●··
                  2026-11-04 08:00  run3   v2.22    872 Mbit/s  870 to 874 Mbit/s  PASS     ···················●·
                  2026-11-05 08:00  run4   v2.22    870 Mbit/s  868 to 872 Mbit/s  PASS     ··················●··
                  2026-11-06 08:00  run5   v2.22    868 Mbit/s  866 to 870 Mbit/s  PASS     ··················●··
                  2026-11-07 08:00  run6   v2.22    873 Mbit/s  871 to 875 Mbit/s  PASS     ···················●·
                  2026-11-08 08:00  run7   v2.22    875 Mbit/s  873 to 877 Mbit/s  PASS     ····················●
                  ── level changed: 871 Mbit/s → 813 Mbit/s (-6.7 %, p = 0.004)
                  2026-11-09 08:00  run8   v2.23    815 Mbit/s  813 to 817 Mbit/s  PASS     ·●···················
                  2026-11-10 08:00  run9   v2.23    812 Mbit/s  810 to 814 Mbit/s  PASS     ●····················
                  2026-11-11 08:00  run10  v2.23    816 Mbit/s  814 to 818 Mbit/s  PASS     ··●··················
                  2026-11-12 08:00  run11  v2.23    811 Mbit/s  809 to 813 Mbit/s  PASS     ●····················
                  2026-11-13 08:00  run12  v2.23    814 Mbit/s  812 to 816 Mbit/s  PASS     ·●···················
                  2026-11-14 08:00  run13  v2.23    813 Mbit/s  811 to 815 Mbit/s  PASS     ·●···················

                  ALERT: worse since v2.23, 2026-11-09 08:00: 871 Mbit/s → 813 Mbit/s (-6.7 %, p = 0.004)

                encrypted-traffic-between-nodes on local: kept, and part of no trend, as they have no answer: 1 INVALID, 1 INFRA

                """);
    }

    @Test
    void a_change_for_the_better_is_shown_and_raises_no_alert() {
        releases(AFTER, 0, "v2.22");
        releases(BEFORE, 6, "v2.23");

        assertThat(shown(UTF_8))
                .contains("── level changed: 813 Mbit/s → 871 Mbit/s (+7.1 %")
                .contains("no alert: no change for the worse by 3 % or more within the last 10 sessions");
    }

    @Test
    void of_what_is_better_if_less_a_rise_is_the_worse() {
        for (int day = 0; day < 14; day++) {
            double retransmits = day < 8 ? 12 + day % 3 * 0.1 : 24 + day % 3 * 0.1;
            store(PastRun.onDay(
                    day, Invention.throughput(940 + day % 2).and("retransmits", retransmits), TWO_OBJECTIVES));
        }

        assertThat(shown(UTF_8))
                .contains("plain-traffic-on-one-node on local · retransmits (less is better)")
                .contains("ALERT: worse since 2026-11-09 08:00: 12.1 per GiB → 24.1 per GiB (+99")
                .containsOnlyOnce("ALERT");
    }

    @Test
    void a_change_that_is_more_than_ten_sessions_ago_is_shown_and_raises_no_alert() {
        releases(BEFORE, 0, "v2.22");
        releases(AFTER, 8, "v2.23");
        releases(AFTER, 14, "v2.23");

        assertThat(shown(UTF_8)).contains("── level changed: ").doesNotContain("ALERT");
    }

    @Test
    void seven_sessions_are_shown_and_not_searched() {
        releases(new double[] {871, 874, 869, 400, 410, 405, 402}, 0, "v2.22");

        assertThat(shown(UTF_8))
                .contains("402 Mbit/s")
                .contains("not searched for changes: that takes 8 sessions")
                .doesNotContain("level changed");
    }

    @Test
    void a_metric_that_was_once_0_is_shown_and_not_searched() {
        for (int day = 0; day < 10; day++) {
            store(PastRun.onDay(day, Invention.throughput(940).and("retransmits", day * 1.0), TWO_OBJECTIVES));
        }

        assertThat(shown(UTF_8)).contains("not searched for changes: a median is 0 or infinite");
    }

    @Test
    void another_kernel_is_another_trend_and_not_a_change_of_level() {
        for (int day = 0; day < 14; day++) {
            String kernel = day < 8 ? "6.1.0" : "6.12.0";
            store(PastRun.onDay(day, day < 8 ? BEFORE[day] : AFTER[day - 8]).in("kernel", kernel));
        }

        assertThat(shown(UTF_8))
                .doesNotContain("level changed")
                .contains("kernel 6.1.0")
                .contains("kernel 6.12.0");
    }

    @Test
    void what_shares_were_measured_beside_is_said_with_what_was_different_there() {
        store(PastRun.onDay(0, Invention.throughput(970).against(1_000), BESIDE_ITS_CONTROL)
                .in("control: measured", "the same on another cluster")
                .in("control: cluster", "aks")
                .in("control: Kubernetes", "v1.30.1")
                .in("control: kernel", "6.8.0"));
        store(PastRun.onDay(1, Invention.throughput(970).against(1_000), BESIDE_ITS_CONTROL)
                .in("control: measured", "encrypted-traffic: iperf3 TCP, 30 s each")
                .in("control: Kubernetes", "v1.30.1")
                .in("control: kernel", "6.1.0-28-amd64"));

        assertThat(shown(UTF_8))
                .contains("  control: cluster aks, in kernel 6.8.0\n")
                .contains("  control: encrypted-traffic: iperf3 TCP, 30 s each, in the same environment\n");
    }

    @Test
    void ascii_is_enough_where_nothing_else_can_be_printed() {
        releases(BEFORE, 0, "v2.22");
        releases(AFTER, 8, "v2.23");

        assertThat(shown(US_ASCII))
                .contains("-- level changed: 871 Mbit/s -> 813 Mbit/s (-6.7 %")
                .contains("---o-")
                .doesNotContain("?");
    }

    @Test
    void a_release_label_is_text_and_nothing_else() {
        store(PastRun.onDay(0, 870).in("release", "v1\u001B[31m\nALERT"));

        assertThat(shown(UTF_8)).doesNotContain("\u001B").doesNotContain("\nALERT");
    }

    @Test
    void a_scenario_and_a_cluster_can_be_asked_for() {
        store(PastRun.onDay(0, 870));
        store(PastRun.onDay(
                0, Invention.throughput(940).and("retransmits", 12.0).on("aks"), TWO_OBJECTIVES));

        properties.setProperty("plimsoll.scenario", "plain-traffic-on-one-node");
        assertThat(shown(UTF_8)).contains("plain-traffic-on-one-node on aks").doesNotContain("encrypted-traffic");
        properties.setProperty("cluster", "local");
        assertThat(shown(UTF_8)).isEqualTo("""
                No run of plain-traffic-on-one-node on local is recorded in %s
                  recorded: encrypted-traffic-between-nodes on local
                  recorded: plain-traffic-on-one-node on aks
                """.formatted(folder));
    }

    @Test
    void a_damaged_file_is_named_beside_what_can_be_shown() throws IOException {
        store(PastRun.onDay(0, 870));
        Path foreign = folder.resolve("encrypted-traffic-between-nodes/local/notes.txt");
        Files.writeString(foreign, "");

        assertThat(shown(UTF_8)).contains("870 Mbit/s").contains("WARNING: skipped " + foreign + ": ");
    }

    @Test
    void a_history_that_cannot_be_read_is_said_and_ends_with_status_2() throws IOException {
        properties.setProperty(
                "plimsoll.history",
                Files.writeString(folder.resolve("file"), "").toString());

        assertThat(show(UTF_8)).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith("the history in " + folder + "/file cannot be read: ");
    }

    @Test
    void there_is_nothing_to_show_of_a_history_that_is_not_kept() {
        properties.setProperty("plimsoll.history", "none");

        assertThat(show(UTF_8)).isEqualTo(2);
    }

    private void releases(double[] megabits, int firstDay, String release) {
        for (int i = 0; i < megabits.length; i++) {
            store(PastRun.onDay(firstDay + i, megabits[i] - 2, megabits[i], megabits[i] + 2)
                    .in("release", release));
        }
    }

    private void store(PastRun run) {
        new FolderHistory(folder).append(run.record());
    }

    private String shown(Charset charset) {
        printed.reset();
        assertThat(show(charset)).isZero();
        return printed.toString(charset);
    }

    private int show(Charset charset) {
        return ShowHistory.show(properties, Map.of(), new PrintStream(printed, true, charset), charset);
    }
}
