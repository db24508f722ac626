package io.plimsoll.run;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Control.controlCluster;
import static io.plimsoll.scenario.Encryption.OFF;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.Percentage;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Iperf3Tcp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scenarios measured in turns with what they are compared with, on the local cluster. */
class ComparingClusterTest {

    private static final Iperf3Tcp TCP = iperf3().tcp().omitting(seconds(0));

    private static final Scenario IN_THE_CLEAR = scenario("in-the-clear")
            .given(encryption(OFF))
            .run(TCP)
            .betweenNodes()
            .expect(throughput().isAtLeast(mbps(1)));

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @Test
    void two_paths_of_one_cluster_are_compared_pair_by_pair() {
        Scenario toPodIp = scenario("to-pod-ip")
                .run(TCP)
                .betweenNodes()
                .lasting(seconds(1))
                .expect(throughput().isAtLeast(mbps(1)));

        RunRecord record = LOCAL.session()
                .run(scenario("to-cluster-ip")
                        .run(TCP)
                        .betweenNodes()
                        .toClusterIp()
                        .lasting(seconds(1))
                        .expect(throughput().regressesByAtMost(percent(99)).comparedTo(control(toPodIp))))
                .record();

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(arms(record)).containsOnly(RepetitionRecord.CANDIDATE, RepetitionRecord.CONTROL);
        ObjectiveRecord objective = record.objectives().get(0);
        assertThat(objective.unit()).isEqualTo("%");
        assertThat(objective.values())
                .hasSize(5)
                .allSatisfy(share -> assertThat(share).isBetween(10.0, 1_000.0));
        assertThat(record.environment())
                .containsKey("order of the pairs")
                .containsKey("control: client node")
                .containsKey("control: pod MTU");
    }

    @Test
    void what_encryption_costs_is_shown_by_switching_it_between_the_arms() {
        RunRecord record = LOCAL.session().run(encrypted(percent(99))).record();

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.objectives().get(0).values())
                .allSatisfy(share -> assertThat(share).isPositive());
        assertThat(record.repetitions())
                .allSatisfy(repetition -> assertThat(repetition.evidence())
                        .allMatch(evidence -> evidence.holds())
                        .anyMatch(evidence -> evidence.name().equals("transport")));
    }

    @Test
    void more_than_was_allowed_is_violated() {
        RunRecord record = LOCAL.session().run(encrypted(percent(1))).record();

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void without_a_cluster_to_compare_with_nothing_is_measured() {
        RunRecord record = LOCAL.session()
                .run(scenario("against-another-cluster")
                        .run(TCP)
                        .betweenNodes()
                        .expect(throughput().regressesByAtMost(percent(5)).comparedTo(controlCluster())))
                .record();

        assertThat(record.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(record.failure()).hasValueSatisfying(why -> assertThat(why).contains("name it with -Dcontrol=NAME"));
        assertThat(record.repetitions()).isEmpty();
    }

    private static Scenario encrypted(Percentage mayRegressBy) {
        return scenario("encrypted")
                .given(encryption(ON))
                .run(TCP)
                .betweenNodes()
                .lasting(seconds(1))
                .expect(throughput().regressesByAtMost(mayRegressBy).comparedTo(control(IN_THE_CLEAR)));
    }

    private static List<String> arms(RunRecord record) {
        return record.repetitions().stream().map(RepetitionRecord::arm).toList();
    }
}
