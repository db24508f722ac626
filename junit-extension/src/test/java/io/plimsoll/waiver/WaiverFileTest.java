package io.plimsoll.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
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

        assertThatThrownBy(() -> waivers.requireExpected("encrypted-traffic", "aks", Set.of("throughput")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("waivers.yaml:3: waives thruput of 'encrypted-traffic' on aks, which expects nothing of it;"
                        + " it expects something of throughput");
        waivers.requireExpected("encrypted-traffic", "gke", Set.of("throughput"));
        waivers.requireExpected("another", "aks", Set.of("throughput"));
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
