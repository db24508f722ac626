package io.plimsoll.run;

import static io.plimsoll.scenario.Consumer.daemonSet;
import static io.plimsoll.scenario.Consumer.measuredPods;
import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.CostInMemory.WORKING_SET;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfRequests.CPU_PER_THOUSAND_REQUESTS;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.CostOfThroughput.CPU_PER_GIB;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Reading;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.Consumer;
import io.plimsoll.scenario.CostOfRequests;
import io.plimsoll.scenario.ResourceUse;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.Measurements;
import io.plimsoll.units.CpuTime;
import io.plimsoll.units.Units;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cost is what was used while the tool ran, for each of what it did: from the raw material alone. */
class CostReadingTest {

    private static final List<String> BOTH = List.of(RawName.CLIENT, RawName.SERVER);
    private static final String POD = "0f2c9f1e-5a77-4f0e-9d57-0a4d3d1f6b11";
    private static final long GIBIBYTE = 1L << 30;
    private static final Reading NOTHING_ELSE = Reading.of(Measurements.none(), Map.of());

    @Test
    void a_stream_costs_per_gib_what_it_used_of_both_nodes_but_for_what_it_omitted() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);
        use(RawName.SERVER, "boot-b", 770, 1, findings);
        Reading reading = new Reading(Measurements.none().with(THROUGHPUT, 1e9), 2 * GIBIBYTE, 0, Map.of());

        cost(stream(nodes()), Duration.ofSeconds(11)).measure(reading, findings);

        assertThat(measured(findings)).containsEntry(CPU_PER_GIB.name(), 11.0 * 10 / 11 / 2);
        assertThat(measured(findings)).containsEntry(WORKING_SET.name(), 1_000.0 * 1_024);
        assertThat(measured(findings)).containsEntry(THROUGHPUT.name(), 1e9);
    }

    @ParameterizedTest
    @MethodSource("asking")
    void requests_cost_per_thousand_what_both_pods_used(ScenarioPlan<?> plan) {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 500, 2_000_000, findings);
        use(RawName.SERVER, "boot-a", 500, 1_000_000, findings);

        cost(plan, Duration.ofSeconds(10)).measure(NOTHING_ELSE.withRequests(60_000), findings);

        assertThat(measured(findings).get(CPU_PER_THOUSAND_REQUESTS.name())).isEqualTo(0.05, within(1e-12));
        assertThat(measured(findings)).doesNotContainKey(WORKING_SET.name());
    }

    @ParameterizedTest
    @MethodSource("asking")
    void requests_of_which_none_was_answered_cost_nothing_that_could_be_said(ScenarioPlan<?> plan) {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 500, 2_000_000, findings);
        use(RawName.SERVER, "boot-a", 500, 1_000_000, findings);

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> cost(plan, Duration.ofSeconds(10)).measure(NOTHING_ELSE, findings))
                .withMessage("what its pods used: CPU per 1,000 requests cannot be Infinity");
    }

    private static List<ScenarioPlan<?>> asking() {
        ResourceUse<Consumer.MeasuredPods> pods = resourceUse().of(measuredPods());
        LimitObjective<CostOfRequests, CpuTime> limit = cpuPerThousandRequests().isAtMost(cpuSeconds(1));
        return List.of(
                scenario("transactions")
                        .run(netperf().tcpRequestResponse())
                        .betweenNodes()
                        .alongside(pods)
                        .expect(limit)
                        .plan(),
                scenario("requests")
                        .run(wrk())
                        .betweenNodes()
                        .alongside(pods)
                        .expect(limit)
                        .plan(),
                scenario("values")
                        .run(redisBenchmark())
                        .betweenNodes()
                        .alongside(pods)
                        .expect(limit)
                        .plan());
    }

    @Test
    void a_disk_costs_memory_and_nothing_per_gib() {
        RepetitionFindings findings = findings();
        use(RawName.POD, "boot-a", 500, 1, findings);
        ScenarioPlan<?> plan = scenario("disk")
                .run(fio().randomReads())
                .onNodeDisk()
                .alongside(resourceUse().of(nodes()))
                .expect(workingSet().isAtMost(mib(1)))
                .plan();

        new CostReading(plan, nodes(), List.of(RawName.POD), Duration.ofSeconds(10)).measure(NOTHING_ELSE, findings);

        assertThat(measured(findings)).containsOnlyKeys(WORKING_SET.name());
    }

    @Test
    void a_daemon_set_costs_what_its_pods_used() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);
        use(RawName.SERVER, "boot-b", 770, 1, findings);
        for (String end : BOTH) {
            raw(end + RawName.DAEMON_SET_BEFORE, POD + " node 0\nend daemon-set\n", findings);
            raw(end + RawName.DAEMON_SET_AFTER, POD + " node 0\nend daemon-set\n", findings);
        }
        Reading reading = new Reading(Measurements.none().with(THROUGHPUT, 1e9), GIBIBYTE, 0, Map.of());

        cost(stream(daemonSet("kube-system", "agent")), Duration.ofSeconds(10)).measure(reading, findings);

        assertThat(measured(findings).get(CPU_PER_GIB.name())).isEqualTo(0.25, within(1e-12));
        assertThat(measured(findings)).containsEntry(WORKING_SET.name(), 4_096.0);
    }

    @Test
    void a_daemon_set_whose_pod_was_started_again_is_invalid() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);
        raw(RawName.CLIENT + RawName.DAEMON_SET_BEFORE, POD + " node 0\nend daemon-set\n", findings);
        raw(RawName.CLIENT + RawName.DAEMON_SET_AFTER, POD + " node 1\nend daemon-set\n", findings);

        assertInvalid(stream(daemonSet("kube-system", "agent")), GIBIBYTE, findings, "did not stay the same");
    }

    @Test
    void a_reading_that_is_not_there_is_invalid() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);

        assertInvalid(stream(nodes()), GIBIBYTE, findings, "has 'server use before' nowhere");
    }

    @Test
    void counters_that_stood_still_measured_nothing() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 0, 1, findings);
        use(RawName.SERVER, "boot-a", 0, 1, findings);

        assertInvalid(stream(nodes()), GIBIBYTE, findings, "CPU per GiB was reported as zero: nothing was measured");
    }

    @Test
    void nothing_that_arrived_costs_nothing_that_could_be_said() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);
        use(RawName.SERVER, "boot-b", 330, 1, findings);

        assertInvalid(stream(nodes()), 0, findings, "CPU per GiB cannot be Infinity");
    }

    @Test
    void readings_that_do_not_enclose_the_window_contradict_the_sentence() {
        RepetitionFindings findings = findings();
        use(RawName.CLIENT, "boot-a", 330, 1, findings);
        use(RawName.SERVER, "boot-b", 330, 1, findings);
        CostReading cost = cost(stream(nodes()), Duration.ofSeconds(10));

        cost.check(10.2, findings);
        assertThat(findings.record().evidence()).last().returns(true, Evidence::holds);
        cost.check(7.7, findings);
        assertThat(findings.record().evidence())
                .last()
                .returns(false, Evidence::holds)
                .returns("cost", Evidence::name);
    }

    private static void assertInvalid(ScenarioPlan<?> plan, long bytes, RepetitionFindings findings, String complaint) {
        Reading reading = new Reading(Measurements.none().with(THROUGHPUT, 1e9), bytes, 0, Map.of());

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> cost(plan, Duration.ofSeconds(10)).measure(reading, findings))
                .withMessageContaining(complaint);
    }

    private static CostReading cost(ScenarioPlan<?> plan, Duration busy) {
        return new CostReading(plan, plan.alongside().orElseThrow().consumer(), BOTH, busy);
    }

    private static <C extends Consumer> ScenarioPlan<?> stream(C consumer) {
        Scenario scenario = scenario("stream")
                .run(iperf3().tcp())
                .betweenNodes()
                .alongside(resourceUse().of(consumer))
                .expect(throughput().isAtLeast(Units.mbps(1)));
        return scenario.plan();
    }

    private static RepetitionFindings findings() {
        return RepetitionFindings.begin(1, "candidate", false);
    }

    private static Map<String, Double> measured(RepetitionFindings findings) {
        return findings.record().measurements();
    }

    /** What is used within ten seconds and a half. */
    private static void use(String end, String boot, long ticks, long podMicros, RepetitionFindings findings) {
        raw(end + RawName.USE_BEFORE, said("1795290630.100000", boot, 1_000, 5, 7), findings);
        raw(end + RawName.USE_AFTER, said("1795290640.600000", boot, 1_000 + ticks, 5 + podMicros, 250_007), findings);
    }

    private static String said(String time, String boot, long ticks, long podMicros, long daemonMicros) {
        return "time " + time + "\nboot " + boot + "\nprocessors 2\nticks.per.second 100\nnode.ticks " + ticks
                + "\nmemory.total 3000\nmemory.available 2000\npod.cpu " + podMicros + "\ncgroup." + POD + " "
                + daemonMicros + " 4096\nend resource-use\n";
    }

    private static void raw(String name, String text, RepetitionFindings findings) {
        findings.raw(new RawOutput(name, "text/plain", text));
    }
}
