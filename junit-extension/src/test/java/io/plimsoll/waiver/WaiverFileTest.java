package io.plimsoll.waiver;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Iperf3Tcp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverFileTest {

    private static final String GOOD = """
            # why there are any
            waivers:
              - scenario: encrypted-traffic
                metric: throughput
                cluster: aks
                owner: network team
                reason: driver 5.2 is slow
                expires: 2026-12-24
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void a_project_with_a_profile() throws IOException {
        Files.createDirectories(project.resolve("clusters"));
        Files.createFile(project.resolve("clusters/aks.yaml"));
    }

    @Test
    void an_entry_is_read_whole_with_its_place() throws IOException {
        assertThat(WaiverFile.read(written(GOOD)))
                .containsExactly(new Waiver(
                        "encrypted-traffic",
                        "throughput",
                        Optional.empty(),
                        "aks",
                        "network team",
                        "driver 5.2 is slow",
                        LocalDate.of(2026, 12, 24),
                        "waivers.yaml:3"));
    }

    @Test
    void no_entry_is_fine_and_the_files_of_this_project_is_read() throws IOException {
        assertThat(WaiverFile.read(written("waivers: []\n"))).isEmpty();
        assertThat(WaiverFile.read(Path.of("../waivers.yaml"))).isNotNull();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            owner: network team     | # nobody               | field "waivers[0].owner": is missing; it must be who answers for it
            owner: network team     | owner: ~               | waivers.yaml:6:12 field "waivers[0].owner": has no value
            reason: driver          | resaon: driver         | waivers.yaml:7:13 field "waivers[0].resaon": is unknown, did you mean "reason"?
            reason: driver 5.2 is slow | # none              | field "waivers[0].reason": is missing
            expires: 2026-12-24     | expires: 2026-02-30    | field "waivers[0].expires": '2026-02-30' is no day of the calendar
            expires: 2026-12-24     | expires: never         | field "waivers[0].expires": 'never' is not a day such as 2026-12-24
            expires: 2026-12-24     | # never                | field "waivers[0].expires": is missing
            cluster: aks            | cluster: asks          | waivers.yaml:5:14 field "waivers[0].cluster": there is no profile clusters/asks.yaml
            scenario: encrypted-traffic | scenario: Encrypted | 'Encrypted' is not the name of a scenario
            waivers:                | wavers:                | field "waivers": is missing; without any, write waivers: []
              - scenario: encrypted-traffic | - word         | is not YAML that can be read
            waivers:                | waivers: &a            | anchors and aliases (& and *) are not supported
            """)
    void a_mistake_is_told_with_its_place(String good, String bad, String message) throws IOException {
        assertThat(GOOD).contains(good);
        Path file = written(GOOD.replace(good, bad));

        assertThatThrownBy(() -> WaiverFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("waivers.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void an_entry_that_is_no_mapping_and_a_file_without_a_sequence_are_told() throws IOException {
        Path words = written("waivers:\n  - encrypted-traffic\n");
        Path mapping = project.resolve("other.yaml");
        Files.writeString(mapping, "waivers: {a: b}\n");

        assertThatThrownBy(() -> WaiverFile.read(words))
                .hasMessageContaining("waivers.yaml:2:5 field \"waivers\": each item must be a mapping of fields");
        assertThatThrownBy(() -> WaiverFile.read(mapping)).hasMessageContaining("must be a sequence");
    }

    @Test
    void the_same_objective_is_waived_once() throws IOException {
        String twice = GOOD
                + GOOD.lines()
                        .skip(2)
                        .reduce("", (text, line) -> text + line.replace("cluster: aks", "cluster: all") + "\n");

        assertThatThrownBy(() -> WaiverFile.read(written(twice)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("waives what waivers.yaml:3 waives already; leave one");
    }

    @Test
    void a_metric_of_which_the_scenario_expects_nothing_is_told_with_its_place() throws IOException {
        Waivers waivers = Waivers.in(written(GOOD.replace("metric: throughput", "metric: thruput")));

        ScenarioPlan<?> plan = plan("encrypted-traffic").plan();

        assertThatThrownBy(() -> waivers.requireExpected(plan, "aks"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("waivers.yaml:3: waives thruput of 'encrypted-traffic' on aks, which expects nothing of it;"
                        + " it expects something of throughput");
        waivers.requireExpected(plan, "gke");
        waivers.requireExpected(plan("another").plan(), "aks");
    }

    @Test
    void of_two_promises_about_a_metric_it_must_be_said_which_is_waived() throws IOException {
        ScenarioPlan<?> both = plan("encrypted-traffic")
                .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")))
                .plan();
        Waivers either = Waivers.in(written(GOOD));
        Waivers one = Waivers.in(written(GOOD.replace("    cluster:", "    promise: regression\n    cluster:")));
        Waivers none = Waivers.in(written(GOOD.replace("    cluster:", "    promise: range\n    cluster:")));

        assertThatThrownBy(() -> either.requireExpected(both, "aks"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("waivers.yaml:3: waives throughput of 'encrypted-traffic' on aks, which promises limit and"
                        + " regression; say which is waived, by promise: limit or an entry for each");
        one.requireExpected(both, "aks");
        assertThatThrownBy(() -> none.requireExpected(both, "aks"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("waivers.yaml:3: waives throughput range of 'encrypted-traffic' on aks, which expects"
                        + " nothing of it; it expects something of throughput limit, throughput regression");
    }

    @Test
    void two_promises_about_a_metric_can_be_waived_by_an_entry_each() throws IOException {
        String entry = GOOD.lines().skip(2).reduce("", (text, line) -> text + line + "\n");
        String limit = GOOD.replace("    cluster:", "    promise: limit\n    cluster:");

        assertThat(WaiverFile.read(written(limit + entry.replace("    cluster:", "    promise: range\n    cluster:"))))
                .hasSize(2);
        assertThatThrownBy(() -> WaiverFile.read(written(limit + entry)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("waives what waivers.yaml:3 waives already; leave one");
    }

    private static ScenarioGrammar.Expectation<Iperf3Tcp> plan(String id) {
        return scenario(id)
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(800)));
    }

    @Test
    void the_day_after_its_last_an_entry_is_told_with_its_owner_and_what_to_do() throws IOException {
        Waivers waivers = Waivers.in(written(GOOD));
        LocalDate tooLate = LocalDate.of(2026, 12, 25);

        assertThatThrownBy(() -> waivers.requireNotExpired("encrypted-traffic", "aks", tooLate))
                .isInstanceOf(ConfigException.class)
                .hasMessage("waivers.yaml:3: the waiver of throughput of 'encrypted-traffic' on aks, owned by network"
                        + " team, expired on 2026-12-24; fix the product and remove the entry, or renew it in a review"
                        + " with another last day");
        waivers.requireNotExpired("encrypted-traffic", "aks", LocalDate.of(2026, 12, 24));
        waivers.requireNotExpired("encrypted-traffic", "gke", tooLate);
        waivers.requireNotExpired("another", "aks", tooLate);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(project.resolve("waivers.yaml"), text);
    }
}
