package io.plimsoll.driver.fio;

import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresReads.readThroughput;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresReads.typicalReadLatency;
import static io.plimsoll.workload.MeasuresWrites.typicalWriteLatency;
import static io.plimsoll.workload.MeasuresWrites.writeThroughput;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.Workload;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FioReadsItsOwnResultTest {

    private static final FioReads READS = fio().randomReads().fileSize(mib(64)).omitting(seconds(0));

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @Test
    void reads_give_their_rate_throughput_and_latency() {
        Reading reading = read(READS, "randread.json");

        Measurements measured = reading.measurements();
        assertThat(measured.of(reads())).isCloseTo(79_029.97003, within(1e-5));
        assertThat(measured.of(readThroughput())).isEqualTo(323_706_757);
        assertThat(measured.of(typicalReadLatency(p50()))).isCloseTo(129.536e-6, within(1e-12));
        assertThat(measured.of(typicalReadLatency(p90()))).isCloseTo(168.960e-6, within(1e-12));
        assertThat(measured.of(typicalReadLatency(p95()))).isCloseTo(250.880e-6, within(1e-12));
        assertThat(measured.of(typicalReadLatency(p99()))).isCloseTo(2_506.752e-6, within(1e-12));
        assertThat(measured.byMetric()).hasSize(6);
        assertThat(reading.facts()).containsEntry("fio", "3.39").containsEntry("counters of the disk", "seen by fio");
    }

    @Test
    void blocking_writes_give_theirs() {
        Measurements measured = read(
                        fio().sequentialWrites().synchronous().fileSize(mib(64)).omitting(seconds(0)),
                        "write-sync.json")
                .measurements();

        assertThat(measured.of(writes())).isCloseTo(33_894.552724, within(1e-5));
        assertThat(measured.of(writeThroughput())).isEqualTo(138_832_087);
        assertThat(measured.of(typicalWriteLatency(p99()))).isCloseTo(61.184e-6, within(1e-12));
        assertThat(measured.byMetric()).hasSize(6);
    }

    @Test
    void several_jobs_that_read_and_write_are_summed_by_direction() {
        Measurements measured = read(
                        fio().randomReadsAndWrites(percent(70))
                                .jobs(4)
                                .fileSize(mib(64))
                                .omitting(seconds(0)),
                        "mixed-jobs.json")
                .measurements();

        assertThat(measured.of(reads())).isCloseTo(114_528.735632, within(1e-5));
        assertThat(measured.of(writes())).isCloseTo(49_180.409795, within(1e-5));
        assertThat(measured.of(typicalReadLatency(p99()))).isCloseTo(1_171.456e-6, within(1e-12));
        assertThat(measured.of(typicalWriteLatency(p99()))).isCloseTo(1_368.064e-6, within(1e-12));
    }

    @Test
    void what_the_disk_moves_during_the_ramp_is_no_contradiction() {
        Measurements measured = read(
                        fio().randomWrites()
                                .blockSize(mib(1))
                                .queueDepth(128)
                                .fileSize(mib(64))
                                .omitting(seconds(1)),
                        "randwrite-ramp.json")
                .measurements();

        assertThat(measured.of(writes())).isCloseTo(2_451.076321, within(1e-5));
        assertThat(measured.of(writeThroughput())).isEqualTo(2_635_804_054.0);
    }

    @Test
    void where_no_disk_is_seen_nothing_is_compared_and_that_is_told() {
        Reading reading = FioDriver.reads().read(READS.fileSize(mib(16)), seconds(1), Recorded.output("tmpfs.json"));

        assertThat(reading.facts()).containsEntry("counters of the disk", "not seen by fio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void the_locale_of_the_machine_changes_nothing(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Measurements measured = read(READS, "randread.json").measurements();

        assertThat(measured.of(reads())).isCloseTo(79_029.97003, within(1e-5));
        assertThat(measured.of(typicalReadLatency(p99()))).isCloseTo(2_506.752e-6, within(1e-12));
    }

    private static <W extends Workload> Reading read(W workload, String recording) {
        return ((PodDriver<W>) Drivers.of(workload)).read(workload, seconds(2), Recorded.output(recording));
    }
}
