package io.plimsoll.selftest;

import static io.plimsoll.scenario.Consumer.nodes;
import static io.plimsoll.scenario.Control.control;
import static io.plimsoll.scenario.CostOfRequests.cpuPerThousandRequests;
import static io.plimsoll.scenario.Encryption.ON;
import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.ResourceUse.resourceUse;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perGib;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiLatency.getLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static io.plimsoll.workload.MeasuresRequests.requests;
import static io.plimsoll.workload.MeasuresRetransmits.retransmits;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.Wrk.wrk;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.units.CpuTime;
import io.plimsoll.workload.Iperf3Tcp;

/** What recorded runs are judged by: measured like the main scenario of the catalogue, so that its recording answers. */
final class Sentences {

    static final Scenario LIKE_THE_GATE = measured()
            .expect(throughput().isAtLeast(mbps(800)).on("local", mbps(440)))
            .expect(retransmits().isAtMost(perGib(10_000)));

    static final Scenario TOO_GOOD_TO_BE_TRUE_IS_NO_PASS =
            measured().expect(throughput().isBetween(mbps(440), gbps(20)));

    /** Measured as the others are, so that their recording answers for it too. */
    static final Scenario CONTROL =
            measured("the-same-again").expect(throughput().isAtLeast(mbps(1)));

    static final Scenario NO_WORSE_THAN_ITS_CONTROL =
            measured().expect(throughput().regressesByAtMost(percent(5)).comparedTo(control(CONTROL)));

    static final Scenario NO_WORSE_THAN_RECORDED =
            measured().expect(throughput().regressesByAtMost(percent(5)).comparedTo(recorded(PinnedSessions.NAME)));

    /** As few requests as the rule for samples of several runs needs, so that its record stays small. */
    static final Scenario REQUESTS_OF_THE_API = scenario("requests-of-the-api")
            .run(apiLatency().of(configMaps()).objects(25))
            .expect(createLatency(p50()).isAtMost(seconds(1)))
            .expect(getLatency(p50()).isAtMost(seconds(1)));

    static final Scenario REQUESTS_AT_A_RATE = scenario("requests-at-a-rate")
            .run(apiLatency().of(configMaps()).objects(5).concurrently(1).atRate(perSecond(20)))
            .expect(requestsSustained().isAtLeast(perSecond(10)));

    static final Scenario BETWEEN_ZONES = scenario("between-zones")
            .run(iperf3().tcp())
            .betweenZones()
            .lasting(seconds(1))
            .expect(throughput().isAtLeast(mbps(100)));

    static final Scenario HAIRPIN = scenario("hairpin")
            .run(netperf().tcpRequestResponse())
            .hairpin()
            .lasting(seconds(1))
            .expect(transactions().isAtLeast(perSecond(500)));

    /** Measured like the scenario of the catalogue, which promises something of failed requests. */
    static final Scenario NO_WORD_OF_ERRORS = scenario("http-requests")
            .run(wrk().connectionsPerThread(200).responses(bytes(0)))
            .betweenNodes()
            .expect(requests().isAtLeast(perSecond(4_000)));

    private Sentences() {}

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measured() {
        return measured("encrypted-traffic-between-nodes");
    }

    private static ScenarioGrammar.Measuring<Iperf3Tcp> measured(String id) {
        return scenario(id)
                .given(encryption(ON))
                .run(iperf3().tcp().streams(1))
                .betweenNodes()
                .lasting(seconds(10));
    }

    /** Says what requests to the API server may cost the nodes, for each thousand of them. */
    static Scenario costsOfTheApi(CpuTime atMost) {
        return scenario("cost-api")
                .run(apiLatency().of(configMaps()).objects(60).atRate(perSecond(100)))
                .alongside(resourceUse().of(nodes()))
                .repeated(exactly(5))
                .warmUp(0)
                .expect(cpuPerThousandRequests().isAtMost(atMost));
    }
}
