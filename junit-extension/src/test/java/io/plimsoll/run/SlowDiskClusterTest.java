package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresReads.reads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A disk that is really slower turns the run red, and every repetition is taken for what it is. */
class SlowDiskClusterTest {

    /** Where the first version of control groups limits what a pod reads. */
    private static final String LIMITS = "/sys/fs/cgroup/blkio";

    /**
     * The limit is that of each pod alone, so a pod gets it as soon as its group is there. It ends by itself, for a test
     * that is killed cannot end it, and the cluster may be kept.
     */
    private static final String THROTTLE = """
            disk=$(awk '$5 == "/tmp/hostpath_pv" { print $3 }' /proc/self/mountinfo)
            [ -e /sys/dev/block/$disk/partition ] && disk=$(cat /sys/dev/block/$disk/../dev)
            touch /run/slow-disk
            (for look in {1..1200}; do
                [ -e /run/slow-disk ] || break
                find %s -path '*kubepods*' -name blkio.throttle.read_iops_device | while read -r limit; do
                    echo "$disk 200" >"$limit"
                done
                sleep 0.05
            done
            rm -f /run/slow-disk) >/dev/null 2>&1 &
            """.formatted(LIMITS);

    private static final String AS_FAST_AS_IT_CAN = "rm -f /run/slow-disk";

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @BeforeAll
    static void assume_it_can_be_throttled() {
        assumeThat(Path.of(LIMITS))
                .as("control groups of the first version, in which the local cluster limits the disk of a pod")
                .exists();
    }

    @AfterEach
    void let_it_be_as_fast_as_it_can() {
        NodeShell.inEveryNode(AS_FAST_AS_IT_CAN);
    }

    @Test
    void a_throttled_disk_violates_what_it_met_before() {
        RunRecord before = LOCAL.session().run(atLeast(1)).record();
        assertThat(before.failure()).isEmpty();
        assertThat(before.verdict()).isEqualTo(Verdict.PASS);
        double half = before.objectives().get(0).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElseThrow()
                / 2;
        NodeShell.inEveryNode(THROTTLE);

        RunRecord slow = LOCAL.session().run(atLeast(half)).record();

        assertThat(slow.failure()).isEmpty();
        assertThat(slow.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(slow.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence()).allMatch(evidence -> evidence.holds()));
    }

    private static Scenario atLeast(double operations) {
        return scenario("slow-disk")
                .run(fio().randomReads().fileSize(mib(64)).omitting(seconds(0)))
                .onVolume(gib(1))
                .lasting(seconds(3))
                .repeated(exactly(5))
                .warmUp(0)
                .expect(reads().isAtLeast(perSecond(operations)));
    }
}
