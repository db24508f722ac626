package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Consumer.measuredPods;
import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.CostOfThroughput.cpuPerGib;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;

import io.plimsoll.scenario.Scenario;

/**
 * What the network and the API server cost beside what they do: Cilium's benchmark shows the CPU of the nodes under its throughputs, and
 * knb their memory as well, and neither judges it. A network plugin that encrypts with one core more keeps every promise of a
 * throughput, and takes that core from those who pay for it.
 *
 * <p>Nobody publishes CPU seconds per GiB or per 1,000 requests, so the limits are a budget: of two nodes with four
 * processors each that exchange 1 Gbit/s or answer 10,000 requests per second, a quarter. They are of nodes that do nothing
 * else. {@code local} is about twice what was measured there while the machine was busy, which is both nodes and is counted
 * with all that it does; so is its memory, of which the test itself holds a part.
 */
public final class CostScenarios {

    /** The main job once more, and what its two nodes spend on it: kernel, encryption and tools together. */
    public static final Scenario COST_OF_ENCRYPTED_TRAFFIC = scenario("cost-of-encrypted-traffic")
            .given(encryption(ON))
            .run(iperf3().tcp())
            .betweenNodes()
            .alongside(resourceUse().of(nodes()))
            .expect(cpuPerGib()
                    .isAtMost(cpuSeconds(17))
                    .on("local", cpuSeconds(20))
                    .because("at 1 Gbit/s a GiB takes 8.6 s, in which two nodes of four processors have 69 CPU s; a"
                            + " quarter of them may go into the network"))
            .expect(
                    throughput()
                            .isAtLeast(mbps(800))
                            .on("constellation-azure", mbps(827))
                            .on("constellation-gcp", mbps(3_230))
                            .on("local", mbps(600))
                            .because(
                                    "what costs little because it carries little is no bargain; the limits are those of"
                                            + " encrypted traffic between nodes, and a quarter less where counters share its processors"))
            .expect(workingSet()
                    .isAtMost(gib(4))
                    .on("local", gib(5))
                    .because(
                            "nodes of the published benchmarks have 16 GiB, of which a network plugin and whatever else"
                                    + " each node has to run may hold a quarter"));

    /** One request after another: what the two pods spend on it themselves, without the kernel's work elsewhere. */
    public static final Scenario COST_OF_REQUESTS = scenario("cost-of-requests")
            .given(encryption(ON))
            .run(netperf().tcpRequestResponse())
            .betweenNodes()
            .alongside(resourceUse().of(measuredPods()))
            .expect(cpuPerThousandRequests()
                    .isAtMost(cpuSeconds(0.1))
                    .on("local", cpuSeconds(0.08))
                    .because("100 µs for a request of one byte and its answer, at both ends together, is a core for"
                            + " 10,000 of them per second"));

    /** Many requests over HTTP at once, and what the two nodes spend on them: kernel, encryption, nginx and wrk together. */
    public static final Scenario COST_OF_HTTP_REQUESTS = scenario("cost-of-http-requests")
            .given(encryption(ON))
            .run(wrk())
            .betweenNodes()
            .alongside(resourceUse().of(nodes()))
            .expect(cpuPerThousandRequests()
                    .isAtMost(cpuSeconds(0.2))
                    .on("local", cpuSeconds(0.2))
                    .because("10,000 requests per second are promised elsewhere; in that second two nodes of four"
                            + " processors have 8 CPU s, a quarter of which may go into the requests"));

    /** Values of a store: what the two pods spend on a SET or a GET themselves, without the kernel's work elsewhere. */
    public static final Scenario COST_OF_VALUES = scenario("cost-of-values")
            .given(encryption(ON))
            .run(redisBenchmark().requests(50_000))
            .betweenNodes()
            .alongside(resourceUse().of(measuredPods()))
            .expect(cpuPerThousandRequests()
                    .isAtMost(cpuSeconds(0.2))
                    .on("local", cpuSeconds(0.04))
                    .because("server and client have one thread each, two cores that are full at 10,000 values per"
                            + " second; so many are promised elsewhere"));

    /**
     * Requests to the API server, and what the nodes spend while they are answered: where nodes run the API server, that and
     * its store; anywhere else what kubelets and agents do, which objects that nobody watches should hardly change. They are
     * due at a rate, so that a distant server does not make the nodes' other work count for longer. More nodes than two need
     * a larger budget, or a selector in the profile.
     */
    public static final Scenario COST_OF_API_REQUESTS = scenario("cost-of-api-requests")
            .run(apiLatency().of(configMaps()).objects(100).atRate(perSecond(100)))
            .alongside(resourceUse().of(nodes()))
            .expect(cpuPerThousandRequests()
                    .isAtMost(cpuSeconds(20))
                    .on("local", cpuSeconds(20))
                    .because(
                            "a thousand requests take ten seconds, in which two nodes of four processors have 80 CPU s;"
                                    + " a quarter of them may go into the requests"));

    private CostScenarios() {}
}
