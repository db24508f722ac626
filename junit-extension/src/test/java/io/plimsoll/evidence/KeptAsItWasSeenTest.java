package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.InvalidException;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.OperationRate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen from outside is kept as a text that reads back as the same, or is refused. */
class KeptAsItWasSeenTest {

    private static final Sighting SIGHTING =
            new Sighting("uid-1", "uid-2", "node-1", "node-2", "node-3", "boot-1", "boot-2", 3, true, 2, "500m");

    @Test
    void a_sighting_reads_back_as_it_was() {
        assertThat(Sighting.parse("client", SIGHTING.said())).isEqualTo(SIGHTING);
    }

    @Test
    void a_pod_without_a_cpu_limit_reads_back_as_one() {
        Sighting free = new Sighting("u", "u", "n", "n", "n", "b", "b", 0, false, 1, "");

        assertThat(Sighting.parse("client", free.said())).isEqualTo(free);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restarts 3          | restarts -1       | gave no number for restarts",
                "being.deleted true  | being.deleted yes | said neither true nor false for being.deleted",
                "boot.after boot-2   | boot.last boot-2  | did not say its boot.after",
                "node.chosen node-1  | node.after node-1 | said something unexpected: 'node.after node-3'",
            })
    void a_sighting_that_is_incomplete_or_impossible_is_refused(String line, String instead, String why) {
        assertThat(SIGHTING.said()).contains(line);

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Sighting.parse("client", SIGHTING.said().replace(line, instead)))
                .withMessageStartingWith("the sighting of the client ")
                .withMessageContaining(why);
    }

    @Test
    void what_was_behind_a_service_reads_back_as_it_was() {
        ServiceReading two = new ServiceReading("10.0.0.1", List.of("10.0.0.1", "10.0.0.2"));
        ServiceReading none = new ServiceReading("10.0.0.1", List.of());

        assertThat(ServiceReading.parse(two.said())).isEqualTo(two);
        assertThat(ServiceReading.parse(none.said())).isEqualTo(none);
    }

    @Test
    void what_a_cluster_cannot_exceed_reads_back_as_it_was() {
        Ceilings known = new Ceilings(
                "aks",
                Optional.of(new Carrier("NIC", new DataRate(12.5e9))),
                Optional.of(new DataRate(1e9)),
                Optional.of(new OperationRate(500)),
                new BottleneckThresholds(0.9, 0.98));
        Ceilings unknown =
                new Ceilings("local", Optional.empty(), Optional.empty(), Optional.empty(), BottleneckThresholds.USUAL);

        assertThat(Ceilings.parse(known.said())).isEqualTo(known);
        assertThat(Ceilings.parse(unknown.said())).isEqualTo(unknown);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Ceilings.parse(known.said().replace("1.25E10", "much")))
                .withMessage("the profile gave no rate in bit/s for network, but 'much'");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Ceilings.parse(known.said().replace("0.98", "98")))
                .withMessage("the profile gave no share for threshold.cap");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Ceilings.parse(known.said().replace("threshold.cap 0.98\n", "")));
    }

    @Test
    void what_a_cluster_could_not_exceed_before_there_were_other_caps_is_as_it_was_then() {
        Ceilings earlier = Ceilings.parse("cluster aks\nnetwork none\ncarrier none\ndisk 8.0E8\n");

        assertThat(earlier)
                .isEqualTo(new Ceilings(
                        "aks",
                        Optional.empty(),
                        Optional.of(new DataRate(8e8)),
                        Optional.empty(),
                        BottleneckThresholds.USUAL));
    }

    @Test
    void events_say_when_steps_began_and_ended_and_when_the_marker_came_back() {
        PodEvents events = PodEvents.parse("client", """
                started path 1795262130.000001
                ended path 1795262130.100000
                started tool 1795262130.200000
                listening tool 18002
                ended tool 1795262141.300000
                exchanged 1795262142.000000
                exchanged 1795262142.050000
                """);

        assertThat(events.started("tool")).isEqualTo(1795262130.2);
        assertThat(events.ended("tool")).isEqualTo(1795262141.3);
        assertThat(events.exchanges()).containsExactly(1795262142.0, 1795262142.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"began tool 1795262130.200000", "started tool", "started tool soon", "exchanged NaN"})
    void what_is_no_event_is_refused(String line) {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> {
            PodEvents events = PodEvents.parse("client", line);
            events.exchanges();
            events.started("tool");
        });
    }
}
