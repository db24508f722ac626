package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.slo.Metric;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestsAndDownloadsWordsTest {

    @Test
    void a_workload_says_what_it_runs() {
        assertThat(redisBenchmark().describe())
                .isEqualTo("redis-benchmark, 100000 SETs and GETs of 3 B each on 50 connections");
        assertThat(wrk().describe())
                .isEqualTo("wrk, 2 threads with 64 connections, responses of 1 KiB by nginx with 1 worker");
        assertThat(curl().download(gib(1)).describe()).isEqualTo("curl download of 1 GiB over HTTP");
    }

    @Test
    void every_option_is_said() {
        assertThat(redisBenchmark()
                        .values(bytes(1_000))
                        .connections(1)
                        .requests(2_000)
                        .describe())
                .isEqualTo("redis-benchmark, 2000 SETs and GETs of 1000 B each on 1 connection");
        assertThat(wrk().threads(1)
                        .connectionsPerThread(1)
                        .responses(bytes(0))
                        .serverWorkers(4)
                        .describe())
                .isEqualTo("wrk, 1 thread with 1 connection, responses of 0 B by nginx with 4 workers");
        assertThat(curl().download(gib(10)).overFtp().describe()).isEqualTo("curl download of 10 GiB over FTP");
    }

    @Test
    void gets_and_sets_have_metrics_of_their_own() {
        List<String> names = Stream.<Metric<?, ?>>of(
                        MeasuresGets.gets(),
                        MeasuresGets.meanGetLatency(),
                        MeasuresGets.typicalGetLatency(p99()),
                        MeasuresSets.sets(),
                        MeasuresSets.meanSetLatency(),
                        MeasuresSets.typicalSetLatency(p99()))
                .map(Metric::name)
                .toList();

        assertThat(names)
                .containsExactly(
                        "gets",
                        "mean get latency",
                        "get latency p99 of a typical run",
                        "sets",
                        "mean set latency",
                        "set latency p99 of a typical run");
    }

    @Test
    void of_errors_none_is_possible_and_of_requests_it_is_not() {
        assertThat(MeasuresRequests.errors().zeroIsPossible()).isTrue();
        assertThat(MeasuresRequests.requests().zeroIsPossible()).isFalse();
        assertThat(MeasuresRequests.errors().moreIsBetter()).isFalse();
    }
}
