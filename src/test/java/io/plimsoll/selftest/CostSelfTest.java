package io.plimsoll.selftest;

import static io.plimsoll.scenario.Consumer.daemonSet;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfThroughput.cpuPerGib;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;
import static io.plimsoll.workload.Iperf3.iperf3;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.CpuTime;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate tests itself on a run that was measured alongside a DaemonSet: what is wrong with its counters turns it red. */
class CostSelfTest {

    private static final Recording HEALTHY = Recording.ofCosts();

    private static final String AGENT_OF_CLIENT = "cgroup.7b4e566e-5319-4ce5-8bf2-15e6f9615cd7";

    private static final Scenario SENTENCE = costing(cpuSeconds(3));

    @TempDir
    private Path folder;

    static List<Mutant> mutants() {
        return List.of(
                invalid(
                        "a node that was booted in between",
                        "was booted in between",
                        healthy -> healthy.with("server use after", set("boot", "another"))),
                invalid(
                        "an agent whose counter went back",
                        "went back from",
                        healthy -> healthy.with("client use after", set(AGENT_OF_CLIENT, "1 1773568"))),
                invalid(
                        "an agent that was started again",
                        "did not stay the same",
                        healthy -> healthy.with("client daemon set after", said -> said.replace(" 0\n", " 1\n"))),
                invalid(
                        "another agent after the window",
                        "did not stay the same",
                        healthy -> healthy.with(
                                "server daemon set after", said -> said.replaceFirst("^.{8}", "00000000"))),
                invalid(
                        "a node without an agent",
                        "has no pod on the node of the client",
                        healthy -> healthy.with("client daemon set before", said -> "end daemon-set\n")
                                .with("client daemon set after", said -> "end daemon-set\n")),
                invalid(
                        "an agent whose cgroup is not to be seen",
                        "do not say what pod",
                        healthy -> healthy.with(
                                "client use before",
                                said -> said.replaceFirst("(?m)^" + AGENT_OF_CLIENT + ".*\n", ""))),
                invalid(
                        "a reading that is cut off",
                        "is not whole",
                        healthy -> healthy.with("server use before", said -> said.substring(0, said.length() - 5))),
                invalid(
                        "a reading that is missing",
                        "'server use after' nowhere",
                        healthy -> healthy.without("server use after")),
                invalid(
                        "counters that were read long before the tool",
                        "let it run longer",
                        healthy -> healthy.with("client use before", set("time", "1795291600.000000"))),
                invalid(
                        "more CPU time than there are processors",
                        "cannot be",
                        healthy -> healthy.with("client use after", set("node.ticks", "4999999"))),
                inRawMaterial(
                                "an agent that costs more than it may",
                                VIOLATED,
                                "CPU per GiB is at most 0.3 CPU s",
                                UnaryOperator.identity())
                        .judgedBy(costing(cpuSeconds(0.3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void turns_red_by_the_check_that_is_there_for_it(Mutant mutant) throws IOException {
        assertThat(mutant.complaint(mutant.judge(HEALTHY, folder))).isEmpty();
    }

    @Test
    void the_recorded_run_itself_passes() throws IOException {
        assertThat(invalid("nothing is wrong", "", UnaryOperator.identity()).judge(HEALTHY, folder))
                .isEmpty();
    }

    @Test
    void the_figures_are_computed_anew_and_bit_by_bit() throws IOException {
        Path forged = folder.resolve("forged.json");
        RunRecordJson.redactedBy(Redaction.standard())
                .write(
                        new Retold(HEALTHY.run())
                                .measuring(HEALTHY.run().repetitions().stream()
                                        .map(CostSelfTest::forged)
                                        .toList())
                                .run(),
                        forged);

        assertThat(new ReplaySource(forged, Optional.of("local"), Waivers.none())
                        .open(List.of())
                        .run(SENTENCE)
                        .record()
                        .repetitions())
                .extracting(RepetitionRecord::measurements)
                .containsExactlyElementsOf(HEALTHY.run().repetitions().stream()
                        .map(RepetitionRecord::measurements)
                        .toList());
    }

    private static RepetitionRecord forged(RepetitionRecord each) {
        return new RepetitionRecord(
                each.number(),
                each.arm(),
                each.warmUp(),
                each.startedAt(),
                each.tookSeconds(),
                Map.of("CPU per GiB", 0.001),
                each.samples(),
                List.of(),
                each.raw());
    }

    private static Mutant invalid(String name, String diesBy, UnaryOperator<Recording> change) {
        return inRawMaterial(name, INVALID, diesBy, change).judgedBy(SENTENCE);
    }

    private static Scenario costing(CpuTime atMost) {
        return scenario("cost-agent")
                .run(iperf3().tcp())
                .betweenNodes()
                .alongside(resourceUse().of(daemonSet("agents", "agent")))
                .lasting(seconds(5))
                .repeated(exactly(5))
                .warmUp(0)
                .expect(cpuPerGib().isAtMost(atMost))
                .expect(workingSet().isAtMost(mib(16)));
    }
}
