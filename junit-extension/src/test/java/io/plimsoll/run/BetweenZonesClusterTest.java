package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.kube.Administrator;
import io.plimsoll.kube.Node;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sentence between zones is measured between two of them, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetweenZonesClusterTest {

    private static final Scenario BETWEEN_ZONES = scenario("between-zones")
            .run(iperf3().tcp().omitting(seconds(0)))
            .betweenZones()
            .lasting(seconds(1))
            .repeated(exactly(5))
            .warmUp(0)
            .expect(throughput().isAtLeast(mbps(1)));

    private ClusterSession session;
    private OpenCluster local;
    private Administrator administrator;

    @BeforeAll
    void open() {
        local = OpenCluster.open(OpenCluster.LOCAL, System.out::println);
        administrator = new Administrator(local.connection().access());
        session = new ClusterSession(
                "local", progress -> OpenCluster.existing(local.connection()), List.of(new PrintingListener()));
    }

    @AfterEach
    void nobody_says_a_zone() {
        administrator.labelNodes(Node.ZONE, List.of(""));
    }

    @AfterAll
    void close() {
        session.close();
        administrator.close();
        local.close();
    }

    @Test
    void two_zones_are_measured_and_named() {
        administrator.labelNodes(Node.ZONE, List.of("west", "east"));

        RunRecord record = session.run(BETWEEN_ZONES).record();

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.environment())
                .hasEntrySatisfying("server node", node -> assertThat(node).endsWith(", zone east"))
                .hasEntrySatisfying("client node", node -> assertThat(node).endsWith(", zone west"));
        assertThat(record.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence())
                        .allMatch(Evidence::holds)
                        .filteredOn(evidence -> evidence.name().equals("zones"))
                        .extracting(Evidence::facts)
                        .containsExactly(Map.of("client", "west", "server", "east")));
    }

    @Test
    void one_zone_is_too_few_and_nothing_is_written() {
        administrator.labelNodes(Node.ZONE, List.of("west"));

        RunRecord record = session.run(BETWEEN_ZONES).record();

        assertThat(record.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(record.failure().orElse(""))
                .contains("nothing was changed in it")
                .contains("plimsoll-node-1 in zone west, plimsoll-node-2 in zone west");
        assertThat(record.repetitions()).isEmpty();
    }
}
