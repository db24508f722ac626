package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.mibps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresReads.readThroughput;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresReads.typicalReadLatency;
import static io.plimsoll.workload.MeasuresWrites.typicalWriteLatency;
import static io.plimsoll.workload.MeasuresWrites.writeThroughput;
import static io.plimsoll.workload.MeasuresWrites.writes;

import io.plimsoll.scenario.Scenario;

/**
 * The volumes of a cluster as Constellation's present gate measures them, by kubestr with a job file of its own: blocks all
 * over a file of 10 GiB, 128 at once, of 4 KiB for the operations and of 1 MiB for the throughput. The volume has 400 GiB,
 * because clouds give a volume the speed of its size; the file has 10 GiB, so that no cache of a disk or its controller
 * holds it.
 *
 * <p>The job file takes 60 s after 10 s, once; here are 5 to 20 repetitions of 10 s after 2 s. It pins all to the first
 * processor, which would measure that; here nothing is pinned. Its four jobs follow each other; here each is a run of its
 * own. What its file writes "10Gi" is 10⁹ times ten bytes to fio; here it is what it says.
 *
 * <p>Limits are the figures of Constellation 2.6 less 20 %, rounded down to three digits. {@code local} is chosen as
 * in {@link KBenchStorageScenarios}: there, a volume is a directory of the machine's disk.
 */
public final class KubestrScenarios {

    private static final String SLOWEST =
            "no figure is published; where 460 of 128 at once are answered in a second each takes 280 ms, and one in a"
                    + " hundred may take five times as long";

    /** How many small reads a volume answers, and how long the slowest in a hundred wait in a queue that is full. */
    public static final Scenario SMALL_READS_FROM_A_VOLUME = scenario("small-reads-from-a-volume")
            .run(fio().randomReads().blockSize(kib(4)).queueDepth(128).fileSize(gib(10)))
            .onVolume(gib(400))
            .expect(reads().isAtLeast(perSecond(468))
                    .on("constellation-azure", perSecond(470))
                    .on("constellation-gcp", perSecond(4_270))
                    .on("aks", perSecond(468))
                    .on("gke", perSecond(4_750))
                    .on("local", perSecond(30_000))
                    .because("the benchmark of Constellation 2.6 measured 588 and 5,344 reads per second on"
                            + " Constellation (Azure, GCP), 586 on AKS and 5,949 on GKE; limits are 20 % less"))
            .expect(typicalReadLatency(p99())
                    .isAtMost(millis(1_400))
                    .on("local", millis(10))
                    .because(SLOWEST));

    /** How many small writes it takes. */
    public static final Scenario SMALL_WRITES_TO_A_VOLUME = scenario("small-writes-to-a-volume")
            .run(fio().randomWrites().blockSize(kib(4)).queueDepth(128).fileSize(gib(10)))
            .onVolume(gib(400))
            .expect(writes().isAtLeast(perSecond(452))
                    .on("constellation-azure", perSecond(463))
                    .on("constellation-gcp", perSecond(4_200))
                    .on("aks", perSecond(452))
                    .on("gke", perSecond(4_740))
                    .on("local", perSecond(25_000))
                    .because("the benchmark of Constellation 2.6 measured 579 and 5,251 writes per second on"
                            + " Constellation (Azure, GCP), 566 on AKS and 5,931 on GKE; limits are 20 % less"))
            .expect(typicalWriteLatency(p99())
                    .isAtMost(millis(1_400))
                    .on("local", millis(20))
                    .because(SLOWEST));

    /** How much is read in large blocks. */
    public static final Scenario LARGE_READS_FROM_A_VOLUME = scenario("large-reads-from-a-volume")
            .run(fio().randomReads().blockSize(mib(1)).queueDepth(128).fileSize(gib(10)))
            .onVolume(gib(400))
            .expect(readThroughput()
                    .isAtLeast(mibps(96))
                    .on("constellation-azure", mibps(96))
                    .on("constellation-gcp", mibps(192))
                    .on("aks", mibps(116))
                    .on("gke", mibps(192))
                    .on("local", mibps(250))
                    .because("the benchmark of Constellation 2.6 measured 120 and 240 MiB/s on Constellation (Azure,"
                            + " GCP), 145 on AKS and 241 on GKE; limits are 20 % less"));

    /** How much is written in large blocks. */
    public static final Scenario LARGE_WRITES_TO_A_VOLUME = scenario("large-writes-to-a-volume")
            .run(fio().randomWrites().blockSize(mib(1)).queueDepth(128).fileSize(gib(10)))
            .onVolume(gib(400))
            .expect(writeThroughput()
                    .isAtLeast(mibps(96.8))
                    .on("constellation-azure", mibps(96.8))
                    .on("constellation-gcp", mibps(190))
                    .on("aks", mibps(114))
                    .on("gke", mibps(192))
                    .on("local", mibps(250))
                    .because("the benchmark of Constellation 2.6 measured 121 and 238 MiB/s on Constellation (Azure,"
                            + " GCP), 143 on AKS and 241 on GKE; limits are 20 % less"));

    private KubestrScenarios() {}
}
