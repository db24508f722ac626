package io.plimsoll.report;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.ConfigException;
import io.plimsoll.run.Invention;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.SampleGroup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleRunListenerTest {

    @Test
    void each_repetition_says_its_value_and_what_the_verdict_needs_next() {
        assertThat(told(Invention.throughput(312, 405, 305, 340, 320, 299, 310), ENCRYPTED_TRAFFIC))
                .contains(
                        "encrypted-traffic-between-nodes on local (run 20261120-101530-a1b2)",
                        "  preflight      2 schedulable nodes, 14 rights",
                        "  warm-up 1      throughput 312 Mbit/s  not judged",
                        "  repetition 1   throughput 312 Mbit/s  ✗  4 more like this show VIOLATED",
                        "  repetition 2   throughput 405 Mbit/s  ✓  9 more like this show PASS")
                .anyMatch(line -> line.startsWith("VIOLATED  throughput is at least 400 Mbit/s: median 312 Mbit/s"))
                .anyMatch(line -> line.matches("took .*: preflight 0\\.8 s, place 0\\.0 s"));
    }

    @Test
    void what_takes_long_says_what_it_is_at() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConsoleRunListener listener =
                new ConsoleRunListener(new ConsoleOutput(new PrintStream(printed, true, UTF_8), UTF_8, false));

        listener.stageStarted("cluster", "local");
        listener.progress("step 2 of 9: install the Go compiler ... (last time 41 s)");

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "  cluster        local",
                        "                 step 2 of 9: install the Go compiler ... (last time 41 s)");
    }

    @Test
    void each_objective_has_its_line() {
        assertThat(told(Invention.throughput(940).and("retransmits", 12.0), TWO_OBJECTIVES))
                .containsSequence(
                        "  repetition 5   throughput 940 Mbit/s  ✓  decided: PASS after 5",
                        "                 retransmits 12 per GiB  ✓  decided: PASS after 5",
                        "PASS  throughput is at least 900 Mbit/s: median 940 Mbit/s, +4.4 %, 5 repetitions",
                        "PASS  retransmits is at most 100 per GiB: median 12 per GiB, -88.0 %, 5 repetitions");
    }

    @Test
    void a_candidate_is_held_against_its_control_and_the_control_against_nothing() {
        assertThat(told(Invention.throughput(970).against(1_000), BESIDE_ITS_CONTROL))
                .containsSequence(
                        "  control 1      throughput 1,000 Mbit/s",
                        "  repetition 1   throughput 970 Mbit/s, 97 % of 'encrypted-traffic-between-nodes' in the same run  ✓",
                        "    4 more like this show PASS");
    }

    @Test
    void a_quantile_says_that_of_each_repetition() {
        List<Double> samples =
                IntStream.range(0, 1_000).mapToObj(i -> 0.0125 - i * 1e-8).toList();

        assertThat(told(Invention.latency(new SampleGroup(samples, 0)), REQUESTS))
                .anyMatch(line -> line.startsWith("  repetition 1   latency p99 12.5 ms  ✓  "))
                .anyMatch(
                        line -> line.startsWith("PASS  latency p99 is at most 200 ms: p99 of 5,000 samples 12.5 ms, "));
    }

    @Test
    void an_invalid_run_claims_nothing_about_its_objectives() {
        assertThat(told(Invention.throughput(870).contradictedAt(2), ENCRYPTED_TRAFFIC))
                .contains(
                        "  repetition 2   INVALID: encryption: the marker was readable on the wire",
                        "INVALID  encryption: the marker was readable on the wire")
                .noneMatch(line -> line.startsWith("PASS") || line.contains("median"));
    }

    @Test
    void what_is_missing_is_listed_below_the_verdict() {
        ConfigException missing = new ConfigException("1 right is missing\ncreate pods");

        assertThat(told(Invention.throughput(870).failingWith(missing), ENCRYPTED_TRAFFIC))
                .containsSequence("CONFIG  1 right is missing", "  create pods");
    }

    @Test
    void what_is_left_in_the_cluster_is_said() {
        assertThat(told(Invention.throughput(870).leaving("1 pod; run ./gate clean"), ENCRYPTED_TRAFFIC))
                .anyMatch(line -> line.endsWith("left behind: 1 pod; run ./gate clean"));
    }

    @Test
    void no_line_is_longer_than_a_hundred_columns() {
        assertThat(told(Invention.throughput(390, 420).contradictedAt(9), ENCRYPTED_TRAFFIC))
                .allMatch(line -> line.length() <= 100)
                .allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void a_console_without_our_signs_gets_others() {
        assertThat(told(Invention.throughput(390, 420), ENCRYPTED_TRAFFIC, US_ASCII, false))
                .contains("  repetition 1   throughput 390 Mbit/s  [FAIL]  4 more like this show VIOLATED")
                .contains("  repetition 2   throughput 420 Mbit/s  [ok]  9 more like this show PASS")
                .noneMatch(line -> line.contains("?"));
    }

    @Test
    void only_the_verdict_is_coloured() {
        assertThat(told(Invention.throughput(870), ENCRYPTED_TRAFFIC, UTF_8, true))
                .filteredOn(line -> line.contains("\u001B"))
                .singleElement()
                .asString()
                .startsWith("\u001B[32mPASS\u001B[m  throughput");
    }

    @Test
    void no_colour_where_nobody_wants_it_or_sees_it() {
        assertThat(ConsoleOutput.isColoured(Map.of("TERM", "xterm"))).isTrue();
        assertThat(ConsoleOutput.isColoured(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(ConsoleOutput.isColoured(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(ConsoleOutput.isColoured(Map.of("TERM", "dumb"))).isFalse();
        assertThat(ConsoleOutput.isColoured(Map.of())).isFalse();
    }

    @Test
    void a_command_can_be_copied_whole() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConsoleOutput console = new ConsoleOutput(new PrintStream(printed, true, UTF_8), UTF_8, false);

        console.command("again  ", "mvn verify -Dcluster=local");
        console.command("again  ", "mvn verify -Dcluster=local '-Dit.test=" + "NetworkGate#a+".repeat(9) + "b'");

        assertThat(printed.toString(UTF_8))
                .isEqualTo("again  mvn verify -Dcluster=local\n" + "again  mvn verify -Dcluster=local \\\n"
                        + "  '-Dit.test=" + "NetworkGate#a+".repeat(9) + "b'\n");
    }

    private static List<String> told(Invention invention, Scenario scenario) {
        return told(invention, scenario, UTF_8, false);
    }

    private static List<String> told(Invention invention, Scenario scenario, Charset charset, boolean coloured) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, charset);
        invention.run(scenario, List.of(new ConsoleRunListener(new ConsoleOutput(out, charset, coloured))));
        return printed.toString(charset).lines().toList();
    }
}
