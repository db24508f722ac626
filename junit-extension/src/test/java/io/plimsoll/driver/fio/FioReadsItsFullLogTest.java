package io.plimsoll.driver.fio;

import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolRecording;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.FioFullLog;
import io.plimsoll.workload.FioReads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FioReadsItsFullLogTest {

    private static final FioReads READS = fio().randomReads().fileSize(mib(64)).omitting(seconds(1));
    private static final FioFullLog LOGGED_READS = READS.withFullLog(1_000);
    private static final FioFullLog OF_A_SLOW_DISK = READS.omitting(seconds(0)).withFullLog(1_000);
    private static final FioFullLog LOGGED_WRITES = fio().sequentialWrites()
            .synchronous()
            .jobs(2)
            .fileSize(mib(64))
            .omitting(seconds(0))
            .withFullLog(1_000);

    @Test
    void each_access_after_the_ramp_is_a_sample() {
        Reading reading = read(LOGGED_READS, seconds(2), "full-log-randread");

        SampleGroup samples = samples(reading);
        assertThat(samples.values()).hasSize(1_101).startsWith(171.047e-6);
        assertThat(samples.failed()).isZero();
        assertThat(reading.measurements().of(latency(p50()))).isCloseTo(55.417e-6, within(1e-12));
        assertThat(reading.measurements().byMetric()).isEmpty();
        assertThat(reading.facts()).containsEntry("fio", "3.39").containsEntry("counters of the disk", "seen by fio");
    }

    @Test
    void several_jobs_share_one_log() {
        Reading reading = read(LOGGED_WRITES, seconds(2), "full-log-write");

        assertThat(samples(reading).values()).hasSize(1_101);
        assertThat(reading.measurements().of(latency(p50()))).isCloseTo(77.288e-6, within(1e-12));
    }

    @Test
    void what_a_slow_disk_did_not_complete_has_failed() {
        Reading reading = read(OF_A_SLOW_DISK, seconds(1), "full-log-slow");

        assertThat(samples(reading).values()).hasSize(116);
        assertThat(samples(reading).failed()).isEqualTo(1_000 - 116);
        assertThat(reading.measurements().of(latency(p99()))).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"rate_iops\" : \"1100\"', '\"rate_iops\" : \"110\"', 'rate_iops = 110, but 1100 was asked for'",
        "'0, 104772, 0, 4096, 0', '0, 104772, 1, 4096, 0', 'has ''0, 104772, 1, 4096, 0'' where a read of 4096 B was'",
        "'0, 104772, 0, 4096, 0', '0, 104772, 0, 8192, 0', 'where a read of 4096 B was expected'",
        "'0, 104772, 0, 4096, 0', '0, -104772, 0, 4096, 0', 'where a read of 4096 B was expected'",
        "'0, 104772, 0, 4096, 0', '0, 1, 0, 4096, 0', 'contradicts itself in jobs.0.read.clat_ns.min'",
        "'\"max\" : 299978700', '\"max\" : 329978700', 'contradicts itself in jobs.0.read.clat_ns.max'",
        "'\"mean\" : 137778150.439655', '\"mean\" : 1377781.439655', 'contradicts itself in jobs.0.read.clat_ns.mean'",
        "'0, 104772, 0, 4096, 0\n', '', 'has 115 reads, where it timed 116 and completed 116'",
        "'\"N\" : 116,', '\"N\" : 115,', 'has 116 reads, where it timed 115 and completed 116'",
        "'403, 200699209, 0, 4096, 0', '403, 200690209, 0, 4096, 0', 'in jobs.0.read.clat_ns.mean'",
        "'0, 104772, 0, 4096, 0', '0, 0, 0, 4096, 0', 'where a read of 4096 B was expected'",
    })
    void a_damaged_log_is_invalid(String was, String becomes, String complaint) {
        String whole = ToolRecording.of("fio/full-log-slow.txt");
        String damaged = ToolRecording.damaged(whole, was.replace("\\n", "\n"), becomes);

        assertThatThrownBy(() -> new FioFullLogDriver().read(OF_A_SLOW_DISK, seconds(1), damaged))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void a_result_without_a_log_is_invalid() {
        String whole = ToolRecording.of("fio/full-log-slow.txt");

        assertThatThrownBy(() -> new FioFullLogDriver()
                        .read(OF_A_SLOW_DISK, seconds(1), whole.substring(0, whole.indexOf("\n}\n") + 3)))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the full log of fio is not whole");
    }

    @Test
    void what_fio_complains_of_is_invalid_in_its_words() {
        assertThatThrownBy(() -> new FioFullLogDriver()
                        .read(OF_A_SLOW_DISK, seconds(1), ToolRecording.of("fio/missing-directory.txt")))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("No such file or directory");
    }

    @Test
    void the_number_of_accesses_sets_the_rate_of_each_job() {
        assertThat(new FioFullLogDriver().command(LOGGED_WRITES, seconds(2), "/data"))
                .startsWith("then-print", "/dev/shm/fio_clat.log", "fio", "--name=plimsoll", "--directory=/data")
                .endsWith("--rate_iops=275", "--write_lat_log=/dev/shm/fio", "--per_job_logs=0");
        assertThat(rateOf(LOGGED_WRITES, seconds(7))).isEqualTo("--rate_iops=79");
        assertThat(rateOf(LOGGED_READS, seconds(10))).isEqualTo("--rate_iops=110");
    }

    private static String rateOf(FioFullLog workload, Duration lasting) {
        List<String> argv = new FioFullLogDriver().command(workload, lasting, "/data");
        return argv.stream()
                .filter(argument -> argument.startsWith("--rate_iops"))
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(FioFullLog workload, Duration lasting, String recording) {
        return new FioFullLogDriver().read(workload, lasting, ToolRecording.of("fio/" + recording + ".txt"));
    }

    private static SampleGroup samples(Reading reading) {
        return requireNonNull(reading.measurements().samples().get("latency"));
    }
}
