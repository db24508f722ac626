package io.plimsoll.driver.sysbench;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Sysbench.sysbench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.MeasuresEvents;
import io.plimsoll.workload.SysbenchCpu;
import io.plimsoll.workload.SysbenchMemory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SysbenchIsReadStrictlyTest {

    private static final SysbenchCpu CPU = sysbench().cpu();
    private static final SysbenchMemory READS =
            sysbench().memoryReads().blockSize(kib(1)).threads(2);

    @Test
    void events_per_second_are_those_that_it_reports() {
        Reading reading = read(CPU, recorded("cpu"));

        assertThat(reading.measurements().asMap()).containsOnlyKeys("events").containsEntry("events", 2505.56);
        assertThat(reading.facts()).containsEntry("sysbench", "1.0.20").containsEntry("threads", "1");
    }

    @Test
    void all_processors_are_as_many_as_it_says_there_were() {
        SysbenchCpu everywhere = CPU.primesUpTo(20_000).onAllProcessors();

        assertThat(read(everywhere, recorded("cpu-two-threads")).facts()).containsEntry("threads", "2");
        assertThat(new SysbenchCpuDriver().command(everywhere, seconds(2), "/x"))
                .containsExactly(
                        "with-processors",
                        "sysbench",
                        "--threads=PROCESSORS",
                        "--time=2",
                        "cpu",
                        "--cpu-max-prime=20000",
                        "run");
    }

    @Test
    void memory_is_told_in_bytes_per_second() {
        assertThat(read(READS, recorded("memory-reads")).measurements().asMap())
                .containsOnlyKeys("memory throughput")
                .containsEntry("memory throughput", 3915.42 * (1 << 20));
        assertThat(read(sysbench().memoryWrites(), recorded("memory-writes"))
                        .measurements()
                        .asMap())
                .containsOnlyKeys("memory throughput");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR"})
    void locales_change_nothing(String locale) {
        RecordedOutput.assertTheSameUnder(locale, said -> read(CPU, said), recorded("cpu"));
        RecordedOutput.assertTheSameUnder(locale, said -> read(READS, said), recorded("memory-reads"));
    }

    @ParameterizedTest
    @CsvSource({
        "sysbench 1.0.20, sysbench 1.1.0, sysbench 1.1.0 is not known",
        "Number of threads: 1, Number of threads: 2, 'ran 2 threads, but 1 were asked for'",
        "Prime numbers limit: 10000, Prime numbers limit: 1000, 'up to 1000, but 10000 was asked for'",
        "events per second:, events per minute:, did not say what its test says",
        "'events per second:  ', 'events per second:  1', contradicts itself",
        "'total number of events:              ', 'total number of events:              9', contradicts itself",
        "'total time:                          2', 'total time:                          1', measured for 1.00 s",
        "'Latency (ms):', 'Latency (us):', did not say what its test says",
    })
    void what_is_damaged_is_invalid(String was, String becomes, String complaint) {
        String damaged = recorded("cpu").replace(was, becomes);

        assertThat(damaged).isNotEqualTo(recorded("cpu"));
        assertThatThrownBy(() -> read(CPU, damaged))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void the_last_event_may_take_its_time() {
        String longer = recorded("cpu").replace("2.0003s", "6.0004s").replace(":  2505.56", ":  835.78");
        String slow = longer.replaceFirst("max:( +)7\\.36", "max:$14000.00");

        assertThat(read(CPU, slow).measurements().of(MeasuresEvents.events())).isEqualTo(835.78);
        assertInvalid(() -> read(CPU, longer), "measured for 6.00 s");
    }

    @Test
    void another_test_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(() -> read(READS.blockSize(kib(2)), recorded("memory-reads")), "of 1, but 2 was asked for");
        assertInvalid(
                () -> read(sysbench().memoryWrites().blockSize(kib(1)).threads(2), recorded("memory-reads")),
                "operation read, but write was asked for");
        assertInvalid(() -> read(CPU, recorded("memory-reads")), "did not say what its test says");
        assertInvalid(() -> read(READS, recorded("refused")), "Invalid value for memory-block-size: 1000");
    }

    @Test
    void text_before_or_after_is_invalid() {
        assertInvalid(() -> read(CPU, "WARNING: x\n" + recorded("cpu")), "did not say what its test says");
        assertInvalid(() -> read(CPU, recorded("cpu") + "FATAL: x\n"), "at its end");
    }

    @Test
    void what_sysbench_cannot_do_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> CPU.threads(0)).hasMessageContaining("onAllProcessors()");
        assertThatThrownBy(() -> CPU.threads(513)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CPU.primesUpTo(2)).hasMessageContaining("3 to 10,000,000");
        assertThatThrownBy(() -> READS.blockSize(bytes(1_500))).hasMessageContaining("a power of two");
    }

    private static void assertInvalid(ThrowingCallable reading, String complaint) {
        assertThatThrownBy(reading).isInstanceOf(InvalidException.class).hasMessageContaining(complaint);
    }

    private static Reading read(SysbenchCpu workload, String said) {
        return new SysbenchCpuDriver().read(workload, seconds(2), said);
    }

    private static Reading read(SysbenchMemory workload, String said) {
        return new SysbenchMemoryDriver().read(workload, seconds(2), said);
    }

    private static String recorded(String name) {
        return RecordedOutput.of(SysbenchIsReadStrictlyTest.class, "sysbench-" + name + ".txt");
    }
}
