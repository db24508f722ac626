package io.plimsoll.run;

import static io.plimsoll.scenario.Consumer.daemonSet;
import static io.plimsoll.scenario.Consumer.measuredPods;
import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.CostInMemory.workingSet;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.CostOfThroughput.cpuPerGib;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Sysbench.sysbench;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.kube.Administrator;
import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a workload costs is counted, and red for its own reason when it may cost no more than a third of that. */
class CostClusterTest {

    private static final double IMMENSE = 1e15;

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @Test
    void the_nodes_of_encrypted_traffic() {
        greenAndRed(limit -> scenario("cost-nodes")
                .given(encryption(ON))
                .run(iperf3().tcp())
                .betweenNodes()
                .alongside(resourceUse().of(nodes()))
                .lasting(seconds(4))
                .warmUp(0)
                .expect(cpuPerGib().isAtMost(cpuSeconds(limit)))
                .expect(workingSet().isAtMost(gib(1_024))));
    }

    @Test
    void the_pods_of_transactions() {
        greenAndRed(limit -> scenario("cost-pods")
                .given(encryption(ON))
                .run(netperf().tcpRequestResponse())
                .betweenNodes()
                .alongside(resourceUse().of(measuredPods()))
                .lasting(seconds(4))
                .warmUp(0)
                .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(limit))));
    }

    @Test
    void the_nodes_of_requests() {
        greenAndRed(limit -> scenario("cost-http")
                .run(wrk())
                .betweenNodes()
                .alongside(resourceUse().of(nodes()))
                .lasting(seconds(4))
                .warmUp(0)
                .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(limit))));
    }

    @Test
    void the_pods_of_what_is_counted() {
        greenAndRed(limit -> scenario("cost-values")
                .run(redisBenchmark().requests(20_000))
                .betweenNodes()
                .alongside(resourceUse().of(measuredPods()))
                .warmUp(0)
                .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(limit))));
    }

    @Test
    void all_nodes_of_requests_to_the_api_server() {
        greenAndRed(limit -> scenario("cost-api")
                .run(apiLatency().of(configMaps()).objects(200))
                .alongside(resourceUse().of(nodes()))
                .warmUp(0)
                .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(limit)))
                .expect(workingSet().isAtMost(gib(1_024))));
    }

    @Test
    void the_memory_of_the_node_of_a_single_pod() {
        greenAndRed(limit -> scenario("cost-memory")
                .run(sysbench().cpu())
                .alongside(resourceUse().of(nodes()))
                .lasting(seconds(3))
                .warmUp(0)
                .expect(workingSet().isAtMost(bytes((long) limit))));
    }

    @Test
    void the_pods_of_a_daemon_set() {
        String namespace = Administrator.unique("agents");
        try (Administrator administrator =
                new Administrator(LOCAL.session().connection().access())) {
            administrator.makeNamespace(namespace, Map.of());
            administrator.makeDaemonSet(
                    namespace,
                    "agent",
                    LOCAL.session().connection().profile().toolbox().image(),
                    List.of("bash", "-c", "while sleep 0.02; do for i in {1..2000}; do :; done; done"));
            greenAndRed(limit -> scenario("cost-agent")
                    .run(iperf3().tcp())
                    .betweenNodes()
                    .alongside(resourceUse().of(daemonSet(namespace, "agent")))
                    .lasting(seconds(4))
                    .warmUp(0)
                    .expect(cpuPerGib().isAtMost(cpuSeconds(limit)))
                    .expect(workingSet().isAtMost(gib(1_024))));
            greenAndRed(limit -> scenario("cost-agent-of-api")
                    .run(apiLatency().of(configMaps()).objects(200))
                    .alongside(resourceUse().of(daemonSet(namespace, "agent")))
                    .warmUp(0)
                    .expect(cpuPerThousandRequests().isAtMost(cpuSeconds(limit)))
                    .expect(workingSet().isAtMost(gib(1_024))));
            administrator.removeNamespace(namespace);
        }
    }

    private void greenAndRed(DoubleFunction<Scenario> withLimit) {
        assertThat(GreenAndRed.seen(LOCAL.session(), withLimit, IMMENSE).judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence())
                        .extracting(Evidence::name)
                        .contains("cost"));
    }
}
