package io.plimsoll.workload;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IopingRangesTest {

    @Test
    void it_says_what_is_run() {
        assertThat(ioping().reads().describe()).isEqualTo("ioping reads of 4 KiB, one every 10 ms, file of 64 MiB");
        assertThat(ioping().writes()
                        .blockSize(kib(16))
                        .fileSize(gib(1))
                        .every(millis(100))
                        .describe())
                .isEqualTo("ioping writes of 16 KiB, one every 100 ms, file of 1 GiB");
    }

    @Test
    void every_word_makes_a_new_value() {
        IopingRequests reads = ioping().reads();
        reads.blockSize(kib(16)).fileSize(gib(1)).every(millis(100));

        assertThat(reads).isEqualTo(ioping().reads());
        assertThat(reads.footprint()).isEqualTo(mib(64));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 511, 513, (16 << 20) + 512})
    void blocks_that_direct_input_and_output_cannot_have_are_refused(long size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ioping().reads().blockSize(bytes(size)))
                .withMessageStartingWith("direct I/O has blocks of 512 B to 16 MiB");
    }

    @Test
    void a_file_of_less_than_a_mebibyte_or_of_broken_blocks_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ioping().reads().fileSize(kib(1_020)));
        assertThatIllegalArgumentException().isThrownBy(() -> ioping().reads().fileSize(bytes((1 << 20) + 512)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.0009S", "PT0.0015S", "PT0.101S", "PT-0.01S"})
    void an_interval_that_is_no_whole_milliseconds_up_to_100_is_refused(String interval) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ioping().reads().every(Duration.parse(interval)))
                .withMessageStartingWith("ioping makes a request every 1 to 100 whole milliseconds");
    }

    @Test
    void a_quantile_that_so_few_requests_cannot_show_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario("few")
                        .run(ioping().reads().every(millis(100)))
                        .onNodeDisk()
                        .lasting(seconds(2))
                        .repeated(exactly(5))
                        .expect(latency(p99()).isAtMost(millis(5))))
                .withMessageContaining("let each give at least");
    }
}
