package io.plimsoll.junit;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.HolmMarks;
import io.plimsoll.report.SummaryRow;
import io.plimsoll.run.Invention;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LaunchSummaryTest {

    @Test
    void the_worst_comes_first_and_the_rest_says_what_to_do() {
        String printed = printed(
                UTF_8,
                entry(
                        "passes",
                        Invention.throughput(940).and("retransmits", 12.0).of(TWO_OBJECTIVES)),
                entry("violates", Invention.throughput(312, 298).of(ENCRYPTED_TRAFFIC)),
                entry(
                        "invalid",
                        Invention.throughput(870)
                                .contradictedAt(1)
                                .leaving("1 pod")
                                .of(ENCRYPTED_TRAFFIC)));

        assertThat(printed).isEqualTo("""

                verdict   scenario
                  objective    measured (interval)      limit          margin   n
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                INVALID   encrypted-traffic-between-nodes
                  encryption: the marker was readable on the wire
                VIOLATED  encrypted-traffic-between-nodes
                  throughput   312 Mbit/s (298 to 312)  ≥ 400 Mbit/s   -22.0 %  5
                PASS      plain-traffic-on-one-node
                  throughput   940 Mbit/s (940 to 940)  ≥ 900 Mbit/s   +4.4 %   5
                PASS      plain-traffic-on-one-node
                  retransmits  12 per GiB (12 to 12)    ≤ 100 per GiB  -88.0 %  5

                1 INVALID, 1 VIOLATED, 2 PASS in 2 min 5 s
                clean-up  1 pod
                records   target/plimsoll
                history   .plimsoll/history
                report    target/allure-report/index.html
                Holm      0 of 1 VIOLATED, marked *, stay shown if of all 3 judged objectives together one may be
                  wronged with a probability of at most 5 %; one without the mark is a violation all the same: on
                  signs, a mark among 3 objectives takes at least 7 repetitions, repeated(atLeast(7)…)
                again     mvn verify -Dcluster=local '-Dit.test=NetworkGate#invalid+violates'
                """);
    }

    @Test
    void a_violation_that_stays_shown_among_all_objectives_is_marked() {
        assertThat(summary(
                                Optional.empty(),
                                entry("violates", Invention.throughput(312).of(ENCRYPTED_TRAFFIC)))
                        .rows())
                .extracting(SummaryRow::objective)
                .containsExactly("throughput *");
        assertThat(summary(
                                Optional.empty(),
                                entry("violates", Invention.throughput(312).of(ENCRYPTED_TRAFFIC)),
                                entry("violates", Invention.throughput(312).of(ENCRYPTED_TRAFFIC)))
                        .rows())
                .extracting(SummaryRow::objective)
                .containsExactly("throughput", "throughput");
    }

    @Test
    void the_repetitions_that_the_legend_asks_for_give_the_mark_and_fewer_do_not() {
        assertThat(HolmMarks.legend(HolmMarks.on(violatedAfter(5, 4))))
                .hasValueSatisfying(legend -> assertThat(legend)
                        .contains("0 of 1 VIOLATED")
                        .endsWith("a mark among 4 objectives takes at least 8 repetitions, repeated(atLeast(8)…)"));
        assertThat(HolmMarks.legend(HolmMarks.on(violatedAfter(7, 4))))
                .hasValueSatisfying(legend -> assertThat(legend).contains("0 of 1 VIOLATED"));
        assertThat(HolmMarks.legend(HolmMarks.on(violatedAfter(8, 4))))
                .hasValueSatisfying(legend ->
                        assertThat(legend).contains("1 of 1 VIOLATED").endsWith("with a probability of at most 5 %"));
    }

    /** One violation in all of so many repetitions, among objectives of which the others are kept. */
    private static List<SummaryRow> violatedAfter(int repetitions, int objectives) {
        List<SummaryRow> rows = new ArrayList<>(Collections.nCopies(objectives - 1, row(Verdict.PASS, 1)));
        rows.add(row(Verdict.VIOLATED, 1 / SignEProcess.evidence(repetitions, 0)));
        return rows;
    }

    private static SummaryRow row(Verdict verdict, double violationP) {
        return new SummaryRow(
                verdict, "plain", false, "throughput", "", "", "", "", OptionalDouble.of(violationP), Optional.empty());
    }

    @Test
    void numbers_that_leave_no_room_for_their_objective_have_a_line_of_their_own() {
        SummaryRow wide = new SummaryRow(
                Verdict.PASS,
                "http-requests",
                false,
                "latency p99 of a typical run",
                "299,461 per s (186,621 to 359,601)",
                "≥ 140,000 per s",
                "+59.0 points",
                "11",
                OptionalDouble.empty(),
                Optional.empty());
        LaunchSummary.Entry entry =
                new LaunchSummary.Entry(new TestName("RequestsGate", "a"), Verdict.PASS, List.of(wide), "aks", "clean");

        assertThat(printed(UTF_8, entry)).startsWith("""

                verdict  scenario       objective
                  measured (interval)                 limit            margin        n
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                PASS     http-requests  latency p99 of a typical run
                  299,461 per s (186,621 to 359,601)  ≥ 140,000 per s  +59.0 points  11

                """);
    }

    @Test
    void short_names_have_a_line_each_and_ascii_where_nothing_else_can_be_printed() {
        SummaryRow row =
                SummaryRow.of(Invention.throughput(870).of(ENCRYPTED_TRAFFIC)).get(0);
        SummaryRow brief = new SummaryRow(
                row.verdict(),
                "plain",
                row.replayed(),
                row.objective(),
                row.measured(),
                row.limit(),
                row.margin(),
                row.repetitions(),
                row.violationP(),
                row.waiver());
        LaunchSummary.Entry entry = new LaunchSummary.Entry(
                new TestName("NetworkGate", "a"), row.verdict(), List.of(brief), "aks", "clean");

        assertThat(printed(US_ASCII, entry)).isEqualTo("""

                verdict  scenario  objective   measured (interval)      limit          margin    n
                ----------------------------------------------------------------------------------
                PASS     plain     throughput  870 Mbit/s (870 to 870)  >= 400 Mbit/s  +117.5 %  5

                1 PASS in 2 min 5 s
                clean-up  clean
                records   target/plimsoll
                history   .plimsoll/history
                report    target/allure-report/index.html
                again     mvn verify -Dcluster=aks
                """);
    }

    @Test
    void what_is_run_again_is_looked_for_in_the_groups_that_were_asked_for() {
        LaunchSummary.Entry red =
                entry("violates", Invention.throughput(312, 298).of(ENCRYPTED_TRAFFIC));

        assertThat(summary(Optional.of("network & !plain"), red).command())
                .isEqualTo("mvn verify -Dcluster=local '-Dgroups=network & !plain' '-Dit.test=NetworkGate#violates'");
    }

    @Test
    void what_is_run_again_is_asked_for_with_the_same_properties() {
        LaunchSummary.Entry red =
                entry("violates", Invention.throughput(312, 298).of(ENCRYPTED_TRAFFIC));
        System.setProperty("plimsoll.pace", "quick");
        System.setProperty("plimsoll.cluster.uid", "11111111-2222-3333-4444-555555555555");
        try {
            assertThat(summary(Optional.empty(), red).command())
                    .isEqualTo("mvn verify -Dcluster=local"
                            + " '-Dplimsoll.cluster.uid=11111111-2222-3333-4444-555555555555' '-Dplimsoll.pace=quick'"
                            + " '-Dit.test=NetworkGate#violates'");
        } finally {
            System.clearProperty("plimsoll.pace");
            System.clearProperty("plimsoll.cluster.uid");
        }
    }

    private static LaunchSummary.Entry entry(String method, ScenarioRun run) {
        return new LaunchSummary.Entry(
                new TestName("NetworkGate", method),
                run.verdict(),
                SummaryRow.of(run),
                run.record().cluster(),
                run.record().cleanUp());
    }

    private static String printed(Charset charset, LaunchSummary.Entry... entries) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        summary(Optional.empty(), entries)
                .printTo(new ConsoleOutput(new PrintStream(printed, true, charset), charset, false));
        return printed.toString(charset);
    }

    private static LaunchSummary summary(Optional<String> groups, LaunchSummary.Entry... entries) {
        return new LaunchSummary(
                List.of(entries),
                Duration.ofSeconds(125),
                Path.of("target/plimsoll"),
                Optional.of(".plimsoll/history"),
                Optional.of(Path.of("target/allure-report/index.html")),
                groups);
    }
}
