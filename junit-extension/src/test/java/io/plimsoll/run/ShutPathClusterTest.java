package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.kube.Administrator;
import io.plimsoll.kube.KubeAccess;
import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that its client cannot reach is the environment's fault: said soon, with what to look for, and cleared away. */
class ShutPathClusterTest {

    private static final String RULE = "FORWARD -p tcp --dport 18000:18200 -j DROP";

    private static final String SHUT = "iptables -I " + RULE;

    private static final String OPEN = "while iptables -D " + RULE + " 2>/dev/null; do :; done";

    @AfterEach
    void open_the_path() {
        NodeShell.inEveryNode(OPEN);
    }

    @Test
    void a_path_that_is_shut_is_infra_and_leaves_nothing_behind() {
        RunRecord record;
        KubeAccess access;
        try (ClusterSession session = new ClusterSession("local", List.of(new PrintingListener()), Waivers.none())) {
            access = session.connection().access();
            NodeShell.inEveryNode(SHUT);
            record = session.run(scenario("shut-path")
                            .run(iperf3().tcp().omitting(seconds(0)))
                            .betweenNodes()
                            .lasting(seconds(1))
                            .warmUp(0)
                            .expect(throughput().isAtLeast(mbps(1))))
                    .record();
        }
        try (Administrator administrator = new Administrator(access)) {
            assertThat(administrator.isGoingOrGone("plimsoll-" + record.runId()))
                    .isTrue();
        }
        assertThat(record.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(record.failure().orElse(""))
                .contains("no answer from")
                .contains("Nothing was measured. Look for a NetworkPolicy, a firewall");
        assertThat(record.judged()).isEmpty();
        assertThat(record.tookSeconds()).isLessThan(45);
    }
}
