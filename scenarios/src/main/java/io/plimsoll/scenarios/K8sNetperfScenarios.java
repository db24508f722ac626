package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;

import io.plimsoll.scenario.Scenario;

/**
 * netperf as k8s-netperf runs it beside requests on one TCP connection: a connection for each, datagrams, and a stream.
 *
 * <p>k8s-netperf runs {@code netperf -t TCP_CRR}, {@code UDP_RR} and {@code TCP_STREAM} three times for 10 s, tells the mean
 * and a confidence interval of it, and judges neither. Requests and answers have 1,024 bytes, the smaller size of its
 * configuration. It publishes no figures, so that the limits come from the needs of {@link CniScenarios#REQUESTS_TO_A_POD}
 * and of {@link KBenchScenarios#ENCRYPTED_TRAFFIC_BETWEEN_NODES}.
 */
public final class K8sNetperfScenarios {

    /**
     * A connection for each request, to a ClusterIP: each is translated anew, and takes an entry in the table of connections
     * that stays for a while after its end. A stream pays for that once, so that no other scenario sees it.
     */
    public static final Scenario CONNECTIONS_TO_A_CLUSTER_IP = scenario("connections-to-a-cluster-ip")
            .run(netperf().tcpConnectRequestResponse().requests(bytes(1_024)).responses(bytes(1_024)))
            .betweenNodes()
            .toClusterIp()
            .expect(transactions()
                    .isAtLeast(perSecond(250))
                    .on("local", perSecond(700))
                    .because("a connection takes one round trip more than its request: half of what requests-to-a-pod"
                            + " asks for"));

    /** Requests without a connection, as those for names are. A run in which netperf waited for one that was lost is INVALID. */
    public static final Scenario DATAGRAM_REQUESTS_TO_A_POD = scenario("datagram-requests-to-a-pod")
            .run(netperf().udpRequestResponse().requests(bytes(1_024)).responses(bytes(1_024)))
            .betweenNodes()
            .expect(transactions()
                    .isAtLeast(perSecond(500))
                    .on("local", perSecond(2_000))
                    .because("the need of requests-to-a-pod: without a connection a round trip takes no longer"));

    /**
     * A stream, of which netperf counts what arrived and how long that took at the server. It sends 16 KiB at a time where
     * iperf3 sends 128, and so shows a path of which each call costs much.
     */
    public static final Scenario STREAM_TO_A_POD = scenario("stream-to-a-pod")
            .run(netperf().tcpStream())
            .betweenNodes()
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(800))
                    .because("the limits are the lowest of encrypted-traffic-between-nodes, whatever the tool"));

    private K8sNetperfScenarios() {}
}
