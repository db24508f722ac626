package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.MeasuresGets.gets;
import static io.plimsoll.workload.MeasuresGets.typicalGetLatency;
import static io.plimsoll.workload.MeasuresSets.sets;
import static io.plimsoll.workload.MeasuresSets.typicalSetLatency;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.workload.RedisBenchmark;

/**
 * Values of a key-value store through a pod network, after the last table of Spiderpool 0.8: {@code redis-benchmark -d 1000
 * -t get,set}, with its own 50 connections. 30,000
 * requests of each kind instead of 100,000 are enough for a p99, and keep a repetition short.
 *
 * <p>Its figures are single runs on bare metal with 10 Gbit/s. As the server executes everything in one thread, they say as
 * much of that core as of the network. So the limits come from a need, and from how a ClusterIP relates to a pod.
 */
public final class SpiderpoolValueScenarios {

    private static final RedisBenchmark VALUES =
            redisBenchmark().values(bytes(1_000)).requests(30_000);

    /**
     * A workload that ends when it has asked often enough, so that there is no {@code lasting}; and one of two operations,
     * each with metrics of its own.
     */
    public static final Scenario VALUES_OF_A_POD = scenario("values-of-a-pod")
            .run(VALUES)
            .betweenNodes()
            .expect(gets().isAtLeast(perSecond(10_000))
                    .on("local", perSecond(6_000))
                    .because("50 clients that ask one value after the other need each within 5 ms"))
            .expect(sets().isAtLeast(perSecond(10_000))
                    .on("local", perSecond(6_000))
                    .because("50 clients that store one value after the other need each within 5 ms"))
            .expect(typicalGetLatency(p99())
                    .isAtMost(millis(20))
                    .on("local", millis(20))
                    .because("one value in a hundred may take four times as long"))
            .expect(typicalSetLatency(p99())
                    .isAtMost(millis(20))
                    .on("local", millis(20))
                    .because("one value in a hundred may take four times as long"));

    /** What a ClusterIP leaves of them. */
    public static final Scenario VALUES_OF_A_CLUSTER_IP = scenario("values-of-a-cluster-ip")
            .run(VALUES)
            .betweenNodes()
            .toClusterIp()
            .expect(gets().regressesByAtMost(percent(20))
                    .comparedTo(control(VALUES_OF_A_POD))
                    .on("local", percent(50))
                    .because(
                            "in the tables of Spiderpool 0.8 a ClusterIP answered 1 % more GETs than a pod, and 5 to 32 %"
                                    + " fewer where Spiderpool was reached by eBPF or kube-proxy"))
            .expect(sets().regressesByAtMost(percent(20))
                    .comparedTo(control(VALUES_OF_A_POD))
                    .on("local", percent(50))
                    .because("in the tables of Spiderpool 0.8 a ClusterIP took 1 to 2 % fewer SETs than a pod, and 4 to"
                            + " 32 % fewer where Spiderpool was reached by eBPF or kube-proxy"));

    private SpiderpoolValueScenarios() {}
}
