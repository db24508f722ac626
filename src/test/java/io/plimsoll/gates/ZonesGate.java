package io.plimsoll.gates;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenarios.KBenchZoneScenarios;
import org.junit.jupiter.api.Tag;

/**
 * The pod network of a release between zones. It is CONFIG on a cluster whose nodes are in one zone, or say none, and so it
 * is not tagged {@code network}: who selects that may have any cluster.
 */
@Tag("zones")
@Tag("full")
class ZonesGate {

    @PerformanceTest
    void traffic_between_zones_sustains_its_throughput(TargetCluster cluster) {
        assertThat(cluster.run(KBenchZoneScenarios.TRAFFIC_BETWEEN_ZONES)).meetsItsObjectives();
    }
}
