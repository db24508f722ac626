package io.plimsoll.run;

import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The environment of a run names the version of its tool: what the tool said of itself, or else that of its package. */
class ToolVersionInTheEnvironmentTest {

    @Test
    void a_tool_that_does_not_say_it_has_the_version_of_its_package() {
        assertThat(environment(wrk(), Map.of("HTTP server", "nginx/1.26.3"), "package.wrk 4.1.0-4+b1\n"))
                .containsExactly(entry("wrk", "4.1.0-4+b1"), entry("HTTP server", "nginx/1.26.3"));
    }

    @Test
    void it_has_the_name_of_the_tool_also_where_the_package_has_another() {
        assertThat(environment(redisBenchmark(), Map.of(), "package.redis-tools 5:8.0.2-3\n"))
                .containsExactly(entry("redis-benchmark", "5:8.0.2-3"));
    }

    @Test
    void what_the_tool_said_of_itself_counts() {
        assertThat(environment(iperf3().tcp(), Map.of("iperf3", "3.18"), "package.iperf3 3.18-2\n"))
                .containsExactly(entry("iperf3", "3.18"));
    }

    @Test
    void an_image_that_does_not_say_it_and_one_that_says_another_package_leave_it_out() {
        assertThat(environment(wrk(), Map.of(), "")).isEmpty();
        assertThat(environment(wrk(), Map.of(), "package.netperf 2.7.0-0.1\n")).isEmpty();
    }

    private static Map<String, String> environment(Workload workload, Map<String, String> facts, String said) {
        RepetitionFindings findings = RepetitionFindings.begin(1, RepetitionRecord.CANDIDATE, false);
        PodReading pod = PodReading.parse(
                "client", "kernel 6.1\ninterface eth0\nmtu 1420\nfragments.created 0\nreassembly.failed 0\n" + said);
        Verification.environment(Drivers.of(workload), Reading.of(Measurements.none(), facts), pod, findings);
        return findings.environment();
    }
}
