package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.OperationRate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DiskOperationsTest {

    private static final Scenario RANDOM_READS =
            scenario("random-reads").run(fio().randomReads()).onNodeDisk().expect(reads().isAtLeast(perSecond(1)));
    private static final Scenario RANDOM_WRITES =
            scenario("random-writes").run(fio().randomWrites()).onNodeDisk().expect(writes().isAtLeast(perSecond(1)));
    private static final Scenario BOTH = scenario("both")
            .run(fio().randomReadsAndWrites(percent(70)))
            .onNodeDisk()
            .expect(writes().isAtLeast(perSecond(1)));
    private static final Scenario SEQUENTIAL_READS = scenario("sequential-reads")
            .run(fio().sequentialReads())
            .onNodeDisk()
            .expect(reads().isAtLeast(perSecond(1)));

    @Test
    void random_access_is_no_faster_than_the_volume() {
        assertThat(most(RANDOM_READS, Optional.of(perSecond(500)))).contains(perSecond(500));
        assertThat(most(RANDOM_WRITES, Optional.of(perSecond(500)))).contains(perSecond(500));
        assertThat(most(BOTH, Optional.of(perSecond(500)))).contains(perSecond(500));
    }

    @Test
    void what_the_kernel_may_merge_is_not_bounded() {
        assertThat(most(SEQUENTIAL_READS, Optional.of(perSecond(500)))).isEmpty();
    }

    @Test
    void without_a_cap_nothing_is_known() {
        assertThat(most(RANDOM_READS, Optional.empty())).isEmpty();
    }

    private static Optional<OperationRate> most(Scenario scenario, Optional<OperationRate> cap) {
        ClusterProfile.Caps caps =
                new ClusterProfile.Caps(Optional.empty(), Optional.empty(), Optional.empty(), cap, OptionalInt.empty());
        return new DiskOperations(caps, scenario.plan()).most();
    }
}
