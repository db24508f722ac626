package io.plimsoll.workload;

import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Fio.fio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A queue and blocking calls exclude each other: fio would take both, and keep one access under way. */
class FioEngineTest {

    @ParameterizedTest
    @MethodSource("sentencesWithBoth")
    void a_sentence_that_says_both_is_refused_in_either_order(ThrowingCallable sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(sentence)
                .withMessage(
                        "queueDepth(16) hands accesses to a queue of libaio, and synchronous() makes one at a time by"
                                + " blocking calls, which know no queue; leave one of the two out");
    }

    private static Stream<ThrowingCallable> sentencesWithBoth() {
        return Stream.of(
                () -> fio().randomReads().queueDepth(16).synchronous(),
                () -> fio().randomReads().synchronous().queueDepth(16),
                () -> fio().sequentialWrites().queueDepth(16).blockSize(kib(8)).synchronous(),
                () -> fio().sequentialWrites().synchronous().jobs(2).queueDepth(16),
                () -> fio().randomReadsAndWrites(percent(50)).queueDepth(16).synchronous(),
                () -> fio().randomReadsAndWrites(percent(50)).synchronous().queueDepth(16));
    }

    @Test
    void either_alone_is_said_in_its_description() {
        assertThat(fio().randomReads().describe()).contains("queue depth 16");
        assertThat(fio().randomReads().queueDepth(4).queueDepth(8).describe()).contains("queue depth 8");
        assertThat(fio().randomReads().synchronous().synchronous().describe()).contains("one at a time");
    }
}
