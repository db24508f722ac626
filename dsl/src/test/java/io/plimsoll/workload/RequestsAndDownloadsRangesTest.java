package io.plimsoll.workload;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What redis-benchmark, wrk and curl, or their servers, could not do in a pod is refused where it is written. */
class RequestsAndDownloadsRangesTest {

    @Test
    void a_value_of_redis_has_1_byte_to_1_mebibyte() {
        assertThat(redisBenchmark().values(bytes(1)).value()).isEqualTo(bytes(1));
        assertThat(redisBenchmark().values(mib(1)).value()).isEqualTo(mib(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redisBenchmark().values(bytes(0)))
                .withMessage("a value of redis-benchmark has 1 B to 1 MiB, but was asked for 0 B");
        assertThatIllegalArgumentException().isThrownBy(() -> redisBenchmark().values(bytes((1 << 20) + 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void redis_benchmark_has_1_to_1000_connections(int connections) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redisBenchmark().connections(connections))
                .withMessage("redis-benchmark has 1 to 1,000 connections, but was asked for " + connections);
        assertThat(redisBenchmark().connections(1_000).connections()).hasValue(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 100_000_001})
    void redis_benchmark_asks_enough_for_a_p99(int requests) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redisBenchmark().requests(requests))
                .withMessageContaining("1,000 to 100,000,000 requests of each kind");
        assertThat(redisBenchmark().requests(1_000).requests()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void wrk_runs_1_to_64_threads_and_nginx_as_many_workers(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrk().threads(number))
                .withMessage("wrk runs 1 to 64 threads, but was asked for " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrk().serverWorkers(number))
                .withMessage("nginx runs 1 to 64 workers, but was asked for " + number);
    }

    @Test
    void every_thread_of_wrk_has_connections_of_its_own() {
        assertThat(wrk().threads(4).connectionsPerThread(100).connections()).hasValue(400);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrk().connectionsPerThread(0))
                .withMessage("a thread of wrk has 1 to 1,000 connections, but was asked for 0");
        assertThatIllegalArgumentException().isThrownBy(() -> wrk().connectionsPerThread(1_001));
    }

    @Test
    void a_response_may_be_empty() {
        assertThat(wrk().responses(bytes(0)).response()).isEqualTo(bytes(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrk().responses(mib(17)))
                .withMessage("a response has 0 B to 16 MiB, but was asked for 17 MiB");
    }

    @Test
    void a_download_has_whole_mebibytes() {
        assertThat(curl().download(mib(1)).size()).isEqualTo(mib(1));
        assertThat(curl().download(gib(1_024)).overFtp().size()).isEqualTo(gib(1_024));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curl().download(kib(1_500)))
                .withMessage("a download has whole MiB from 1 MiB to 1 TiB, but was asked for 1500 KiB");
        assertThatIllegalArgumentException().isThrownBy(() -> curl().download(bytes(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> curl().download(gib(1_025)));
    }
}
