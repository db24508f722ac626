package io.plimsoll.driver.fio;

import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Drivers;
import io.plimsoll.driver.PodDriver;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.FioWrites;
import io.plimsoll.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FioRefusesWhatIsNotItsResultTest {

    private static final FioReads READS = fio().randomReads().fileSize(mib(64)).omitting(seconds(0));
    private static final FioWrites WRITES =
            fio().sequentialWrites().synchronous().fileSize(mib(64)).omitting(seconds(0));
    private static final String RESULT = "randread.json";

    @Test
    void a_full_disk_is_invalid_in_the_words_of_fio() {
        assertInvalid(WRITES, Recorded.output("full-write.json"), "func=io_u error, error=No space left on device");
        assertInvalid(READS, Recorded.output("full-layout.json"), "fio: ENOSPC on laying out file, stopping");
        String withoutItsWords = Recorded.output("full-write.json").replaceFirst("fio: .*\n", "");
        assertInvalid(WRITES, withoutItsWords, "jobs.0.error = 28, but 0 was asked for");
    }

    @Test
    void a_missing_directory_is_invalid_in_the_words_of_fio() {
        assertInvalid(READS, Recorded.output("missing-directory.txt"), "No such file or directory");
        assertInvalid(READS, "", "fio said nothing");
    }

    @Test
    void another_version_is_invalid() {
        assertInvalid(READS, Recorded.output("randread-3.33.json"), "the output of 'fio-3.33' is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fio: terminating on signal 15", "{}", "-nan"})
    void text_after_the_result_is_invalid(String trailing) {
        assertInvalid(READS, Recorded.output(RESULT) + trailing, "did not say one JSON document");
    }

    @Test
    void text_before_the_result_is_invalid() {
        assertInvalid(READS, "note: something\n" + Recorded.output(RESULT), "did not say one JSON document");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"99.000000\" : 2506752', '\"99.500000\" : 2506752', left out jobs.0.read.clat_ns.percentile.99.000000",
        "'\"99.000000\" : 2506752', '\"99.000000\" : -1', gave no number",
        "'\"99.000000\" : 2506752', '\"99.000000\" : 2506752,\"99.000000\" : 1', did not say one JSON document",
        "'\"iops\" : 79029.970030', '\"iops\" : -nan', did not say one JSON document",
        "'\"iops\" : 79029.970030', '\"iops\" : \"79029\"', gave no number",
        "'\"iops\" : 79029.970030', '\"iops\" : 7902.997', contradicts itself in jobs.0.read.iops",
        "'\"bw_bytes\" : 323706757', '\"bw_bytes\" : 316120', contradicts itself in jobs.0.read.bw_bytes",
        "'\"io_bytes\" : 648060928', '\"io_bytes\" : 647979008', contradicts itself in jobs.0.read.io_bytes",
        "'\"io_bytes\" : 648060928', '\"io_bytes\" : 64806092', contradicts itself in jobs.0.read.bw_bytes",
        "'\"total_ios\" : 158218', '\"total_ios\" : 0', fio did not complete one read",
        "'\"runtime\" : 2002', '\"runtime\" : 200', measured for 0.20 s instead of 2 s",
        "'\"runtime\" : 2002', '\"runtime\" : 0', measured for 0.00 s instead of 2 s",
        "'\"error\" : 0', '\"error\" : 5', 'jobs.0.error = 5, but 0 was asked for'",
        "'\"direct\" : \"1\"', '\"direct\" : \"0\"', 'direct = 0, but 1 was asked for'",
        "'\"read_sectors\" : 1259864', '\"read_sectors\" : 800000',"
                + " 'fio did 618 MiB of reads, but the disk 391 MiB: a cache was measured'",
        "'\"read_sectors\" : 1259864', '\"read_sector\" : 1259864', left out disk_util.0.read_sectors",
    })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        String whole = Recorded.output(RESULT);
        assertInvalid(READS, replaceFirst(whole, was, becomes), complaint);
    }

    @Test
    void another_job_than_the_one_that_was_asked_for_is_invalid() {
        String said = Recorded.output(RESULT);

        assertInvalid(READS.jobs(4), said, "numjobs = 1, but 4 was asked for");
        assertInvalid(READS.queueDepth(128), said, "iodepth = 16, but 128 was asked for");
        assertInvalid(READS.synchronous(), said, "ioengine = libaio, but psync was asked for");
        assertInvalid(READS.blockSize(kib(8)), said, "bs = 4096, but 8192 was asked for");
        assertInvalid(READS.fileSize(mib(128)), said, "size = 67108864, but 134217728 was asked for");
        assertInvalid(READS.omitting(seconds(1)), said, "ramp_time = 0, but 1 was asked for");
        assertInvalid(WRITES, said, "rw = randread, but write was asked for");
        assertInvalid(
                fio().randomReadsAndWrites(percent(50))
                        .jobs(4)
                        .fileSize(mib(64))
                        .omitting(seconds(0)),
                Recorded.output("mixed-jobs.json"),
                "rwmixread = 70, but 50 was asked for");
    }

    private static <W extends Workload> void assertInvalid(W workload, String said, String complaint) {
        assertThatThrownBy(() -> read(workload, said))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static <W extends Workload> void read(W workload, String said) {
        ((PodDriver<W>) Drivers.of(workload)).read(workload, seconds(2), said);
    }

    private static String replaceFirst(String whole, String part, String by) {
        int at = whole.indexOf(part);
        if (at < 0) {
            throw new AssertionError("the recording does not contain " + part);
        }
        return whole.substring(0, at) + by + whole.substring(at + part.length());
    }
}
