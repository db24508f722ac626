package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.slo.Metric;
import io.plimsoll.workload.Workload;
import java.nio.file.Path;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk that is really slower turns the run red, and every repetition is taken for what it is. */
class SlowDiskClusterTest {

    /** Where the first version of control groups limits what a pod reads and writes. */
    private static final String LIMITS = "/sys/fs/cgroup/blkio";

    /**
     * The kernel counts in tenths of a second: of accesses that are made one at a time, one in four waits for the next tenth
     * and the others are as fast as before. With fewer, what a pod needs to start and to end would wait for minutes.
     */
    private static final int ACCESSES_PER_SECOND = 40;

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
                find %1$s -path '*kubepods*' -name blkio.throttle.%2$s_iops_device | while read -r limit; do
                    echo "$disk %3$s" >"$limit"
                done
                sleep 0.05
            done
            rm -f /run/slow-disk) >/dev/null 2>&1 &
            """;

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void a_throttled_disk_violates_what_it_met_before(
            String name, String accesses, DoubleFunction<Scenario> withLimit, boolean moreIsBetter) {
        RunRecord before = GreenAndRed.met(LOCAL.session(), withLimit, moreIsBetter ? 1e-9 : 1e6);
        double half = GreenAndRed.halfAsGoodAsTheWorst(before, moreIsBetter);
        NodeShell.inEveryNode(THROTTLE.formatted(LIMITS, accesses, ACCESSES_PER_SECOND));

        GreenAndRed.assertViolated(LOCAL.session().run(withLimit.apply(half)).record());
    }

    static Stream<Arguments> workloads() {
        return Stream.of(
                of(
                        "fio random reads",
                        "read",
                        reads(),
                        scenario("slow-disk-reads")
                                .run(fio().randomReads().fileSize(mib(64)).omitting(seconds(0)))
                                .onVolume(gib(1))),
                of(
                        "fio random writes on the disk of a node",
                        "write",
                        writes(),
                        scenario("slow-disk-writes")
                                .run(fio().randomWrites().fileSize(mib(64)).omitting(seconds(0)))
                                .onNodeDisk()),
                of(
                        "fio with a full log, of which most is never written",
                        "write",
                        latency(p50()),
                        scenario("slow-disk-full-log")
                                .run(fio().sequentialWrites()
                                        .synchronous()
                                        .fileSize(mib(64))
                                        .omitting(seconds(0))
                                        .withFullLog(1_000))
                                .onNodeDisk()),
                of(
                        "ioping",
                        "read",
                        latency(p90()),
                        scenario("slow-disk-single-reads")
                                .run(ioping().reads().every(millis(5)).fileSize(mib(64)))
                                .onVolume(gib(1))));
    }

    private static <W extends Workload, M, Q> Arguments of(
            String name, String accesses, Metric<M, Q> metric, ScenarioGrammar.Measuring<W> measuring) {
        var repeated = measuring.lasting(seconds(2)).warmUp(0).repeated(GreenAndRed.OF_SAMPLES);
        return Arguments.of(name, accesses, GreenAndRed.byLimit(metric, repeated), metric.moreIsBetter());
    }
}
