package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.scenario.Scenario;

/**
 * The pod network between zones, after K-Bench's {@code dp_network_interzone}: the tests of {@code dp_network_internode} once
 * more, with client and server in different zones.
 *
 * <p>K-Bench tells zones apart by a label that Kubernetes has given up, and proves afterwards neither zone; k8s-netperf has a
 * flag for it which has no effect. Here the nodes are chosen by {@code topology.kubernetes.io/zone}, and the zones of both are
 * evidence of each repetition. A cluster with nodes in one zone is CONFIG. Nobody publishes figures, so that the limit is the
 * least to ask between any two nodes: who spreads pods over zones may not lose by it what a release promises.
 */
public final class KBenchZoneScenarios {

    /** A single stream from one zone to another. */
    public static final Scenario TRAFFIC_BETWEEN_ZONES = scenario("traffic-between-zones")
            .run(iperf3().tcp())
            .betweenZones()
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(800))
                    .because("the least to ask anywhere, as of encrypted-traffic-between-nodes"));

    private KBenchZoneScenarios() {}
}
