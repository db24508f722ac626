package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What was used is charged to whom a sentence looks at, once, and only if it was the window that was counted. */
class ConsumptionTest {

    private static final String POD = "0f2c9f1e-5a77-4f0e-9d57-0a4d3d1f6b11";
    private static final String OTHER = "1f2c9f1e-5a77-4f0e-9d57-0a4d3d1f6b11";

    @Test
    void two_nodes_are_counted_together_and_the_fuller_one_is_the_memory() {
        Consumption used = Consumption.ofNodes(List.of(
                around("client", "boot-a", 3, reading(500, 10)), around("server", "boot-b", 4, reading(700, 10))));

        assertThat(used.cpuSeconds()).isEqualTo(7);
        assertThat(used.workingSet()).hasValue(700);
        assertThat(used.facts()).containsOnlyKeys("node of the client", "node of the server");
    }

    @Test
    void a_machine_that_is_two_nodes_is_counted_once() {
        Consumption used = Consumption.ofNodes(List.of(
                around("client", "boot-a", 3, reading(500, 10)), around("server", "boot-a", 3.1, reading(500, 10))));

        assertThat(used.cpuSeconds()).isEqualTo(3);
        assertThat(used.facts()).containsOnlyKeys("the machine of client, server");
    }

    @Test
    void the_measured_pods_are_counted_together_and_nothing_is_said_of_their_memory() {
        Consumption used = Consumption.ofMeasuredPods(List.of(
                around("client", "boot-a", 3, reading(500, 1_500_000)),
                around("server", "boot-a", 3, reading(500, 2_500_000))));

        assertThat(used.cpuSeconds()).isEqualTo(4, within(1e-9));
        assertThat(used.workingSet()).isEmpty();
    }

    @Test
    void a_pod_whose_cgroup_says_nothing_is_invalid() {
        UseReading silent = new UseReading(10, "b", 2, 0, 1, OptionalLong.empty(), Map.of());
        UseAround around = new UseAround("client", silent, later(silent, 10, 5));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Consumption.ofMeasuredPods(List.of(around)))
                .withMessage("the cgroup of the client pod does not say what it used");
    }

    @Test
    void the_pods_of_a_daemon_set_are_counted_on_each_node_and_the_largest_is_the_memory() {
        Consumption used = Consumption.ofDaemonSet(
                List.of(daemonSet("client", POD, 1_000_000, 300), daemonSet("server", OTHER, 500_000, 400)));

        assertThat(used.cpuSeconds()).isEqualTo(1.5, within(1e-9));
        assertThat(used.workingSet()).hasValue(400);
        assertThat(used.facts()).containsOnlyKeys("pod " + POD + " on node-client", "pod " + OTHER + " on node-server");
    }

    @Test
    void the_pod_of_a_daemon_set_on_the_node_of_both_ends_is_counted_once() {
        DaemonSetAround client = daemonSet("client", POD, 1_000_000, 300);
        DaemonSetAround server = new DaemonSetAround(client.readings(), client.before(), client.after());

        assertThat(Consumption.ofDaemonSet(List.of(client, server)).cpuSeconds())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void pods_that_did_not_stay_the_same_are_invalid() {
        UseAround readings = around("client", "boot-a", 3, reading(500, 10));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new DaemonSetAround(readings, pods(POD, 0), pods(OTHER, 0)))
                .withMessage("the pods of the DaemonSet that is looked at did not stay the same where the client is: "
                        + POD + " on n1 after 0 restarts before, " + OTHER + " on n1 after 0 restarts after");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new DaemonSetAround(readings, pods(POD, 0), pods(POD, 1)))
                .withMessageContaining("did not stay the same");
    }

    @Test
    void a_node_without_a_pod_of_the_daemon_set_is_invalid() {
        UseAround readings = around("client", "boot-a", 3, reading(500, 10));
        DaemonSetPods none = new DaemonSetPods(Map.of());

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new DaemonSetAround(readings, none, none))
                .withMessage("the DaemonSet that is looked at has no pod on the node of the client");
    }

    @Test
    void a_pod_that_the_cgroups_do_not_show_is_invalid() {
        UseAround readings = around("client", "boot-a", 3, reading(500, 10));
        DaemonSetAround unseen = new DaemonSetAround(readings, pods(POD, 0), pods(POD, 0));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Consumption.ofDaemonSet(List.of(unseen)))
                .withMessage("the cgroups of the node of the client do not say what pod " + POD
                        + " used, only that of 0 others");
    }

    @Test
    void counters_that_began_anew_are_invalid() {
        UseReading before = reading(500, 10).apply("boot-a");
        UseReading after = later(reading(500, 10).apply("boot-b"), 10, 3);

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new UseAround("client", before, after))
                .withMessage("the node of the client was booted in between: its counters began anew");
    }

    @Test
    void counters_that_go_back_or_beyond_all_processors_are_invalid() {
        UseReading before = reading(500, 10).apply("boot-a");

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new UseAround("client", before, later(before, 10, -1)))
                .withMessageContaining("-1.00 CPU s in 10.00 s of 2 processors");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new UseAround("client", before, later(before, 10, 21.2)))
                .withMessageContaining("21.20 CPU s in 10.00 s of 2 processors");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new UseAround("client", before, later(before, 0, 0)))
                .withMessageContaining("in 0.00 s");
        assertThat(new UseAround("client", before, later(before, 10, 20)).ofNode())
                .isEqualTo(20);
    }

    @Test
    void what_was_counted_is_the_window_and_hardly_more() {
        List<UseAround> ends = List.of(around("client", "boot-a", 3, reading(500, 10)));
        Consumption used = Consumption.ofNodes(ends);

        assertThat(used.evidence(ends, 10)).returns(true, Evidence::holds);
        assertThat(used.evidence(ends, 8.4)).returns(true, Evidence::holds);
        assertThat(used.evidence(ends, 8.3))
                .returns(false, Evidence::holds)
                .extracting(Evidence::finding)
                .isEqualTo("the counters of the client were read 10.00 s apart, but its tool ran for 8.30 s; let it run"
                        + " longer");
        assertThat(used.evidence(ends, 10.2)).returns(false, Evidence::holds);
    }

    @Test
    void the_list_of_a_daemon_sets_pods_is_read_as_it_was_written_and_only_whole() {
        DaemonSetPods pods = new DaemonSetPods(Map.of(
                POD, new DaemonSetPods.OnNode("n1", 0),
                OTHER, new DaemonSetPods.OnNode("n1", 3)));
        String said = pods.said();

        assertThat(DaemonSetPods.parse(said)).isEqualTo(pods);
        assertThat(DaemonSetPods.parse(new DaemonSetPods(Map.of()).said()).byUid())
                .isEmpty();
        for (int length = 0; length < said.length(); length++) {
            String cut = said.substring(0, length);
            assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> DaemonSetPods.parse(cut));
        }
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> DaemonSetPods.parse(said.replace(" 3\n", " three\n")))
                .withMessageContaining("is none");
    }

    private static DaemonSetAround daemonSet(String end, String uid, long cpuMicros, long memory) {
        UseReading before = new UseReading(
                10, "boot-" + end, 2, 0, 1, OptionalLong.empty(), Map.of(uid, new UseReading.PodUse(7, 9)));
        UseReading after = new UseReading(
                20,
                "boot-" + end,
                2,
                3,
                1,
                OptionalLong.empty(),
                Map.of(uid, new UseReading.PodUse(7 + cpuMicros, memory)));
        DaemonSetPods pods = new DaemonSetPods(Map.of(uid, new DaemonSetPods.OnNode("node-" + end, 0)));
        return new DaemonSetAround(new UseAround(end, before, after), pods, pods);
    }

    private static DaemonSetPods pods(String uid, int restarts) {
        return new DaemonSetPods(Map.of(uid, new DaemonSetPods.OnNode("n1", restarts)));
    }

    private static UseAround around(String end, String boot, double cpuSeconds, Function<String, UseReading> reading) {
        UseReading after = reading.apply(boot);
        UseReading before =
                new UseReading(after.time() - 10, boot, 2, 0, after.memoryUsed(), OptionalLong.of(0), Map.of());
        return new UseAround(
                end,
                before,
                new UseReading(after.time(), boot, 2, cpuSeconds, after.memoryUsed(), after.podCpuMicros(), Map.of()));
    }

    private static Function<String, UseReading> reading(long memory, long podMicros) {
        return boot -> new UseReading(20, boot, 2, 100, memory, OptionalLong.of(podMicros), Map.of());
    }

    private static UseReading later(UseReading before, double seconds, double cpuSeconds) {
        return new UseReading(
                before.time() + seconds,
                before.boot(),
                before.processors(),
                before.nodeCpuSeconds() + cpuSeconds,
                before.memoryUsed(),
                before.podCpuMicros(),
                before.pods());
    }
}
