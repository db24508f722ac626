package io.plimsoll.run;

import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.workload.MeasuresLatency;
import io.plimsoll.workload.NetworkWorkload;
import java.time.Duration;

/** Sentences for tests. */
public final class InventedScenarios {

    public static final Scenario ENCRYPTED_TRAFFIC = scenario("encrypted-traffic-between-nodes")
            .given(encryption(ON))
            .run(iperf3().tcp().streams(4))
            .betweenNodes()
            .lasting(seconds(30))
            .repeated(atLeast(5).atMost(20))
            .expect(throughput()
                    .isAtLeast(mbps(800))
                    .on("local", mbps(400))
                    .because("replication needs 800 Mbit/s per pair of nodes"));

    public static final Scenario TWO_OBJECTIVES = scenario("plain-traffic-on-one-node")
            .run(iperf3().tcp())
            .onOneNode()
            .toClusterIp()
            .expect(throughput().isAtLeast(mbps(900)))
            .expect(retransmits().isAtMost(perGib(100)).because("more of them mean a path that drops"));

    public static final Scenario WITHIN_A_RANGE = scenario("within-a-range")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput()
                    .isBetween(mbps(800), gbps(40))
                    .withTolerance(percent(3))
                    .wrongPassAtMost(percent(2)));

    public static final Scenario AS_RECORDED = scenario("as-recorded")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")));

    public static final Scenario BESIDE_ITS_CONTROL = scenario("beside-its-control")
            .run(iperf3().tcp())
            .betweenNodes()
            .expect(throughput()
                    .regressesByAtMost(percent(10))
                    .comparedTo(control(ENCRYPTED_TRAFFIC))
                    .because("encryption may cost a tenth"));

    public static final Scenario REQUESTS = scenario("requests")
            .run(new InventedRequests())
            .betweenNodes()
            .expect(latency(p99()).isAtMost(millis(200)));

    public static final Scenario REQUESTS_BESIDE_THEIR_CONTROL = scenario("requests-beside-their-control")
            .run(new InventedRequests())
            .betweenNodes()
            .expect(latency(p99()).regressesByAtMost(percent(10)).comparedTo(control(REQUESTS)));

    public static final Scenario REQUESTS_AS_RECORDED = scenario("requests-as-recorded")
            .run(new InventedRequests())
            .betweenNodes()
            .expect(latency(p99()).regressesByAtMost(percent(10)).comparedTo(recorded("v2.23")));

    /** A workload that measures latency, for which there is no driver. */
    public record InventedRequests() implements NetworkWorkload, MeasuresLatency {

        @Override
        public int fewestSamples(Duration lasting) {
            return 300;
        }

        @Override
        public String describe() {
            return "invented requests";
        }
    }

    private InventedScenarios() {}
}
