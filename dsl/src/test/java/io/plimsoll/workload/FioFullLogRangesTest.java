package io.plimsoll.workload;

import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Fio.fio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a full log of fio could not hold is refused where it is written. */
class FioFullLogRangesTest {

    @Test
    void what_is_logged_is_described() {
        assertThat(fio().sequentialWrites()
                        .synchronous()
                        .fileSize(mib(64))
                        .omitting(seconds(0))
                        .withFullLog(2_000)
                        .describe())
                .isEqualTo("fio sequential writes of 4 KiB, one at a time, file of 64 MiB, 2000 or more logged");
        assertThat(fio().randomReads()
                        .jobs(2)
                        .fileSize(mib(64))
                        .withFullLog(1_000)
                        .footprint())
                .isEqualTo(mib(128));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 20_001})
    void other_numbers_than_1000_to_20000_are_refused(int accesses) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fio().randomReads().withFullLog(accesses))
                .withMessage("a full log of fio has 1,000 to 20,000 accesses, as the log of a pod is limited, but was"
                        + " asked for " + accesses);
    }

    @Test
    void each_repetition_has_at_least_as_many_as_are_asked_for() {
        assertThat(fio().randomReads().withFullLog(20_000).fewestSamples(seconds(10)))
                .isEqualTo(20_000);
    }

    @Test
    void more_than_sixteen_jobs_are_refused() {
        assertThat(fio().randomReads().jobs(16).withFullLog(1_000).accesses()).isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fio().randomWrites().jobs(17).withFullLog(1_000))
                .withMessageContaining("1 to 16 jobs");
    }

    @Test
    void queues_that_hold_all_that_is_asked_for_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fio().randomReads().queueDepth(500).jobs(2).withFullLog(1_000))
                .withMessage("the queues of a full log of 1000 accesses hold fewer than these, but were asked to hold"
                        + " 1000");
    }
}
