package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Control.controlCluster;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mibps;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.MeasuresBogoOperations.bogoOperations;
import static io.plimsoll.workload.MeasuresCryptography.cryptographicThroughput;
import static io.plimsoll.workload.MeasuresEvents.events;
import static io.plimsoll.workload.MeasuresMemory.memoryThroughput;
import static io.plimsoll.workload.OpensslSpeed.opensslSpeed;
import static io.plimsoll.workload.StressNg.stressNg;
import static io.plimsoll.workload.Sysbench.sysbench;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.workload.OpensslSpeed.Algorithm;
import io.plimsoll.workload.StressNg.Stressor;

/**
 * What a node computes, and what a confidential virtual machine costs of it.
 *
 * <p>How much a processor does is published for no cluster, and a limit in absolute figures would only say which machine
 * was bought. What is published is a share: confidential virtual machines are said to compute 2 to 8 % less on Azure and
 * 2 to 4 % less on GCP, both with AMD's processors. So the sentences of cost compare with a control cluster of machines
 * without confidential computing, which {@code -Dcontrol=NAME} names: {@code -Dcluster=constellation-azure
 * -Dcontrol=aks}. The two are measured in turns. Nodes of the two clusters must have the same processors, else their
 * difference is measured.
 *
 * <p>The other sentences have limits of their own, after what was measured on a machine with two cores while these were
 * busy: about half of it on {@code local}, and a tenth anywhere else, which finds a machine that hardly computes and says
 * nothing about a release.
 */
public final class ComputeScenarios {

    private static final String COST =
            "confidential virtual machines are said to compute 2 to 8 % less on Azure and 2 to"
                    + " 4 % less on GCP (documentation of Constellation, AMD)";

    private static final String NONE_PUBLISHED =
            "no figure is published: a tenth of what was measured on two busy cores"
                    + " finds a machine that hardly computes; on local it is half";

    /** One core and nothing else: neither memory nor the kernel have much to do with prime numbers. */
    public static final Scenario PRIME_NUMBERS = scenario("prime-numbers")
            .run(sysbench().cpu())
            .expect(events().isAtLeast(perSecond(250))
                    .on("local", perSecond(1_200))
                    .because(NONE_PUBLISHED));

    /** Blocks larger than caches, so that each byte passes the memory controller, where confidential memory is encrypted. */
    public static final Scenario MEMORY_WRITES = scenario("memory-writes")
            .run(sysbench().memoryWrites())
            .expect(memoryThroughput()
                    .isAtLeast(mibps(600))
                    .on("local", mibps(3_000))
                    .because(NONE_PUBLISHED));

    /**
     * The way into the kernel and out of it, over and over, with a change of the process in between. The two processes
     * change a third as often where the kernel keeps them on two cores as on one, which it decides anew each time; limits
     * are after the lower figure.
     */
    public static final Scenario CONTEXT_SWITCHES = scenario("context-switches")
            .run(stressNg(Stressor.CONTEXT_SWITCHES))
            .expect(bogoOperations()
                    .isAtLeast(perSecond(11_000))
                    .on("local", perSecond(55_000))
                    .because(NONE_PUBLISHED));

    /** What encrypts volumes and IPsec. WireGuard has ChaCha20, which needs no instructions of its own. */
    public static final Scenario AES_256_GCM = scenario("aes-256-gcm")
            .run(opensslSpeed(Algorithm.AES_256_GCM))
            .expect(cryptographicThroughput()
                    .isAtLeast(mibps(800))
                    .on("local", mibps(4_000))
                    .because(NONE_PUBLISHED));

    /** The cost of a confidential virtual machine for what stays in the processor. */
    public static final Scenario COST_FOR_PRIME_NUMBERS = scenario("cost-for-prime-numbers")
            .run(sysbench().cpu().onAllProcessors())
            .expect(events().regressesByAtMost(percent(8))
                    .comparedTo(controlCluster())
                    .on("constellation-gcp", percent(4))
                    .because(COST));

    /** The cost for what goes through memory, which is encrypted there. */
    public static final Scenario COST_FOR_MEMORY_WRITES = scenario("cost-for-memory-writes")
            .run(sysbench().memoryWrites().onAllProcessors())
            .expect(memoryThroughput()
                    .regressesByAtMost(percent(8))
                    .comparedTo(controlCluster())
                    .on("constellation-gcp", percent(4))
                    .because(COST));

    /** The cost for page faults, where a hypervisor may have to check each page. */
    public static final Scenario COST_FOR_PAGE_FAULTS = scenario("cost-for-page-faults")
            .run(stressNg(Stressor.PAGE_FAULTS).onAllProcessors())
            .expect(bogoOperations()
                    .regressesByAtMost(percent(8))
                    .comparedTo(controlCluster())
                    .on("constellation-gcp", percent(4))
                    .because(COST));

    private ComputeScenarios() {}
}
