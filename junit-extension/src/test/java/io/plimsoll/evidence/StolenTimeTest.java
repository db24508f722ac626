package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StolenTimeTest {

    private static final String FACTS =
            "kernel 6.1\ninterface eth0\nmtu 1420\nfragments.created 0\nreassembly.failed 0\n";

    @Test
    void a_node_that_lost_a_quarter_of_its_processors_is_named() {
        Evidence found = of("ticks.stolen 200\nticks 2000\n", "ticks.stolen 500\nticks 2000\n");

        assertThat(found.holds()).isTrue();
        assertThat(found.finding()).isEqualTo("the hypervisor gave 25.0 % of a node's processors to others");
        assertThat(found.facts())
                .containsEntry("node of the client", "10.0 %")
                .containsEntry("node of the server", "25.0 %")
                .containsEntry(StolenTime.FACT, "25.0 %");
    }

    @Test
    void hardly_any_is_told_and_not_named() {
        Evidence found = of("ticks.stolen 0\nticks 2000\n", "ticks.stolen 99\nticks 2000\n");

        assertThat(found.finding()).isEqualTo("the nodes had nearly all of the time of their processors");
        assertThat(found.facts()).containsEntry("node of the server", "5.0 %").doesNotContainKey(StolenTime.FACT);
    }

    @Test
    void pods_that_did_not_count_it_say_nothing() {
        assertThat(StolenTime.of(ends("", ""))).isEmpty();
        assertThat(StolenTime.of(ends("ticks.stolen 0\nticks 0\n", ""))).isEmpty();
    }

    private static Evidence of(String client, String server) {
        return StolenTime.of(ends(client, server)).orElseThrow();
    }

    private static Map<String, PodReading> ends(String client, String server) {
        Map<String, PodReading> ends = new LinkedHashMap<>();
        ends.put("client", PodReading.parse("client", FACTS + client));
        ends.put("server", PodReading.parse("server", FACTS + server));
        return ends;
    }
}
