package io.plimsoll.scenario;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresGets.typicalGetLatency;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresMessageLoss.lostMessages;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Sockperf.sockperf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

/** A sentence that its workload could never answer is refused before anything runs. */
class WhatAWorkloadCannotTellTest {

    @Test
    void a_percentile_that_the_tool_does_not_tell_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("x")
                        .run(netperf().tcpRequestResponse())
                        .onOneNode()
                        .expect(typicalLatency(p95()).isAtMost(millis(1))))
                .withMessage("scenario 'x' expects something of the latency p95 of a typical run, but its tool tells"
                        + " [p50, p90, p99] alone");
    }

    @Test
    void a_percentile_that_redis_benchmark_does_not_tell_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("x")
                        .run(redisBenchmark())
                        .onOneNode()
                        .expect(typicalGetLatency(p90()).isAtMost(millis(1))))
                .withMessage("scenario 'x' expects something of the get latency p90 of a typical run, which the tool of"
                        + " 'redis-benchmark, 100000 SETs and GETs of 3 B each on 50 connections' does not tell");
    }

    @Test
    void a_ping_pong_that_waits_for_what_was_lost_cannot_count_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("x")
                        .run(sockperf().udpPingPong())
                        .onOneNode()
                        .expect(lostMessages().isAtMost(percent(1))))
                .withMessageContaining("lost messages, which the tool of 'sockperf UDP ping-pong");
        assertThatNoException()
                .isThrownBy(() -> scenario("x")
                        .run(sockperf().udpUnderLoad())
                        .onOneNode()
                        .expect(lostMessages().isAtMost(percent(1))));
    }

    @Test
    void those_that_it_tells_and_the_mean_are_taken() {
        assertThat(scenario("x")
                        .run(netperf().tcpRequestResponse())
                        .onOneNode()
                        .expect(typicalLatency(p99()).isAtMost(millis(1)))
                        .expect(meanLatency().isAtMost(millis(1)))
                        .plan()
                        .objectives())
                .hasSize(2);
    }

    @Test
    void files_that_fill_more_than_four_fifths_of_their_volume_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("x")
                        .run(fio().randomReads().fileSize(gib(5)).jobs(2))
                        .onVolume(gib(12))
                        .expect(reads().isAtLeast(perSecond(1))))
                .withMessage("scenario 'x' keeps 10 GiB on a volume of 12 GiB; files may fill four fifths of it");
        assertThat(scenario("x")
                        .run(fio().randomReads().fileSize(mib(512)).jobs(2))
                        .onVolume(gib(2))
                        .expect(reads().isAtLeast(perSecond(1)))
                        .plan()
                        .setting())
                .isEqualTo("fio random reads of 4 KiB, queue depth 16, 2 jobs with a file of 512 MiB each, first 2 s"
                        + " omitted, on a volume of 2 GiB, lasting 10 s, repeated 5 to 20 times after 1 warm-up");
    }
}
