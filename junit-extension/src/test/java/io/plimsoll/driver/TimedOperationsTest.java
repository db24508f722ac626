package io.plimsoll.driver;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresMeanLatency.meanLatency;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;
import static io.plimsoll.workload.MeasuresWrites.typicalWriteLatency;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.driver.fio.FioDriver;
import io.plimsoll.driver.netperf.NetperfTransactionsDriver;
import io.plimsoll.driver.wrk.WrkDriver;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.slo.Measurements;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tool prints the percentiles of a few operations as readily as of many: those that so few resolve are taken alone. */
class TimedOperationsTest {

    private static final LowerIsBetter<?, Duration> P99 = typicalLatency(p99());

    @Test
    void a_percentile_needs_ten_operations_beyond_it() {
        Map.of(p50(), 20, p90(), 100, p95(), 200, p99(), 1_000).forEach((percentile, enough) -> {
            LowerIsBetter<?, Duration> metric = typicalLatency(percentile);

            assertThat(timed(enough)
                            .add(Measurements.none(), metric, percentile, 0.001)
                            .of(metric))
                    .isEqualTo(0.001);
            assertThat(timed(enough - 1)
                            .add(Measurements.none(), metric, percentile, 0.001)
                            .withheld())
                    .containsOnlyKeys(metric.name());
        });
    }

    @Test
    void one_that_is_withheld_is_missed_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        timed(999).add(Measurements.none(), P99, p99(), 0.001).of(P99))
                .withMessage(
                        "nothing was measured for latency p99 of a typical run: a tool timed 999 answers, of which a"
                                + " p99 says nothing; 1000 are needed: measure longer");
    }

    @Test
    void one_from_which_a_tenth_of_those_beyond_it_is_missing_is_withheld_too() {
        TimedOperations someLost = new TimedOperations("a tool", "answers", 100_000, 0.0011);

        assertThat(someLost.add(Measurements.none(), P99, p99(), 0.001).withheld())
                .containsExactly(Map.entry(
                        P99.name(),
                        "a tool has no time of 0.11 % of the answers, which failed, were lost or took too long, so that its"
                                + " p99 is not that of all"));
        assertThat(someLost.add(Measurements.none(), typicalLatency(p90()), p90(), 0.001)
                        .withheld())
                .isEmpty();
        assertThat(new TimedOperations("a tool", "answers", 100_000, 0.0009)
                        .add(Measurements.none(), P99, p99(), 0.001)
                        .of(P99))
                .isEqualTo(0.001);
    }

    @Test
    void an_impossible_one_is_refused_although_it_would_be_withheld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timed(1).add(Measurements.none(), P99, p99(), 0))
                .withMessageContaining("reported as zero");
    }

    @Test
    void where_it_is_all_that_is_asked_for_too_few_are_invalid() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> timed(999).require(p99(), ", or with more of them"))
                .withMessageEndingWith("1000 are needed: measure longer, or with more of them");
    }

    @Test
    void wrk_says_how_many_requests_there_were() {
        Measurements few = new WrkDriver()
                .read(
                        wrk().threads(1).connectionsPerThread(4).responses(bytes(0)),
                        seconds(6),
                        ToolRecording.of("wrk/wrk.server.txt").replace("file.bytes 1024", "file.bytes 0"),
                        ToolRecording.of("wrk/timeouts.client.txt"))
                .measurements();

        assertThat(few.of(typicalLatency(p50()))).isPositive();
        assertThat(few.withheld())
                .containsExactly(
                        Map.entry(
                                meanLatency().name(),
                                "wrk leaves requests that took longer than 2 s out of its mean, here 4"),
                        Map.entry(
                                typicalLatency(p90()).name(),
                                "wrk has no time of 1.67 % of the requests, which failed, were lost or took too long, so"
                                        + " that its p90 is not that of all"),
                        Map.entry(
                                P99.name(),
                                "wrk timed 240 requests, of which a p99 says nothing; 1000 are needed: measure longer"));
    }

    @Test
    void netperf_says_how_many_transactions_there_were() {
        String slow = ToolRecording.of("netperf/TCP_RR.txt")
                .replaceFirst("TRANSACTION_RATE=.*", "TRANSACTION_RATE=50")
                .replaceFirst("LOCAL_SEND_CALLS=.*", "LOCAL_SEND_CALLS=100")
                .replaceFirst("MEAN_LATENCY=.*", "MEAN_LATENCY=20000");
        Measurements few = new NetperfTransactionsDriver()
                .read(netperf().tcpRequestResponse(), seconds(2), "", slow)
                .measurements();

        assertThat(few.of(meanLatency())).isEqualTo(0.02);
        assertThat(few.of(typicalLatency(p90()))).isPositive();
        assertThat(few.withheld()).containsOnlyKeys(P99.name());
    }

    @Test
    void fio_says_how_many_of_each_kind_there_were() {
        String slow = ToolRecording.of("fio/randwrite-ramp.json");
        int write = slow.indexOf("\"write\" : {");
        String few = slow.substring(0, write)
                + slow.substring(write)
                        .replaceFirst("\"total_ios\" : [0-9]+", "\"total_ios\" : 500")
                        .replaceFirst("\"io_bytes\" : [0-9]+", "\"io_bytes\" : " + 500L * (1 << 20))
                        .replaceFirst("\"runtime\" : [0-9]+", "\"runtime\" : 2000")
                        .replaceFirst("\"iops\" : [0-9.]+", "\"iops\" : 250")
                        .replaceFirst("\"bw_bytes\" : [0-9]+", "\"bw_bytes\" : " + 250L * (1 << 20));
        Measurements read = FioDriver.writes()
                .read(
                        fio().randomWrites()
                                .blockSize(mib(1))
                                .queueDepth(128)
                                .fileSize(mib(64))
                                .omitting(seconds(1)),
                        seconds(2),
                        few)
                .measurements();

        assertThat(read.of(writes())).isEqualTo(250);
        assertThat(read.of(typicalWriteLatency(p95()))).isPositive();
        assertThat(read.withheld()).containsOnlyKeys(typicalWriteLatency(p99()).name());
    }

    private static TimedOperations timed(double count) {
        return new TimedOperations("a tool", "answers", count);
    }
}
