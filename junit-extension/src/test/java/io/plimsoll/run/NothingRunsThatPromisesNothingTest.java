package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class NothingRunsThatPromisesNothingTest {

    @Test
    void a_throughput_over_udp_without_a_limit_on_the_loss_is_refused_before_a_cluster_is_looked_for() {
        try (ClusterSession session = new ClusterSession(
                "local",
                progress -> {
                    throw new AssertionError("a cluster was opened");
                },
                List.of())) {
            RunRecord record = session.run(scenario("udp")
                            .run(iperf3().udp())
                            .betweenNodes()
                            .expect(throughput().isAtLeast(mbps(100))))
                    .record();

            assertThat(record.verdict()).isEqualTo(Verdict.CONFIG);
            assertThat(record.failure().orElse("")).contains("nothing of the loss", "add .expect(loss()");
            assertThat(record.repetitions()).isEmpty();
        }
    }
}
